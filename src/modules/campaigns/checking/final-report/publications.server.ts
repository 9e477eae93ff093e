import { sql } from "kysely";
import type { ReadTx } from "#platform/database/door.server.ts";
import { liesUnder } from "#platform/database/lies-under.ts";
import { currentLocale } from "#platform/i18n/locale.ts";
import type { Publication, ReturnForm } from "../../schema/return-form.ts";

export type Listed = { place: string } & Publication;

/** More than this nobody reads in a report; how many there are in all is said. */
export const MOST_LISTED = 400;

/** Publications of the accepted returns: those in the media as they were reported, or else the links. */
export async function publicationsOf(tx: ReadTx, form: ReturnForm, campaignId: string, paths: readonly string[]): Promise<{ rows: Listed[]; total: number }> {
  const codes = form.columns.filter(({ kind }) => kind === "publications").map(({ code }) => code);
  const name = sql`p.${sql.ref(`name_${currentLocale()}`)}`;
  const accepted = sql`r.campaign_id = ${campaignId} AND r.state = 'accepted' AND ${liesUnder(sql`r.place_path`, paths)}`;
  if (codes.length > 0) {
    const { rows } = await sql<Listed & { total: number }>`
      SELECT ${name} AS place, one->>'outlet' AS outlet, one->>'date' AS date, coalesce(one->>'link', '') AS link, count(*) OVER () AS total
        FROM campaign_return r JOIN place p ON p.id = r.place_id, jsonb_array_elements(r.answers) AS answer, unnest(${codes}::text[]) AS code,
             jsonb_array_elements(CASE jsonb_typeof(answer->code) WHEN 'array' THEN answer->code ELSE '[]'::jsonb END) AS one
       WHERE ${accepted} ORDER BY 1, 3, 2 LIMIT ${MOST_LISTED}`.execute(tx);
    return { rows, total: rows[0]?.total ?? 0 };
  }
  const { rows } = await sql<Listed & { total: number }>`
    SELECT ${name} AS place, '' AS outlet, NULL::text AS date, l.url AS link, count(*) OVER () AS total
      FROM campaign_return r JOIN campaign_link l ON l.place_id = r.place_id AND l.campaign_id = r.campaign_id JOIN place p ON p.id = r.place_id
     WHERE ${accepted} ORDER BY 1, l.position LIMIT ${MOST_LISTED}`.execute(tx);
  return { rows, total: rows[0]?.total ?? 0 };
}
