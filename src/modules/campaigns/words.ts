import { m } from "#paraglide/messages.js";
import type { CampaignKind, ConsolidationState, ReturnState } from "./schema.ts";

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
