import { m } from "#paraglide/messages.js";
import { formatNumber } from "#platform/i18n/format.ts";
import type { Contest } from "../schema/regulation.ts";
import { textIn } from "../schema/texts.ts";
import type { FileFault } from "./files.server.ts";
import type { NotAsked } from "./jury.server.ts";
import type { NotClosed, NotSent, StageKind } from "./rules/stages.ts";

const STAGE_WORDS: Readonly<Record<StageKind, () => string>> = {
  school: m.campaigns_contest_stage_school,
  district: m.campaigns_contest_stage_district,
  region: m.campaigns_contest_stage_region,
  nation: m.campaigns_contest_stage_nation,
};
export const stageWord = (stage: StageKind) => STAGE_WORDS[stage]();

export const NOT_SENT: Readonly<Record<NotSent, () => string>> = {
  noWork: m.campaigns_contest_not_sent_no_work,
  tooMany: m.campaigns_contest_not_sent_too_many,
  tooLate: m.campaigns_contest_not_sent_too_late,
  closed: m.campaigns_contest_not_sent_closed,
};

export const NOT_ASKED: Readonly<Record<NotAsked, () => string>> = {
  notFound: m.campaigns_contest_error_no_account,
  knowsNames: m.campaigns_contest_error_knows_names,
};

export const NOT_CLOSED: Readonly<Record<NotClosed, () => string>> = {
  noEntries: m.campaigns_contest_not_closed_no_entries,
  noJury: m.campaigns_contest_not_closed_no_jury,
  scoresMissing: m.campaigns_contest_not_closed_scores,
  tie: m.campaigns_contest_not_closed_tie,
  alreadyClosed: m.campaigns_contest_not_closed_already,
};

export const FILE_FAULTS: Readonly<Record<FileFault, () => string>> = {
  empty: m.campaigns_contest_file_empty,
  tooBig: m.campaigns_contest_file_too_big,
  unknown: m.campaigns_contest_file_unknown,
  damaged: m.campaigns_contest_file_damaged,
  tooMany: m.campaigns_contest_file_too_many,
};

const named = (list: readonly { code: string; words: Parameters<typeof textIn>[0] }[], code: string) => {
  const found = list.find((each) => each.code === code);
  return found ? textIn(found.words) : code;
};

export const nominationWord = (contest: Pick<Contest, "nominations">, code: string) => named(contest.nominations, code);
export const ageGroupWord = (contest: Pick<Contest, "ageGroups">, code: string) => named(contest.ageGroups, code);

/** What put an entry behind the one above it. */
export function deciderWord(contest: Pick<Contest, "criteria">, decider: string | null): string {
  if (decider === null || decider === "score") return m.campaigns_contest_decided_score();
  if (decider === "median") return m.campaigns_contest_decided_median();
  if (decider === "chair") return m.campaigns_contest_decided_chair();
  return m.campaigns_contest_decided_criterion({ criterion: named(contest.criteria, decider.slice("criterion:".length)) });
}

/** The bounds are Krippendorff's own: from 0.8 it may be relied on, below 0.667 it may not. */
export function agreementWords(alpha: number | null): string {
  if (alpha === null) return m.campaigns_contest_agreement_none();
  const value = formatNumber(alpha, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  if (alpha >= 0.8) return m.campaigns_contest_agreement_good({ value });
  return alpha >= 0.667 ? m.campaigns_contest_agreement_fair({ value }) : m.campaigns_contest_agreement_poor({ value });
}
