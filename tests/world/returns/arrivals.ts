import type { Random } from "../random.ts";

export type Calendar = { opens: Date; due: Date; now: Date };

const HOUR = 3_600_000;
/** How much is sent in which hour of the day in Almaty, from midnight. */
const BY_HOUR = [1, 0, 0, 0, 0, 1, 2, 6, 20, 45, 60, 62, 50, 30, 52, 70, 78, 62, 34, 20, 14, 10, 6, 3];
const HOURS: Readonly<Record<string, number>> = Object.fromEntries(BY_HOUR.map((weight, hour) => [hour, weight]));

/** When a return comes: few in the first days, most on the last one, some after it; by day rather than by night. */
export function arrival(random: Random, { opens, due, now }: Calendar): Date {
  const late = random.chance(0.055);
  const days = late ? 0.3 + random.next() * 2.5 : Math.log(1 - random.next()) * 1.1;
  const day = Math.floor((due.getTime() + days * 24 * HOUR + 5 * HOUR) / (24 * HOUR));
  const moment = day * 24 * HOUR - 5 * HOUR + Number(random.weighted(HOURS)) * HOUR + random.whole(0, 3_599) * 1_000;
  const inTime = late ? moment : Math.min(moment, due.getTime() - random.whole(1, 9_000) * 1_000);
  return new Date(Math.min(now.getTime() - 60_000, Math.max(opens.getTime() + random.whole(1, 3_600) * 1_000, inTime)));
}
