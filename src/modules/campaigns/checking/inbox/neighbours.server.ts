import { sql } from "kysely";
import type { ReadTx } from "#platform/database/door.server.ts";
import { liesUnder } from "#platform/database/lies-under.ts";
import { currentLocale } from "#platform/i18n/locale.ts";

type Neighbour = { id: string; name: string };
export type Neighbours = { before: Neighbour | null; after: Neighbour | null; left: number };

/** The returns that wait for a decision before and after this one, in the order of the list, so that one follows the other. */
export async function neighboursOf(tx: ReadTx, campaignId: string, paths: readonly string[], placeId: string): Promise<Neighbours> {
  const name = sql`p.${sql.ref(`name_${currentLocale()}`)}`;
  const sorted = sql`(${name} COLLATE ${sql.ref(`pana_names_${currentLocale()}`)}, p.id)`;
  const { rows } = await sql<{ id: string; name: string; side: "before" | "after"; left: number }>`
    WITH here AS (SELECT ${name} AS name, p.id FROM place p WHERE p.id = ${placeId}),
         waiting AS (SELECT p.id, ${name} AS name, ${sorted} < (here.name COLLATE ${sql.ref(`pana_names_${currentLocale()}`)}, here.id) AS earlier
                       FROM campaign_return r JOIN place p ON p.id = r.place_id, here
                      WHERE r.campaign_id = ${campaignId} AND r.state = 'sent' AND ${liesUnder(sql`r.place_path`, paths)} AND p.id <> here.id),
         near AS ((SELECT id, name, 'before' AS side FROM waiting WHERE earlier ORDER BY name COLLATE ${sql.ref(`pana_names_${currentLocale()}`)} DESC, id DESC LIMIT 1)
                  UNION ALL
                  (SELECT id, name, 'after' FROM waiting WHERE NOT earlier ORDER BY name COLLATE ${sql.ref(`pana_names_${currentLocale()}`)}, id LIMIT 1))
    SELECT near.*, (SELECT count(*) FROM waiting) AS left FROM near`.execute(tx);
  const at = (side: "before" | "after") => {
    const found = rows.find((row) => row.side === side);
    return found ? { id: found.id, name: found.name } : null;
  };
  return { before: at("before"), after: at("after"), left: rows[0]?.left ?? 0 };
}
