import { sql } from "kysely";
import { now } from "#platform/clock.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import { dayOf } from "#platform/i18n/format.ts";
import { atPlace, butForLooks, visibleLines, type Reader } from "./lines.server.ts";

const DAY = 86_400_000;

export type Week = { monday: string; lines: number };

/** Mondays of the last weeks in Kazakhstan, the current one last. */
export function lastMondays(count: number): string[] {
  const today = Date.parse(`${dayOf(now())}T00:00:00Z`);
  const monday = today - ((new Date(today).getUTCDay() + 6) % 7) * DAY;
  return Array.from({ length: count }, (_, nth) => new Date(monday - (count - 1 - nth) * 7 * DAY).toISOString().slice(0, 10));
}

/** How many lines that the reader may see, but for looks at a list, were written in each of the last weeks, at the place itself or with `below` under these paths. */
export async function linesByWeek(tx: ReadTx, reader: Reader, place: { id: string; paths: readonly string[] }, below: boolean, count: number): Promise<Week[]> {
  const mondays = lastMondays(count);
  const rows = await butForLooks(atPlace(visibleLines(tx, reader), place, below))
    .where(sql<boolean>`e.at >= ${mondays[0]}::date::timestamp AT TIME ZONE 'Asia/Almaty'`)
    .select(sql<string>`to_char(date_trunc('week', e.at AT TIME ZONE 'Asia/Almaty'), 'YYYY-MM-DD')`.as("monday"))
    .select(sql<number>`count(*)`.as("lines"))
    .groupBy("monday")
    .execute();
  const counted = new Map(rows.map(({ monday, lines }) => [monday, lines]));
  return mondays.map((monday) => ({ monday, lines: counted.get(monday) ?? 0 }));
}
