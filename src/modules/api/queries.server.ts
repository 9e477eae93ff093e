import { sql, type RawBuilder } from "kysely";
import type { Role } from "#platform/access/roles.ts";
import type { PersonScope } from "#platform/access/scope.ts";
import { now } from "#platform/clock.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import { rightStands, TOKENS } from "./right.server.ts";
import { scopesStillOpen, stateOf } from "./rules.ts";
import type { TokenKind, TokenState } from "./schema.ts";

export type TokenLine = {
  id: string;
  publicId: string;
  kind: TokenKind;
  name: string;
  role: Role;
  placeName: { name_kk: string; name_ru: string; name_en: string };
  owner: string;
  scopes: string[];
  madeAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
  state: TokenState;
};

/** A person's own tokens, those of the systems they answer for among them; what works first. */
export function ownTokens(tx: ReadTx, accountId: string): Promise<TokenLine[]> {
  return listed(tx, sql<boolean>`t.account_id = ${accountId}`);
}

const MOST_LISTED = 500;

/** Everybody's, at the places that an administrator reaches. Whether an owner above that reach still may is not seen from there. */
export function tokensWithin(tx: ReadTx, scope: PersonScope): Promise<TokenLine[]> {
  return scope.role === "administrator" ? listed(tx, sql<boolean>`pana_within(t.place_path)`) : Promise.resolve([]);
}

type Row = Omit<TokenLine, "state"> & { revokedAt: Date | null; rightStands: boolean };

async function listed(tx: ReadTx, which: RawBuilder<boolean>): Promise<TokenLine[]> {
  const { rows } = await sql<Row>`
    SELECT t.id, t.public_id AS "publicId", t.kind, t.name, t.role, t.scopes, t.made_at AS "madeAt", t.expires_at AS "expiresAt",
           t.used_at AS "usedAt", t.revoked_at AS "revokedAt", coalesce(${rightStands()}, true) AS "rightStands",
           (SELECT trim(n.family_name || ' ' || n.given_name) FROM audit_actor_names(ARRAY[t.account_id]) n) AS owner,
           jsonb_build_object('name_kk', p.name_kk, 'name_ru', p.name_ru, 'name_en', p.name_en) AS "placeName"
      FROM ${TOKENS} WHERE ${which}
     ORDER BY (t.revoked_at IS NULL AND t.expires_at > ${now()}) DESC, t.made_at DESC, t.id LIMIT ${MOST_LISTED}`.execute(tx);
  const at = now();
  return rows.map(({ revokedAt, rightStands: stands, ...row }) => ({
    ...row,
    scopes: scopesStillOpen(row.role, row.scopes),
    state: stateOf({ revokedAt, expiresAt: row.expiresAt, rightStands: stands }, at),
  }));
}
