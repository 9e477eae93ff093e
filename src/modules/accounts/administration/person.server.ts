import { sql } from "kysely";
import type { PersonScope } from "#platform/access/scope.ts";
import { read, type ReadTx } from "#platform/database/door.server.ts";
import { isId } from "#platform/ids.ts";
import { findGrant, inForce, rolesEverOf, type GrantedRole } from "../roles/queries.server.ts";

export type PersonCard = {
  id: string;
  name: string;
  email: string;
  locale: string;
  createdAt: Date;
  terms: { version: string | null; at: Date | null };
  undertaking: { version: string | null; at: Date | null };
  sessions: number;
  /** Roles ever held, as far as the reader reaches. */
  roles: GrantedRole[];
};

/** Somebody who holds or held a role within reach; undefined for everybody else, oneself apart. */
export async function findPerson(tx: ReadTx, scope: PersonScope, accountId: string): Promise<PersonCard | undefined> {
  const row = await tx
    .selectFrom("account")
    .select(["id", "family_name", "given_name", "patronymic", "email", "locale", "created_at", "terms_version", "terms_at", "undertaking_version", "undertaking_at"])
    .where("id", "=", accountId)
    .where((eb) => eb.or([eb("id", "=", scope.accountId), sql<boolean>`pana_within_any(role_paths)`]))
    .executeTakeFirst();
  if (!row) return undefined;
  const sessions = await tx.selectFrom("session").select((eb) => eb.fn.countAll<number>().as("n")).where("account_id", "=", accountId).executeTakeFirstOrThrow();
  return {
    id: row.id,
    name: `${row.family_name} ${row.given_name} ${row.patronymic}`.trim(),
    email: row.email,
    locale: row.locale,
    createdAt: row.created_at,
    terms: { version: row.terms_version, at: row.terms_at },
    undertaking: { version: row.undertaking_version, at: row.undertaking_at },
    sessions: sessions.n,
    roles: (await rolesEverOf(tx, accountId)).filter((role) => scope.reach.some((prefix) => role.placePath.startsWith(prefix)) || accountId === scope.accountId),
  };
}

/** A role in force of a person the reader sees, named by both their ids. */
export async function findGrantOfPerson(scope: PersonScope, accountId: string | undefined, grantId: string | undefined) {
  if (!isId(accountId) || !isId(grantId)) return undefined;
  return read(scope, async (tx) => {
    const [person, grant] = [await findPerson(tx, scope, accountId), await findGrant(tx, grantId)];
    return person && grant && grant.accountId === accountId ? { person, grant } : undefined;
  });
}

/** Who holds any role at a place itself, by name. */
export async function peopleAt(tx: ReadTx, placeId: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT a.id, trim(a.family_name || ' ' || a.given_name || ' ' || a.patronymic) AS name FROM account a
     WHERE EXISTS (SELECT FROM role_grant g WHERE g.account_id = a.id AND g.place_id = ${placeId} AND ${inForce()})
     ORDER BY name`.execute(tx);
  return rows;
}
