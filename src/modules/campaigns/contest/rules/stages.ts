import { CONTEST_STAGES, type Contest } from "../../schema/regulation.ts";

export type StageKind = (typeof CONTEST_STAGES)[number];
export type Stage = Contest["stages"][number];

/** Stages with a jury, from the lowest up. A school may also choose among its own without one. */
export function judgedStages(contest: Pick<Contest, "stages">): Stage[] {
  return CONTEST_STAGES.flatMap((kind) => contest.stages.filter((stage) => stage.kind === kind && (kind !== "school" || stage.jury === true)));
}

/** The stage at which a school chooses without a jury. */
export function schoolChoice(contest: Pick<Contest, "stages">): Stage | undefined {
  return contest.stages.find(({ kind, jury }) => kind === "school" && jury !== true);
}

/** The last day on which a school may send an entry. */
export function entriesUntil(contest: Pick<Contest, "stages">): string {
  const first = schoolChoice(contest) ?? judgedStages(contest)[0];
  return first?.until ?? "";
}

/** Why an entry cannot be sent on by its school; undefined when it can. */
export type NotSent = "noWork" | "tooMany" | "tooLate" | "closed";

export function whyNotSent(at: { contest: Pick<Contest, "stages">; today: string; open: boolean; hasWork: boolean; sentInGroup: number }): NotSent | undefined {
  if (!at.open) return "closed";
  if (at.today > entriesUntil(at.contest)) return "tooLate";
  if (!at.hasWork) return "noWork";
  const limit = schoolChoice(at.contest)?.passOn;
  return limit !== undefined && at.sentInGroup >= limit ? "tooMany" : undefined;
}

/** Why a stage cannot be closed; undefined when it can. */
export type NotClosed = "noEntries" | "noJury" | "scoresMissing" | "tie" | "alreadyClosed";

export function whyNotClosed(at: { entries: number; withoutScore: number; waiting: number; ties: number; closed: boolean }): NotClosed | undefined {
  if (at.closed) return "alreadyClosed";
  if (at.entries === 0) return "noEntries";
  if (at.waiting > 0) return "scoresMissing";
  if (at.withoutScore > 0) return "noJury";
  return at.ties > 0 ? "tie" : undefined;
}

/** Which age group a grade belongs to. */
export function ageGroupOf(contest: Pick<Contest, "ageGroups">, grade: number): string | undefined {
  return contest.ageGroups.find(({ grades: [from, to] }) => grade >= from && grade <= to)?.code;
}
