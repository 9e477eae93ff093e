import { reaches, type PersonScope } from "#platform/access/scope.ts";
import { record } from "#platform/audit/record.server.ts";
import { now } from "#platform/clock.ts";
import type { ReadTx, WriteTx } from "#platform/database/door.server.ts";
import { countLastReaderOf, dropGrants } from "#platform/vault/drop.server.ts";
import { reachOf } from "#modules/places/public.server.ts";
import { withdrawOffersOf } from "../invitations/of-giver.server.ts";
import { endSessionsOfGrant } from "../sessions/commands.server.ts";
import { giveRole, tellHolder } from "./give.server.ts";
import { findGrant, lockHolders, rolesOf, type GrantedRole } from "./queries.server.ts";
import { givesRoles, keepsConfidential, mayGive, mayLeaveHeadless } from "./rules.ts";
import type { EndReason } from "./schema.ts";

export type EndWish = {
  grantId: string;
  reason: EndReason;
  /** Who takes over from the last head of a school. */
  successorId: string | null;
  /** The area's own word that the school stands without a head for now. */
  headless: boolean;
  /** Said with open eyes: what nobody else can read stays unread until the person has a role here again. */
  unread: boolean;
};

export type EndRefusal = "gone" | "not allowed" | "last head" | "not the area" | "successor unfit" | "last administrator" | "last reader";
export type Ended = { ok: true; sessions: number } | { ok: false; why: EndRefusal };

/** Ends a role, with the sessions that work in it and the keys it brought. */
export async function endRole(tx: WriteTx, scope: PersonScope, wish: EndWish): Promise<Ended> {
  const grant = await findGrant(tx, wish.grantId);
  if (!grant || !reaches(scope, grant.placePath)) return { ok: false, why: "gone" };
  const own = grant.accountId === scope.accountId;
  if (!own && !mayGive(scope, grant.role, placeOf(grant))) return { ok: false, why: "not allowed" };
  const holders = await lockHolders(tx, grant.placeId, grant.role);
  if (!holders.some((holder) => holder.id === grant.grantId)) return { ok: false, why: "gone" };
  if (holders.length === 1) {
    const refusal = await settleLast(tx, scope, grant, wish);
    if (refusal) return { ok: false, why: refusal };
  }
  if (!wish.unread && (await itemsLeftUnread(tx, grant)) > 0) return { ok: false, why: "last reader" };
  if (!own) await tellHolder(tx, "roleEnded", grant);
  return { ok: true, sessions: await cutOff(tx, scope, grant, wish.headless && grant.role === "schoolHead" ? "headless" : wish.reason) };
}

/** What must be settled before the last holder of a role leaves it; nothing for most roles. */
async function settleLast(tx: WriteTx, scope: PersonScope, grant: GrantedRole, wish: EndWish): Promise<EndRefusal | null> {
  const place = placeOf(grant);
  if (grant.role === "administrator" && place.kind === "nation") return "last administrator";
  if (grant.role !== "schoolHead") return null;
  if (wish.successorId) {
    const successor = { accountId: wish.successorId, placeId: place.id, role: grant.role, safetyFunction: null, basis: "" };
    const given = await giveRole(tx, scope, successor);
    if (given.ok) return null;
    return given.why === "not allowed" ? "not the area" : "successor unfit";
  }
  if (!wish.headless) return "last head";
  return mayLeaveHeadless(scope, place) ? null : "not the area";
}

export async function cutOff(tx: WriteTx, scope: PersonScope, grant: GrantedRole, reason: EndReason): Promise<number> {
  await tx
    .updateTable("role_grant")
    .set({ ends_at: now(), ended_by: scope.accountId, end_reason: reason })
    .where("place_id", "=", grant.placeId)
    .where("id", "=", grant.grantId)
    .execute();
  const sessions = await endSessionsOfGrant(tx, grant.grantId);
  await takeKeys(tx, grant);
  if (givesRoles(grant.role)) await withdrawOffersOf(tx, grant.accountId, await reachOf(tx, grant.placeId), scope.accountId);
  await record(tx, {
    placeId: grant.placeId,
    placePath: grant.placePath,
    action: "role.ended",
    subjectKind: "account",
    subjectId: grant.accountId,
    detail: { role: grant.role, safetyFunction: grant.safetyFunction, grantId: grant.grantId, reason, sessions },
  });
  return sessions;
}

/** Confidential items that nobody could open once this role has ended. */
export async function itemsLeftUnread(tx: ReadTx, grant: GrantedRole): Promise<number> {
  let items = 0;
  for (const placePath of await pathsLost(tx, grant)) items += await countLastReaderOf(tx, { accountId: grant.accountId, placePath });
  return items;
}

async function takeKeys(tx: WriteTx, grant: GrantedRole): Promise<void> {
  for (const placePath of await pathsLost(tx, grant)) await dropGrants(tx, { accountId: grant.accountId, placePath });
}

/** Keys go wherever no other role in force entitles the person to them. */
async function pathsLost(tx: ReadTx, grant: GrantedRole): Promise<string[]> {
  if (!keepsConfidential(grant.role)) return [];
  const others = (await rolesOf(tx, grant.accountId)).filter((role) => role.grantId !== grant.grantId && keepsConfidential(role.role));
  const kept = (await Promise.all(others.map((role) => reachOf(tx, role.placeId)))).flat();
  return (await reachOf(tx, grant.placeId)).filter((path) => !kept.some((prefix) => path.startsWith(prefix)));
}

function placeOf(grant: GrantedRole) {
  return { id: grant.placeId, kind: grant.placeKind };
}
