const SECOND = 1000;
const MINUTE = 60 * SECOND;

export const QUIET_MS = 60 * MINUTE;

export type AttemptKind = "email" | "address" | "code" | "link";

type Patience = { free: number; firstMs: number; longestMs: number; lockAfter: number; lockMs: number };

/** Tries without success that cost nothing; then waits that double; then a lock that lapses by itself. */
const PATIENCE: Record<AttemptKind, Patience> = {
  email: { free: 4, firstMs: 5 * SECOND, longestMs: MINUTE, lockAfter: 10, lockMs: 15 * MINUTE },
  // A whole school may sit behind one address, so it is given far more.
  address: { free: 40, firstMs: 5 * SECOND, longestMs: 5 * MINUTE, lockAfter: 100, lockMs: 15 * MINUTE },
  code: { free: 4, firstMs: 15 * SECOND, longestMs: 2 * MINUTE, lockAfter: 10, lockMs: 15 * MINUTE },
  link: { free: 3, firstMs: MINUTE, longestMs: 5 * MINUTE, lockAfter: 10, lockMs: 30 * MINUTE },
};

/** How long nothing more is looked at after so many tries without success. */
export function waitAfter(kind: AttemptKind, tries: number): number {
  const { free, firstMs, longestMs, lockAfter, lockMs } = PATIENCE[kind];
  if (tries >= lockAfter) return lockMs;
  if (tries <= free) return 0;
  return Math.min(firstMs * 2 ** (tries - free - 1), longestMs);
}

export function locks(kind: AttemptKind, tries: number): boolean {
  return tries === PATIENCE[kind].lockAfter;
}
