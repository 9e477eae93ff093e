import { sql } from "kysely";
import type { RoleHeld, Session } from "#platform/access/session.ts";
import { now } from "#platform/clock.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import type { Locale } from "#platform/i18n/locale.ts";
import { needsSecondFactor } from "../second-factor/rules.ts";
import { documentsDue } from "../terms/content.server.ts";
import { hasEnded, idleEnd, stageOf } from "./rules.ts";
import { hashOfToken } from "./token.server.ts";

type Row = {
  id: string; account_id: string; role_grant_id: string | null; began_with: "password" | "passkey";
  second_factor_at: Date | null; last_seen_at: Date; ends_at: Date;
  email: string; family_name: string; given_name: string; patronymic: string; locale: Locale; home_path: string;
  terms_version: string | null; undertaking_version: string | null;
  demo: boolean; enrolled: boolean; offers: number; roles: RoleHeld[];
};

export type Found = { session: Session; lastSeenAt: Date };

/** The session of a token, while it, its account and its role are in force. Runs as the task "sign-in". */
export async function findSession(tx: ReadTx, token: string): Promise<Found | null> {
  const { rows } = await sql<Row>`
    SELECT s.id, s.account_id, s.role_grant_id, s.began_with, s.second_factor_at, s.last_seen_at, s.ends_at,
           a.email, a.family_name, a.given_name, a.patronymic, a.locale, a.home_path,
           a.terms_version, a.undertaking_version,
           EXISTS (SELECT FROM installation WHERE world = 'demo') AS demo,
           EXISTS (SELECT FROM authenticator f WHERE f.account_id = a.id AND f.confirmed_at IS NOT NULL)
             OR EXISTS (SELECT FROM passkey k WHERE k.account_id = a.id) AS enrolled,
           (SELECT count(*) FROM invitation i WHERE i.email = a.email AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL AND i.expires_at > ${now()}) AS offers,
           ${rolesHeld(sql.ref("a.id"))} AS roles
      FROM session s JOIN account a ON a.id = s.account_id AND a.status = 'active'
     WHERE s.token_hash = ${hashOfToken(token)}
  `.execute(tx);
  const row = rows[0];
  if (!row) return null;
  const times = { lastSeenAt: row.last_seen_at, endsAt: row.ends_at };
  const activeRole = row.role_grant_id ? row.roles.find((held) => held.grantId === row.role_grant_id) : (row.roles[0] ?? null);
  if (activeRole === undefined || hasEnded(times, now())) return null;
  const accepted = { termsVersion: row.terms_version, undertakingVersion: row.undertaking_version };
  const shown = stageOf({ demo: row.demo, required: needsSecondFactor(row.roles), enrolled: row.enrolled, shown: row.second_factor_at !== null });
  const session: Session = {
    id: row.id,
    token,
    accountId: row.account_id,
    email: row.email,
    familyName: row.family_name,
    givenName: row.given_name,
    patronymic: row.patronymic,
    locale: row.locale,
    homePath: row.home_path,
    beganWith: row.began_with,
    stage: shown === "complete" && documentsDue(row.roles, accepted).length > 0 ? "documents" : shown,
    accepted,
    roles: row.roles,
    activeRole,
    offers: row.offers,
    idleEndsAt: idleEnd(times),
    endsAt: row.ends_at,
  };
  return { session, lastSeenAt: row.last_seen_at };
}

/** The roles in force of an account as a JSON array: the one last worked in first, then the oldest. */
export function rolesHeld(accountId: ReturnType<typeof sql.ref>) {
  return sql<RoleHeld[]>`(
    SELECT coalesce(jsonb_agg(jsonb_build_object(
             'grantId', g.id, 'role', g.role, 'safetyFunction', g.safety_function, 'placeId', p.id, 'placePath', p.path,
             'placeName', jsonb_build_object('name_kk', p.name_kk, 'name_ru', p.name_ru, 'name_en', p.name_en),
             'reach', jsonb_build_array(p.path) || coalesce((SELECT jsonb_agg(s.place_path ORDER BY s.place_path)
               FROM school s WHERE p.kind = 'network' AND s.network_id = p.id), '[]'))
             ORDER BY (SELECT h.last_role_grant_id = g.id FROM account h WHERE h.id = g.account_id) IS TRUE DESC, g.starts_at, g.id), '[]')
      FROM role_grant g JOIN place p ON p.id = g.place_id
     WHERE g.account_id = ${accountId} AND g.starts_at <= ${now()} AND (g.ends_at IS NULL OR g.ends_at > ${now()}))`;
}
