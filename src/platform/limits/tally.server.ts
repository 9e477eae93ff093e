import { thisDatabase } from "../database/this-database.server.ts";
import { logFailure } from "../log.server.ts";
import { addHits, windowOf, type Hit, type Limit, type Window } from "./hit.server.ts";

/** So many may be counted here before the other copies of the program hear of them. */
const SETTLE_AFTER_HITS = 25;
const SETTLE_AFTER_MS = 1_000;
/** From this share of the limit on every hit is settled before it is answered. */
const CLOSE = 0.9;
const MOST_SUBJECTS = 20_000;

/** `mine` is all that was counted here, of which `settled` is written down; `others` is what other copies had written by then. */
type Count = { window: Window; mine: number; settled: number; others: number; settledAt: number; settling: Promise<void> | undefined };

/** Counts belong to the database they are settled in. */
const countsFor = new WeakMap<WeakKey, Map<string, Count>>();

/**
 * As `hit`, for what happens too often to write down each time: counted in memory and settled with the other
 * copies every so many hits, every second, and at once when the limit is close.
 */
export async function tally(limit: Limit, subject: string): Promise<Hit> {
  const window = windowOf(limit);
  const count = countOf(`${limit.name}\n${subject}`, window);
  const position = (count.mine += 1);
  const unsettled = () => count.mine - count.settled;
  if (count.settledAt === 0 || position + count.others >= CLOSE * limit.most) {
    while (count.settled < position) await (count.settling ?? settle(limit, subject, count));
  } else if (!count.settling && (unsettled() >= SETTLE_AFTER_HITS || Date.now() - count.settledAt >= SETTLE_AFTER_MS)) {
    settle(limit, subject, count).catch((error: unknown) => logFailure("tally.failed", error));
  }
  const hits = position + count.others;
  return { allowed: hits <= limit.most, hits, retryAfterSeconds: window.endsInSeconds };
}

function countOf(key: string, window: Window): Count {
  const database = thisDatabase();
  const counts = countsFor.get(database) ?? new Map<string, Count>();
  countsFor.set(database, counts);
  const known = counts.get(key);
  if (known?.window.start === window.start) return known;
  if (counts.size >= MOST_SUBJECTS) counts.clear();
  const fresh = { window, mine: 0, settled: 0, others: 0, settledAt: 0, settling: undefined };
  counts.set(key, fresh);
  return fresh;
}

function settle(limit: Limit, subject: string, count: Count): Promise<void> {
  const upTo = count.mine;
  count.settling = addHits(limit, subject, count.window, upTo - count.settled)
    .then((all) => {
      count.settled = upTo;
      count.others = all - upTo;
      count.settledAt = Date.now();
    })
    .finally(() => {
      count.settling = undefined;
    });
  return count.settling;
}
