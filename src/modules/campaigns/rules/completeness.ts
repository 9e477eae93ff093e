import { RETURN_STATES, type ReturnState } from "../schema.ts";
import { isReceived } from "./return-states.ts";

/** The five measures of completeness. Only units that are expected count, so no share passes the whole. */
export type Completeness = { expected: number; received: number; onTime: number; share: number | null; shareOnTime: number | null };

/** How many units are in each state, and how many of those received came in time. */
export type Counts = { units: number; excused: number; received: number; onTime: number; by: Readonly<Record<ReturnState, number>> };

export function completeness(counts: Pick<Counts, "units" | "excused" | "received" | "onTime">): Completeness {
  const expected = counts.units - counts.excused;
  const part = (some: number) => (expected > 0 ? some / expected : null);
  return { expected, received: counts.received, onTime: counts.onTime, share: part(counts.received), shareOnTime: part(counts.onTime) };
}

export function countsFrom(by: Readonly<Record<ReturnState, number>>, onTime: number): Counts {
  const sum = (states: readonly ReturnState[]) => states.reduce((all, state) => all + by[state], 0);
  return { units: sum(RETURN_STATES), excused: by.excused, received: sum(RETURN_STATES.filter(isReceived)), onTime, by };
}

export function countsOf(units: readonly { state: ReturnState; onTime: boolean | null }[]): Counts {
  const by = Object.fromEntries(RETURN_STATES.map((state) => [state, units.filter((unit) => unit.state === state).length])) as Record<ReturnState, number>;
  return countsFrom(by, units.filter(({ state, onTime }) => isReceived(state) && onTime === true).length);
}

export function addCounts(all: readonly Counts[]): Counts {
  const by = Object.fromEntries(RETURN_STATES.map((state) => [state, all.reduce((sum, counts) => sum + counts.by[state], 0)])) as Record<ReturnState, number>;
  return countsFrom(by, all.reduce((sum, { onTime }) => sum + onTime, 0));
}
