import { reaches, type PersonScope } from "#platform/access/scope.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import type { Role, SafetyFunction } from "#platform/access/roles.ts";
import { cutOff, itemsLeftUnread, type EndRefusal } from "./end.server.ts";
import { tellHolder, unscopedGive, type Refusal } from "./give.server.ts";
import { findGrant } from "./queries.server.ts";
import { functionFits, keepsConfidential, mayGive } from "./rules.ts";

export type ChangeWish = { grantId: string; role: Role; safetyFunction: SafetyFunction | null; basis: string; unread: boolean };
export type Changed = { ok: true; grantId: string } | { ok: false; why: Refusal | EndRefusal };

/** One role ends and another begins at the same place, in one step. A head is not changed but succeeded. */
export async function changeRole(tx: WriteTx, scope: PersonScope, wish: ChangeWish): Promise<Changed> {
  const grant = await findGrant(tx, wish.grantId);
  if (!grant || !reaches(scope, grant.placePath)) return { ok: false, why: "gone" };
  if (grant.accountId === scope.accountId) return { ok: false, why: "own roles" };
  const place = { id: grant.placeId, kind: grant.placeKind, path: grant.placePath };
  if (!mayGive(scope, grant.role, place) || !mayGive(scope, wish.role, place)) return { ok: false, why: "not allowed" };
  if (grant.role === "schoolHead") return { ok: false, why: "last head" };
  if (!functionFits(wish.role, wish.safetyFunction)) return { ok: false, why: "function missing" };
  const keepsKeys = keepsConfidential(wish.role) || wish.unread;
  if (!keepsKeys && (await itemsLeftUnread(tx, grant)) > 0) return { ok: false, why: "last reader" };
  const given = await unscopedGive(tx, place, { ...wish, accountId: grant.accountId, placeId: place.id, grantedBy: scope.accountId });
  if (given.ok) {
    await cutOff(tx, scope, grant, "changed");
    await tellHolder(tx, "roleChanged", { ...wish, accountId: grant.accountId });
  }
  return given;
}
