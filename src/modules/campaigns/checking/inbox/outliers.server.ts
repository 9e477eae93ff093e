import { sql } from "kysely";
import type { ReadTx } from "#platform/database/door.server.ts";
import { liesUnder } from "#platform/database/lies-under.ts";
import { additiveColumns, returnFormSchema, type NumberColumn, type ReturnForm } from "../../schema/return-form.ts";
import { outlierAmong, outliersAlike, type Outlier } from "../../rules/outliers.ts";

/** A number that stands out, and the column in which it stands. */
export type OutlierOfColumn = { column: NumberColumn; outlier: Outlier };

type Reported = { placeId: string; type: string; pupils: number; numbers: (number | null)[] };

/**
 * Who in an area stands out among schools like it, for each pupil, in every column that can be added up.
 * The area is said of each table: otherwise the policies would be asked about every school of the country.
 */
export async function outliersIn(tx: ReadTx, campaignId: string, paths: readonly string[], form: ReturnForm): Promise<Map<string, OutlierOfColumn[]>> {
  const { rows } = await sql<Reported>`
    SELECT r.place_id AS "placeId", s.type, z.total AS pupils, r.numbers
      FROM campaign_return r JOIN school s ON s.place_id = r.place_id JOIN school_size z ON z.place_id = r.place_id
     WHERE r.campaign_id = ${campaignId} AND ${liesUnder(sql`r.place_path`, paths)} AND ${liesUnder(sql`s.place_path`, paths)} AND ${liesUnder(sql`z.place_path`, paths)} AND r.state IN ('sent', 'accepted')
       AND z.total > 0`.execute(tx);
  const found = new Map<string, OutlierOfColumn[]>();
  additiveColumns(form).forEach((column, at) => {
    const reported = rows.flatMap(({ numbers, ...school }) => (numbers[at] == null ? [] : [{ ...school, count: numbers[at] }]));
    for (const [placeId, outlier] of outliersAlike(reported)) found.set(placeId, [...(found.get(placeId) ?? []), { column, outlier }]);
  });
  return found;
}

type Past = { numbers: (number | null)[]; form: unknown };

/** What a school reports that stands out from what it reported in campaigns before, column by column. */
export async function outliersOfPast(tx: ReadTx, campaignId: string, placeId: string, numbers: readonly (number | null)[], pupils: number, form: ReturnForm): Promise<OutlierOfColumn[]> {
  const { rows } = await sql<Past>`
    SELECT r.numbers, v.regulation -> 'form' AS form
      FROM campaign_return r JOIN campaign c ON c.id = r.campaign_id JOIN campaign_version v ON v.campaign_id = c.id AND v.version = c.version
     WHERE r.place_id = ${placeId} AND r.campaign_id <> ${campaignId} AND r.state = 'accepted'
     ORDER BY r.first_sent_at DESC LIMIT 12`.execute(tx);
  const before = rows.flatMap(({ numbers: reported, form: stored }) => {
    const parsed = returnFormSchema.safeParse(stored);
    return parsed.success ? [{ reported, columns: additiveColumns(parsed.data) }] : [];
  });
  return additiveColumns(form).flatMap((column, at) => {
    const count = numbers[at];
    if (count == null) return [];
    const rates = before.flatMap(({ reported, columns }) => reported[columns.findIndex((one) => asksTheSame(one, column))] ?? []).map((one) => one / pupils);
    const outlier = outlierAmong("past", count / pupils, rates);
    return outlier ? [{ column, outlier }] : [];
  });
}

/** How many took part is asked in many words; any other column is the same only where it is called the same. */
function asksTheSame(one: NumberColumn, other: NumberColumn): boolean {
  if (one.participants || other.participants) return one.participants && other.participants;
  return one.code === other.code && one.heading.kk === other.heading.kk;
}
