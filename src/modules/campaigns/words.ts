import { m } from "#paraglide/messages.js";
import { formatDate } from "#platform/i18n/format.ts";
import type { Tone } from "#ui/tone.ts";
import type { Tab } from "./rules/head.ts";
import type { SCENARIO_PARTS } from "./schema/regulation.ts";
import type { CampaignKind, CampaignState, ConsolidationState, ReturnState } from "./schema.ts";

export const KIND_WORDS: Readonly<Record<CampaignKind, () => string>> = {
  flashmob: m.campaigns_kind_flashmob,
  challenge: m.campaigns_kind_challenge,
  campaign: m.campaigns_kind_campaign,
  contest: m.campaigns_kind_contest,
  survey: m.campaigns_kind_survey,
  webinar: m.campaigns_kind_webinar,
  lessonWeek: m.campaigns_kind_lesson_week,
};

export const RETURN_STATE_WORDS: Readonly<Record<ReturnState, () => string>> = {
  awaited: m.campaigns_return_awaited,
  opened: m.campaigns_return_opened,
  draft: m.campaigns_return_draft,
  sent: m.campaigns_return_sent,
  returned: m.campaigns_return_returned,
  accepted: m.campaigns_return_accepted,
  excused: m.campaigns_return_excused,
  silent: m.campaigns_return_silent,
};

export const TABLE_STATE_WORDS: Readonly<Record<ConsolidationState, () => string>> = {
  open: m.campaigns_table_open,
  approved: m.campaigns_table_approved,
  returned: m.campaigns_table_returned,
  accepted: m.campaigns_table_accepted,
};

export const CAMPAIGN_STATE_WORDS: Readonly<Record<CampaignState, () => string>> = {
  draft: m.campaigns_state_draft,
  published: m.campaigns_state_published,
  archived: m.campaigns_state_archived,
  cancelled: m.campaigns_state_cancelled,
};

export const CAMPAIGN_STATE_TONES: Readonly<Record<CampaignState, Tone>> = { draft: "due", published: "sky", archived: "quiet", cancelled: "quiet" };

export const TAB_WORDS: Readonly<Record<Tab, () => string>> = {
  overview: m.campaigns_tab_overview,
  return: m.campaigns_tab_return,
  check: m.campaigns_tab_check,
  table: m.campaigns_tab_table,
  picture: m.campaigns_tab_picture,
  wall: m.campaigns_public_tab_wall,
  plan: m.campaigns_tab_plan,
  contest: m.campaigns_tab_contest,
  regulation: m.campaigns_tab_regulation,
};

/** «2025 ж. 21 қаз., 11:00», «2025 ж. 9 қаз. – 2025 ж. 17 қаз.». */
export function heldWords({ heldFrom, heldUntil, heldAt }: { heldFrom: string; heldUntil: string; heldAt: string | null }): string {
  const from = formatDate(heldFrom, "medium");
  if (heldUntil !== heldFrom) return `${from} – ${formatDate(heldUntil, "medium")}`;
  return heldAt ? `${from}, ${heldAt.slice(0, 5)}` : from;
}

export const SCENARIO_WORDS: Readonly<Record<(typeof SCENARIO_PARTS)[number], () => string>> = {
  beginning: m.campaigns_scenario_beginning,
  verse: m.campaigns_scenario_verse,
  refrain: m.campaigns_scenario_refrain,
  culmination: m.campaigns_scenario_culmination,
  finale: m.campaigns_scenario_finale,
};
