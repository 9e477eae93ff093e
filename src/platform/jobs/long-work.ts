/** Why long work failed: what it needs is gone, its owner may no longer do it, or the program broke. */
export type Problem = "gone" | "notAllowed" | "broken";

export type LongWork<R> = {
  id: string;
  done: number;
  total: number | null;
  createdAt: Date;
} & (
  | { state: "waiting" | "running"; result: null; problem: null; finishedAt: null }
  | { state: "done"; result: R; problem: null; finishedAt: Date }
  | { state: "failed"; result: null; problem: Problem; finishedAt: Date }
);

const MINUTE_MS = 60_000;

/**
 * After how many seconds its page looks again by itself. Looking keeps the session alive, so it ends after ten
 * minutes: a page left open must not stay signed in for as long as work waits.
 */
export function looksAgainAfter({ state, createdAt }: Pick<LongWork<unknown>, "state" | "createdAt">, at: Date): number | null {
  if (state === "done" || state === "failed") return null;
  const age = at.getTime() - createdAt.getTime();
  if (age < MINUTE_MS) return 2;
  return age < 10 * MINUTE_MS ? 10 : null;
}
