import type { PersonScope } from "#platform/access/scope.ts";
import type { Role, SafetyFunction } from "#platform/access/roles.ts";
import { record } from "#platform/audit/record.server.ts";
import { now } from "#platform/clock.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import type { Locale } from "#platform/i18n/locale.ts";
import { newId } from "#platform/ids.ts";
import { findPlaceInReach } from "#modules/places/public.server.ts";
import { functionFits, mayGive } from "../roles/rules.ts";
import { rolesOf } from "../roles/queries.server.ts";
import { hashOfToken, newToken } from "../sessions/token.server.ts";
import { writeLetter } from "./letter.server.ts";
import { findInvitation, type Invitation } from "./queries.server.ts";
import { linkEnd } from "./rules.ts";

export type InvitationWish = {
  placeId: string;
  email: string;
  familyName: string;
  givenName: string;
  patronymic: string;
  locale: Locale;
  role: Role;
  safetyFunction: SafetyFunction | null;
  basis: string;
};

export type InviteRefusal = "not allowed" | "own roles" | "function missing" | "held already" | "invited already";
export type Invited = { ok: true; id: string } | { ok: false; why: InviteRefusal };

/** Offers a role by mail. What the inviter learns is the same whether the address has an account or not. */
export async function invite(tx: WriteTx, scope: PersonScope, origin: string, wish: InvitationWish): Promise<Invited> {
  const place = await findPlaceInReach(tx, wish.placeId);
  if (!place || !mayGive(scope, wish.role, place)) return { ok: false, why: "not allowed" };
  if (!functionFits(wish.role, wish.safetyFunction)) return { ok: false, why: "function missing" };
  const known = await tx.selectFrom("account").select("id").where("email", "=", wish.email).executeTakeFirst();
  if (known?.id === scope.accountId) return { ok: false, why: "own roles" };
  if (known && (await holds(tx, known.id, wish))) return { ok: false, why: "held already" };
  const id = newId();
  const token = newToken();
  const at = now();
  const stored = await tx
    .insertInto("invitation")
    .values({
      place_id: place.id,
      id,
      place_path: place.path,
      email: wish.email,
      family_name: wish.familyName,
      given_name: wish.givenName,
      patronymic: wish.patronymic,
      locale: wish.locale,
      role: wish.role,
      safety_function: wish.safetyFunction,
      basis: wish.basis,
      token_hash: hashOfToken(token),
      invited_by: scope.accountId,
      invited_at: at,
      sent_at: at,
      expires_at: linkEnd(at),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (stored.numInsertedOrUpdatedRows === 0n) return { ok: false, why: "invited already" };
  const invitation = await getInvitation(tx, id);
  await writeLetter(tx, invitation, { origin, token });
  await recordAbout(tx, invitation, "invitation.sent");
  return { ok: true, id };
}

async function holds(tx: WriteTx, accountId: string, wish: InvitationWish): Promise<boolean> {
  const held = await rolesOf(tx, accountId);
  return held.some((role) => role.placeId === wish.placeId && role.role === wish.role && role.safetyFunction === wish.safetyFunction);
}

/** A new link in a new letter; the old link no longer works. */
export async function resend(tx: WriteTx, scope: PersonScope, origin: string, id: string): Promise<boolean> {
  const invitation = await findOwn(tx, scope, id);
  if (!invitation) return false;
  const token = newToken();
  const at = now();
  await tx
    .updateTable("invitation")
    .set({ token_hash: hashOfToken(token), sent_at: at, expires_at: linkEnd(at), invited_by: scope.accountId })
    .where("place_id", "=", invitation.placeId)
    .where("id", "=", id)
    .execute();
  await writeLetter(tx, await getInvitation(tx, id), { origin, token });
  await recordAbout(tx, invitation, "invitation.sentAgain");
  return true;
}

export async function withdraw(tx: WriteTx, scope: PersonScope, id: string): Promise<boolean> {
  const invitation = await findOwn(tx, scope, id);
  if (!invitation) return false;
  await tx
    .updateTable("invitation")
    .set({ withdrawn_at: now(), withdrawn_by: scope.accountId })
    .where("place_id", "=", invitation.placeId)
    .where("id", "=", id)
    .execute();
  await recordAbout(tx, invitation, "invitation.withdrawn");
  return true;
}

/** Not settled, within reach, and to a role that this person could give. */
async function findOwn(tx: WriteTx, scope: PersonScope, id: string): Promise<Invitation | undefined> {
  const invitation = await findInvitation(tx, id);
  if (!invitation || (invitation.state !== "open" && invitation.state !== "expired")) return undefined;
  const place = { id: invitation.placeId, kind: invitation.placeKind };
  return mayGive(scope, invitation.role, place) ? invitation : undefined;
}

async function getInvitation(tx: WriteTx, id: string): Promise<Invitation> {
  const invitation = await findInvitation(tx, id);
  if (!invitation) throw new Error("The invitation just written is not there.");
  return invitation;
}

export async function recordAbout(tx: WriteTx, invitation: Invitation, action: `invitation.${string}`): Promise<void> {
  await record(tx, {
    placeId: invitation.placeId,
    placePath: invitation.placePath,
    action,
    subjectKind: "invitation",
    subjectId: invitation.id,
    detail: { role: invitation.role, safetyFunction: invitation.safetyFunction },
  });
}
