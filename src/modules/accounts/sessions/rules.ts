import type { Stage } from "#platform/access/session.ts";

const MINUTE = 60_000;
export const IDLE_MS = 30 * MINUTE;
export const LONGEST_MS = 12 * 60 * MINUTE;
export const SEEN_EVERY_MS = MINUTE;

type Times = { lastSeenAt: Date; endsAt: Date };

export function hasEnded({ lastSeenAt, endsAt }: Times, at: Date): boolean {
  return at.getTime() >= endsAt.getTime() || at.getTime() - lastSeenAt.getTime() >= IDLE_MS;
}

export function idleEnd({ lastSeenAt, endsAt }: Times): Date {
  return new Date(Math.min(lastSeenAt.getTime() + IDLE_MS, endsAt.getTime()));
}

/** What is still to be shown before the work opens. */
export function stageOf(facts: { demo: boolean; required: boolean; enrolled: boolean; shown: boolean }): Stage {
  if (facts.demo || facts.shown) return "complete";
  if (facts.enrolled) return "secondFactor";
  return facts.required ? "secondFactorSetUp" : "complete";
}
