import { sql } from "kysely";
import type { Role, SafetyFunction } from "#platform/access/roles.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import { listed, matching } from "./people.server.ts";

export type ListedPerson = {
  id: string;
  familyName: string;
  givenName: string;
  patronymic: string;
  email: string;
  roles: { id: string; role: Role; safetyFunction: SafetyFunction | null; startsAt: string; placeId: string; placeNames: { kk: string; ru: string; en: string } }[];
};

export type PersonFilter = { under: readonly string[]; role: Role | null; id: string | null };

/** People who hold a role in force within reach, in an order that names do not change. */
export async function listedPeople(tx: ReadTx, filter: PersonFilter, page: { after: string | null; limit: number }): Promise<ListedPerson[]> {
  const sought = { under: filter.under, words: "", role: filter.role, safetyFunction: null, state: "inForce" as const };
  const { rows } = await sql<ListedPerson>`
    SELECT a.id, a.family_name AS "familyName", a.given_name AS "givenName", a.patronymic, a.email,
           (SELECT jsonb_agg(jsonb_build_object('id', g.id, 'role', g.role, 'safetyFunction', g.safety_function, 'startsAt', g.starts_at,
                     'placeId', p.id, 'placeNames', jsonb_build_object('kk', p.name_kk, 'ru', p.name_ru, 'en', p.name_en)) ORDER BY g.starts_at, g.id)
              FROM role_grant g JOIN place p ON p.id = g.place_id WHERE g.account_id = a.id AND ${listed(sought)}) AS roles
      FROM account a
     WHERE ${matching(sought)} AND (${filter.id}::uuid IS NULL OR a.id = ${filter.id}) AND (${page.after}::uuid IS NULL OR a.id > ${page.after})
     ORDER BY a.id LIMIT ${page.limit + 1}`.execute(tx);
  return rows;
}
