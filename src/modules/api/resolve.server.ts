import { sql } from "kysely";
import type { Role } from "#platform/access/roles.ts";
import { taskScope, type PersonScope } from "#platform/access/scope.ts";
import { Problem } from "#platform/api/problem.ts";
import { now } from "#platform/clock.ts";
import { read, write, type ReadTx } from "#platform/database/door.server.ts";
import { documentsDue, needsSecondFactor } from "#modules/accounts/public.server.ts";
import { rightStands, TOKENS } from "./right.server.ts";
import { hourOf, scopesStillOpen, stateOf } from "./rules.ts";
import type { TokenKind } from "./schema.ts";
import { hashOf, publicIdOf } from "./token.server.ts";

const SIGN_IN = taskScope("sign-in");

type Row = {
  id: string; place_id: string; public_id: string; kind: TokenKind; name: string; role: Role; owner_role: Role; scopes: string[];
  expires_at: Date; revoked_at: Date | null; used_at: Date | null; right_stands: boolean;
  account_id: string; terms_version: string | null; undertaking_version: string | null;
  path: string; branches: string[]; demo: boolean; enrolled: boolean;
};

/** Who asks with this token, in one question to the database; throws what stands against it. */
export async function resolveToken(token: string): Promise<PersonScope> {
  const publicId = publicIdOf(token);
  const row = publicId === undefined ? undefined : await read(SIGN_IN, (tx) => findToken(tx, publicId, hashOf(token)));
  if (!row) throw new Problem("token-unknown");
  const at = now();
  const state = stateOf({ revokedAt: row.revoked_at, expiresAt: row.expires_at, rightStands: row.right_stands }, at);
  if (state !== "active") throw new Problem(`token-${state}`);
  if (ownerMustAct(row)) throw new Problem("owner-must-act");
  const hour = hourOf(at);
  if (row.used_at === null || row.used_at < hour) await noteUse(row, hour);
  return scopeOf(row);
}

async function findToken(tx: ReadTx, publicId: string, hash: Buffer): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    SELECT t.id, t.place_id, t.public_id, t.kind, t.name, t.role, g.role AS owner_role, t.scopes, t.expires_at, t.revoked_at, t.used_at,
           ${rightStands()} AS right_stands, a.id AS account_id,
           a.terms_version, a.undertaking_version, p.path,
           ARRAY(SELECT s.place_path FROM school s WHERE p.kind = 'network' AND s.network_id = p.id ORDER BY 1) AS branches,
           EXISTS (SELECT FROM installation WHERE world = 'demo') AS demo,
           EXISTS (SELECT FROM authenticator f WHERE f.account_id = a.id AND f.confirmed_at IS NOT NULL)
             OR EXISTS (SELECT FROM passkey k WHERE k.account_id = a.id) AS enrolled
      FROM ${TOKENS} WHERE t.public_id = ${publicId} AND t.token_hash = ${hash}`.execute(tx);
  return rows[0];
}

/** What would stop the owner at the door of the pages stops the token too. */
function ownerMustAct({ owner_role: role, demo, enrolled, terms_version, undertaking_version }: Row): boolean {
  if (!demo && !enrolled && needsSecondFactor([{ role }])) return true;
  return documentsDue([{ role }], { termsVersion: terms_version, undertakingVersion: undertaking_version }).length > 0;
}

function scopeOf({ id, account_id, role, place_id, path, branches, ...row }: Row): PersonScope {
  const token = { publicId: row.public_id, kind: row.kind, name: row.name, scopes: scopesStillOpen(role, row.scopes), expiresAt: row.expires_at };
  return { kind: "person", accountId: account_id, sessionId: id, role, placeId: place_id, placePath: path, reach: [path, ...branches], token };
}

async function noteUse({ place_id, id }: Row, hour: Date): Promise<void> {
  await write(SIGN_IN, (tx) => tx.updateTable("api_token").set({ used_at: hour }).where("place_id", "=", place_id).where("id", "=", id).execute());
}
