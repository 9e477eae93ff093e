import { sql } from "kysely";
import type { Role, SafetyFunction } from "#platform/access/roles.ts";
import type { PersonScope } from "#platform/access/scope.ts";
import { now } from "#platform/clock.ts";
import type { ReadTx, WriteTx } from "#platform/database/door.server.ts";
import { reachOf, type PlaceKind } from "#modules/places/public.server.ts";

export type GrantedRole = {
  grantId: string;
  accountId: string;
  role: Role;
  safetyFunction: SafetyFunction | null;
  placeId: string;
  placePath: string;
  placeKind: PlaceKind;
  placeName: { name_kk: string; name_ru: string; name_en: string };
  basis: string;
  startsAt: Date;
  endsAt: Date | null;
  endReason: string | null;
};

/** In force at this moment. */
export function inForce() {
  return sql<boolean>`g.starts_at <= ${now()} AND (g.ends_at IS NULL OR g.ends_at > ${now()})`;
}

function grants(tx: ReadTx) {
  return tx
    .selectFrom("role_grant as g")
    .innerJoin("place as p", "p.id", "g.place_id")
    .select([
      "g.id as grantId", "g.account_id as accountId", "g.role", "g.safety_function as safetyFunction", "g.basis",
      "g.starts_at as startsAt", "g.ends_at as endsAt", "g.end_reason as endReason",
      "p.id as placeId", "p.path as placePath", "p.kind as placeKind", "p.name_kk", "p.name_ru", "p.name_en",
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof grants>["execute"]>>[number];

function asGrant({ name_kk, name_ru, name_en, ...row }: Row): GrantedRole {
  return { ...row, placeName: { name_kk, name_ru, name_en } } as GrantedRole;
}

/** The roles a person holds now, as far as the reader sees them; the oldest first. */
export async function rolesOf(tx: ReadTx, accountId: string): Promise<GrantedRole[]> {
  const rows = await grants(tx).where("g.account_id", "=", accountId).where(inForce()).orderBy("g.starts_at").orderBy("g.id").execute();
  return rows.map(asGrant);
}

/** The same with those that ended, the newest first. */
export async function rolesEverOf(tx: ReadTx, accountId: string): Promise<GrantedRole[]> {
  const rows = await grants(tx).where("g.account_id", "=", accountId).orderBy("g.starts_at", "desc").orderBy("g.id", "desc").execute();
  return rows.map(asGrant);
}

/** A role in force within the reach of the transaction, or one's own. */
export async function findGrant(tx: ReadTx, grantId: string): Promise<GrantedRole | undefined> {
  const row = await grants(tx).where("g.id", "=", grantId).where(inForce()).executeTakeFirst();
  return row && asGrant(row);
}

/** Who holds a role at a place now, locked so that two endings cannot overtake each other. */
export async function lockHolders(tx: WriteTx, placeId: string, role: Role): Promise<{ id: string; account_id: string }[]> {
  return tx
    .selectFrom("role_grant as g")
    .select(["g.id", "g.account_id"])
    .where("g.place_id", "=", placeId)
    .where("g.role", "=", role)
    .where(inForce())
    // After waiting for a lock the row is looked at anew, and its end may lie behind the moment we began.
    .where("g.ended_by", "is", null)
    .orderBy("g.id")
    .forUpdate()
    .execute();
}

export async function countHolders(tx: ReadTx, placeId: string, role: Role): Promise<number> {
  const row = await tx
    .selectFrom("role_grant as g")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("g.place_id", "=", placeId)
    .where("g.role", "=", role)
    .where(inForce())
    .executeTakeFirstOrThrow();
  return row.n;
}

/** In whose name and over which part of the country a person works in one of their roles. */
export async function scopeForGrant(
  tx: ReadTx,
  accountId: string,
  grantId: string,
  sessionId: string,
): Promise<PersonScope | undefined> {
  const grant = await findGrant(tx, grantId);
  if (!grant || grant.accountId !== accountId) return undefined;
  const { role, placeId, placePath } = grant;
  return { kind: "person", accountId, sessionId, role, placeId, placePath, reach: await reachOf(tx, placeId) };
}

/** The role to begin a session in: the one last worked in, else the oldest. */
export async function roleToBeginIn(tx: ReadTx, accountId: string): Promise<GrantedRole | undefined> {
  const [held, account] = [
    await rolesOf(tx, accountId),
    await tx.selectFrom("account").select("last_role_grant_id").where("id", "=", accountId).executeTakeFirst(),
  ];
  return held.find((role) => role.grantId === account?.last_role_grant_id) ?? held[0];
}
