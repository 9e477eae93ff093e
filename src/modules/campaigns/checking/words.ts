import { m } from "#paraglide/messages.js";
import type { Tone } from "#ui/tone.ts";
import type { ConsolidationRefusal } from "../rules/consolidation-states.ts";
import type { StepRefusal } from "../rules/return-states.ts";
import type { ConsolidationState, LinkPlatform, ReturnState } from "../schema.ts";
import type { Shown } from "./inbox/filter.ts";

export const SHOWN_WORDS: Readonly<Record<Shown, () => string>> = {
  check: m.checking_show_check,
  correction: m.checking_show_correction,
  returned: m.checking_show_returned,
  late: m.checking_show_late,
  waiting: m.checking_show_waiting,
  settled: m.checking_show_settled,
  all: m.checking_show_all,
};

export const RETURN_TONES: Readonly<Record<ReturnState, Tone>> = {
  awaited: "quiet", opened: "quiet", draft: "quiet", sent: "due", returned: "due", accepted: "well", excused: "sky", silent: "urgent",
};

export const TABLE_TONES: Readonly<Record<ConsolidationState, Tone>> = { open: "quiet", approved: "due", returned: "due", accepted: "well" };

const RETURN_REFUSALS: Readonly<Record<StepRefusal | "notExpected", () => string>> = {
  notSent: m.checking_refused_not_sent,
  alreadySent: m.checking_refused_already_sent,
  alreadyAccepted: m.checking_refused_already_accepted,
  excused: m.checking_refused_excused,
  locked: m.checking_refused_locked,
  closed: m.checking_refused_closed,
  notSettled: m.checking_refused_not_settled,
  notExpected: m.checking_refused_not_expected,
};
export const returnRefusalWord = (refusal: StepRefusal | "notExpected") => RETURN_REFUSALS[refusal]();

const TABLE_REFUSALS: Readonly<Record<ConsolidationRefusal | "notYours", () => string>> = {
  unsettledBelow: m.checking_refused_unsettled_below,
  notApproved: m.checking_refused_not_approved,
  alreadyApproved: m.checking_refused_already_approved,
  alreadyAccepted: m.checking_refused_table_accepted,
  lockedAbove: m.checking_refused_locked_above,
  nobodyAbove: m.checking_refused_nobody_above,
  closed: m.checking_refused_closed,
  notYours: m.checking_refused_not_yours,
};
export const tableRefusalWord = (refusal: ConsolidationRefusal | "notYours") => TABLE_REFUSALS[refusal]();

const PLATFORMS: Readonly<Record<Exclude<LinkPlatform, "site">, string>> = {
  instagram: "Instagram", facebook: "Facebook", tiktok: "TikTok", youtube: "YouTube", telegram: "Telegram", vk: "VK", threads: "Threads",
};
export const platformWord = (platform: LinkPlatform) => (platform === "site" ? m.checking_platform_site() : PLATFORMS[platform]);
