import { sql, type RawBuilder } from "kysely";
import type { Role, SafetyFunction } from "#platform/access/roles.ts";
import { now } from "#platform/clock.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import { liesUnder } from "#platform/database/lies-under.ts";
import { inForce } from "../roles/queries.server.ts";
import { confidentialRoles } from "../roles/rules.ts";
import { TERMS_VERSION, UNDERTAKING_VERSION } from "../terms/content.server.ts";
import type { PeopleFilter } from "./schema.ts";

export type HeldRole = {
  grantId: string;
  role: Role;
  safetyFunction: SafetyFunction | null;
  placeId: string;
  placeName: { name_kk: string; name_ru: string; name_en: string };
};

export type PersonRow = {
  id: string;
  name: string;
  email: string;
  since: Date;
  /** The roles that match the state asked for, within the list's places. */
  roles: HeldRole[];
  accepted: { terms: Date | null; undertaking: Date | null; due: boolean };
};

export type PeoplePage = { rows: PersonRow[]; total: number };

const fullName = sql<string>`trim(a.family_name || ' ' || a.given_name || ' ' || a.patronymic)`;

/** Something of the terms or the undertaking is still to be accepted in its present version. */
function acceptanceDue(): RawBuilder<boolean> {
  return sql<boolean>`(a.terms_version IS DISTINCT FROM ${TERMS_VERSION}
    OR (a.undertaking_version IS DISTINCT FROM ${UNDERTAKING_VERSION} AND EXISTS (
      SELECT FROM role_grant g WHERE g.account_id = a.id AND g.role = ANY (${confidentialRoles()}::text[]) AND ${inForce()})))`;
}

export type Sought = Omit<PeopleFilter, "list">;

/** Roles the list is about: within reach, under the list's places, in force or ended as asked. */
export function listed(filter: Sought): RawBuilder<boolean> {
  const under = liesUnder(sql`g.place_path`, filter.under);
  return sql<boolean>`pana_within(g.place_path) AND ${under} AND ${filter.state === "ended" ? sql`g.ends_at <= ${now()}` : inForce()}`;
}

export function matching(filter: Sought): RawBuilder<boolean> {
  const wished = sql`(${filter.role}::text IS NULL OR g.role = ${filter.role}) AND (${filter.safetyFunction}::text IS NULL OR g.safety_function = ${filter.safetyFunction})`;
  const conditions = [sql`EXISTS (SELECT FROM role_grant g WHERE g.account_id = a.id AND ${listed(filter)} AND ${wished})`];
  for (const word of filter.words.split(/\s+/).filter(Boolean)) {
    const pattern = `%${word.replace(/[%_\\]/g, String.raw`\$&`)}%`;
    conditions.push(sql`(${fullName} ILIKE ${pattern} OR a.email ILIKE ${pattern})`);
  }
  if (filter.state === "unaccepted") conditions.push(acceptanceDue());
  return sql<boolean>`${sql.join(conditions, sql` AND `)}`;
}

/** How many people with a role in force the list would hold. */
export async function countPeople(tx: ReadTx, under: readonly string[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM account a WHERE ${matching(everybody(under))}`.execute(tx);
  return rows[0]?.n ?? 0;
}

/** The same, and how many of them have still to accept something. */
export async function countWithDue(tx: ReadTx, under: readonly string[]): Promise<{ all: number; due: number }> {
  const { rows } = await sql<{ all: number; due: number }>`
    SELECT count(*) AS "all", count(*) FILTER (WHERE ${acceptanceDue()}) AS due FROM account a WHERE ${matching(everybody(under))}`.execute(tx);
  return rows[0] ?? { all: 0, due: 0 };
}

const everybody = (under: readonly string[]): Sought => ({ under, state: "inForce", words: "", role: null, safetyFunction: null });

export async function listPeople(tx: ReadTx, filter: PeopleFilter): Promise<PeoplePage> {
  const { rows: counted } = await sql<{ n: number }>`SELECT count(*) AS n FROM account a WHERE ${matching(filter)}`.execute(tx);
  const direction = sql.raw(filter.list.sort?.descending ? "DESC" : "ASC");
  const first = {
    name: fullName,
    role: sql`(SELECT min(g.role) FROM role_grant g WHERE g.account_id = a.id AND ${listed(filter)})`,
    since: sql`(SELECT min(g.starts_at) FROM role_grant g WHERE g.account_id = a.id AND ${listed(filter)})`,
  }[filter.list.sort?.key ?? "name"];
  const { rows } = await sql<Row>`
    SELECT a.id, ${fullName} AS name, a.email, a.terms_at, a.undertaking_at, ${acceptanceDue()} AS due,
           (SELECT min(g.starts_at) FROM role_grant g WHERE g.account_id = a.id AND ${listed(filter)}) AS since,
           (SELECT jsonb_agg(jsonb_build_object('grantId', g.id, 'role', g.role, 'safetyFunction', g.safety_function,
                     'placeId', p.id, 'placeName', jsonb_build_object('name_kk', p.name_kk, 'name_ru', p.name_ru, 'name_en', p.name_en))
                     ORDER BY g.starts_at)
              FROM role_grant g JOIN place p ON p.id = g.place_id WHERE g.account_id = a.id AND ${listed(filter)}) AS roles
      FROM account a WHERE ${matching(filter)}
     ORDER BY ${first ?? fullName} ${direction}, ${fullName}, a.id
     LIMIT ${filter.list.size} OFFSET ${filter.list.offset}`.execute(tx);
  return { rows: rows.map(asPerson), total: counted[0]?.n ?? 0 };
}

type Row = Omit<PersonRow, "accepted"> & { terms_at: Date | null; undertaking_at: Date | null; due: boolean };

function asPerson({ terms_at, undertaking_at, due, ...row }: Row): PersonRow {
  return { ...row, accepted: { terms: terms_at, undertaking: undertaking_at, due } };
}
