import { sql } from "kysely";
import type { ReadTx } from "#platform/database/door.server.ts";
import type { Reach } from "#platform/access/scope.ts";
import { now } from "#platform/clock.ts";

export type UnservedSchool = { id: string; name_kk: string; name_ru: string; name_en: string; ordered: boolean };

const SERVICE = ["schoolHead", "safetyDeputy", "safetyMember"];

/** A service works once an order has made it and somebody whom the order names can open calls. */
const works = () => sql`EXISTS (
  SELECT FROM team_order o JOIN team_order_member n ON n.place_id = o.place_id AND n.order_id = o.id
    JOIN role_grant g ON g.place_id = o.place_id AND g.account_id = n.account_id AND g.role = ANY (${SERVICE}::text[])
     AND g.starts_at <= ${now()} AND (g.ends_at IS NULL OR g.ends_at > ${now()})
    JOIN vault_public_key k ON k.account_id = g.account_id AND k.retired_at IS NULL
   WHERE o.place_id = p.id AND NOT EXISTS (SELECT FROM team_order later WHERE later.place_id = o.place_id AND later.replaces = o.id))`;

const unserved = (reach: Reach) => sql`FROM place p WHERE p.kind = 'school' AND p.valid_to IS NULL AND p.path ^@ ANY (${[...reach]}::text[]) AND NOT ${works()}`;

/** Schools within reach whose service does not work, those without any order first. */
export async function unservedSchools(tx: ReadTx, reach: Reach, page: { limit: number; offset: number }): Promise<{ schools: UnservedSchool[]; total: number }> {
  const { rows } = await sql<UnservedSchool>`
    SELECT p.id, p.name_kk, p.name_ru, p.name_en, EXISTS (SELECT FROM team_order o WHERE o.place_id = p.id) AS ordered
      ${unserved(reach)} ORDER BY ordered, p.name_kk, p.id LIMIT ${page.limit} OFFSET ${page.offset}`.execute(tx);
  const count = await sql<{ total: number }>`SELECT count(*) AS total ${unserved(reach)}`.execute(tx);
  return { schools: rows, total: count.rows[0]?.total ?? 0 };
}
