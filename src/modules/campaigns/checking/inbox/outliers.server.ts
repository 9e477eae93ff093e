import { sql } from "kysely";
import type { ReadTx } from "#platform/database/door.server.ts";
import { liesUnder } from "#platform/database/lies-under.ts";
import { additiveColumns, returnFormSchema } from "../../schema/return-form.ts";
import { outlierAmong, outliersAlike, type Outlier, type Reported } from "../../rules/outliers.ts";

/**
 * Who in an area stands out among schools like it, by how many took part for each pupil.
 * The area is said of each table: otherwise the policies would be asked about every school of the country.
 */
export async function outliersIn(tx: ReadTx, campaignId: string, paths: readonly string[], participants: number): Promise<Map<string, Outlier>> {
  const { rows } = await sql<Reported>`
    SELECT r.place_id AS "placeId", s.type, z.total AS pupils, r.numbers[${sql.lit(participants + 1)}] AS count
      FROM campaign_return r JOIN school s ON s.place_id = r.place_id JOIN school_size z ON z.place_id = r.place_id
     WHERE r.campaign_id = ${campaignId} AND ${liesUnder(sql`r.place_path`, paths)} AND ${liesUnder(sql`s.place_path`, paths)} AND ${liesUnder(sql`z.place_path`, paths)} AND r.state IN ('sent', 'accepted')
       AND z.total > 0 AND r.numbers[${sql.lit(participants + 1)}] IS NOT NULL`.execute(tx);
  return outliersAlike(rows);
}

type Past = { numbers: (number | null)[]; form: unknown };

/** Whether what a school reports stands out from what it reported in campaigns before. */
export async function outlierOfPast(tx: ReadTx, campaignId: string, placeId: string, count: number, pupils: number): Promise<Outlier | undefined> {
  const { rows } = await sql<Past>`
    SELECT r.numbers, v.regulation -> 'form' AS form
      FROM campaign_return r JOIN campaign c ON c.id = r.campaign_id JOIN campaign_version v ON v.campaign_id = c.id AND v.version = c.version
     WHERE r.place_id = ${placeId} AND r.campaign_id <> ${campaignId} AND r.state = 'accepted'
     ORDER BY r.first_sent_at DESC LIMIT 12`.execute(tx);
  const counts = rows.map(({ numbers, form }) => {
    const parsed = returnFormSchema.safeParse(form);
    const at = parsed.success ? additiveColumns(parsed.data).findIndex(({ participants }) => participants) : -1;
    return at < 0 ? null : (numbers[at] ?? null);
  });
  return outlierAmong("past", count / pupils, counts.filter((one) => one !== null).map((one) => one / pupils));
}
