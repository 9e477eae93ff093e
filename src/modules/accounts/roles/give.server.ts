import type { Role, SafetyFunction } from "#platform/access/roles.ts";
import type { PersonScope } from "#platform/access/scope.ts";
import { record } from "#platform/audit/record.server.ts";
import { now } from "#platform/clock.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import { notify } from "#platform/notifications/notify.server.ts";
import { resumeGrants } from "#platform/vault/drop.server.ts";
import { findPlaceInReach, reachOf, type Place } from "#modules/places/public.server.ts";
import { functionFits, keepsConfidential, mayGive } from "./rules.ts";

export type RoleWish = {
  accountId: string;
  placeId: string;
  role: Role;
  safetyFunction: SafetyFunction | null;
  basis: string;
};

export type Refusal = "not allowed" | "own roles" | "held already" | "no such person" | "function missing";
export type Given = { ok: true; grantId: string } | { ok: false; why: Refusal };

/** Gives a role to somebody whose account the giver sees; strangers are invited instead. */
export async function giveRole(tx: WriteTx, scope: PersonScope, wish: RoleWish): Promise<Given> {
  const place = await findPlaceInReach(tx, wish.placeId);
  if (!place || !mayGive(scope, wish.role, place)) return { ok: false, why: "not allowed" };
  if (wish.accountId === scope.accountId) return { ok: false, why: "own roles" };
  if (!functionFits(wish.role, wish.safetyFunction)) return { ok: false, why: "function missing" };
  const account = await tx.selectFrom("account").select("id").where("id", "=", wish.accountId).where("status", "=", "active").executeTakeFirst();
  if (!account) return { ok: false, why: "no such person" };
  const given = await unscopedGive(tx, place, { ...wish, grantedBy: scope.accountId });
  if (given.ok) await tellHolder(tx, "roleGiven", wish);
  return given;
}

/** What became of a role, to whoever holds or held it and did not do it themselves. */
export async function tellHolder(tx: WriteTx, kind: "roleGiven" | "roleChanged" | "roleEnded", held: Pick<RoleWish, "accountId" | "role" | "safetyFunction">): Promise<void> {
  const { accountId, role, safetyFunction } = held;
  await notify(tx, { to: [accountId], kind, href: "/my-roles", values: { role, safetyFunction } });
}

/** After it was settled who may: by the rules, by an invitation, by the builder of a new system. */
export async function unscopedGive(
  tx: WriteTx,
  place: Pick<Place, "id" | "path">,
  wish: RoleWish & { grantedBy: string | null },
): Promise<Given> {
  const grantId = newId();
  const stored = await tx
    .insertInto("role_grant")
    .values({
      place_id: place.id,
      id: grantId,
      place_path: place.path,
      account_id: wish.accountId,
      role: wish.role,
      safety_function: wish.safetyFunction,
      basis: wish.basis,
      granted_by: wish.grantedBy,
      starts_at: now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (stored.numInsertedOrUpdatedRows === 0n) return { ok: false, why: "held already" };
  if (keepsConfidential(wish.role)) await returnKeys(tx, wish);
  await record(tx, {
    placeId: place.id,
    placePath: place.path,
    action: "role.given",
    subjectKind: "account",
    subjectId: wish.accountId,
    detail: { role: wish.role, safetyFunction: wish.safetyFunction, grantId },
  });
  return { ok: true, grantId };
}

async function returnKeys(tx: WriteTx, { accountId, placeId }: RoleWish): Promise<void> {
  for (const placePath of await reachOf(tx, placeId)) await resumeGrants(tx, { accountId, placePath });
}
