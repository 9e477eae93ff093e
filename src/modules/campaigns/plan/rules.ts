import type { MeasureState } from "../schema.ts";
import type { Measure, Period, Plan } from "../schema/plan.ts";

/** Where a measure stands at a place. Late is never entered: it is told from the period. */
export const STANDINGS = ["done", "underWay", "late", "notBegun"] as const;
export type Standing = (typeof STANDINGS)[number];

/** Days as the database gives them: "2017-04-21". */
type Day = string;
export type Held = { from: Day; until: Day };

/** The last day of a measure; one that is done constantly has none and is never late. */
export function lastDayOf(period: Period): Day | null {
  return period.kind === "constantly" ? null : period.until;
}

export function standingOf(period: Period, state: MeasureState, today: Day): Standing {
  if (state === "done") return "done";
  const last = lastDayOf(period);
  if (last !== null && last < today) return "late";
  return state;
}

/** Done, but after its last day. */
export function wasLate(period: Period, doneOn: Day | null): boolean {
  const last = lastDayOf(period);
  return last !== null && doneOn !== null && doneOn > last;
}

/** From when until when a measure is drawn: constantly is as long as the campaign. */
export function spanOf(period: Period, held: Held): Held {
  if (period.kind === "between") return { from: period.from, until: period.until };
  if (period.kind === "constantly") return held;
  const from = held.from < period.until ? held.from : period.until;
  return { from, until: period.until };
}

export function measuresOf(plan: Plan): Measure[] {
  return plan.sections.flatMap(({ measures }) => measures);
}

/** Numbers of the measures that are late wherever they are not done. */
export function overdue(plan: Plan, today: Day): number[] {
  return measuresOf(plan).filter(({ period }) => standingOf(period, "notBegun", today) === "late").map(({ number }) => number);
}

export type Tally = Readonly<Record<Standing, number>>;

/** How many measures stand where. What has no entry is not begun. */
export function tallyOf(plan: Plan, states: ReadonlyMap<number, MeasureState>, today: Day): Tally {
  const tally = { done: 0, underWay: 0, late: 0, notBegun: 0 };
  for (const { number, period } of measuresOf(plan)) tally[standingOf(period, states.get(number) ?? "notBegun", today)] += 1;
  return tally;
}
