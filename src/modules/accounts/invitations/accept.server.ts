import { taskScope, type PersonScope, type RolelessScope } from "#platform/access/scope.ts";
import { now } from "#platform/clock.ts";
import { write, type WriteTx } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import { notify } from "#platform/notifications/notify.server.ts";
import { createKeyPair } from "#platform/vault/session.server.ts";
import { hashPassword, normalisePassword } from "../credentials/password-hash.server.ts";
import { storePassword } from "../credentials/store.server.ts";
import { unscopedGive } from "../roles/give.server.ts";
import { recordAbout } from "./commands.server.ts";
import type { Invitation } from "./queries.server.ts";

type Names = { familyName: string; givenName: string; patronymic: string };
export type Accepted = "accepted" | "gone";

/** The first acceptance makes the account, sets its password and makes the key pair that only the password opens. */
export async function acceptAsNew(invitation: Invitation, given: Names & { password: string }): Promise<Accepted> {
  const hash = await hashPassword(given.password);
  const accountId = newId();
  return write(taskScope("sign-in", [invitation.placePath]), async (tx) => {
    const added = await tx
      .insertInto("account")
      .values({
        id: accountId,
        email: invitation.email,
        family_name: given.familyName,
        given_name: given.givenName,
        patronymic: given.patronymic,
        locale: invitation.locale,
        home_path: invitation.placePath,
      })
      .onConflict((conflict) => conflict.column("email").doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows === 0n || !(await settle(tx, invitation, accountId))) return rollBack();
    await storePassword(tx, accountId, hash);
    await createKeyPair(tx, { accountId, password: normalisePassword(given.password) });
    await unscopedGive(tx, placeOf(invitation), { ...roleOf(invitation), accountId, grantedBy: invitation.invitedBy });
    await tellOfAcceptance(tx, invitation, accountId);
    return "accepted" as const;
  }).catch(goneWhenRolledBack);
}

/** A person with an account takes up one role more, in their own name, by the power of whoever invited, lent for this one place. */
export async function acceptAsKnown(scope: PersonScope | RolelessScope, invitation: Invitation): Promise<Accepted> {
  const { accountId, sessionId } = scope;
  const lent: PersonScope = {
    kind: "person",
    accountId,
    sessionId,
    role: "administrator",
    placeId: invitation.placeId,
    placePath: invitation.placePath,
    reach: [invitation.placePath],
  };
  return write(lent, async (tx) => {
    if (!(await settle(tx, invitation, accountId))) return "gone";
    await unscopedGive(tx, placeOf(invitation), { ...roleOf(invitation), accountId, grantedBy: invitation.invitedBy });
    await tellOfAcceptance(tx, invitation, accountId);
    return "accepted";
  });
}

/** Takes the invitation for this account, if it is still open. */
async function settle(tx: WriteTx, invitation: Invitation, accountId: string): Promise<boolean> {
  const taken = await tx
    .updateTable("invitation")
    .set({ accepted_at: now(), account_id: accountId })
    .where("place_id", "=", invitation.placeId)
    .where("id", "=", invitation.id)
    .where("accepted_at", "is", null)
    .where("withdrawn_at", "is", null)
    .where("expires_at", ">", now())
    .executeTakeFirst();
  return taken.numUpdatedRows === 1n;
}

async function tellOfAcceptance(tx: WriteTx, invitation: Invitation, accountId: string): Promise<void> {
  await recordAbout(tx, invitation, "invitation.accepted");
  const { invitedBy, role, safetyFunction } = invitation;
  await notify(tx, { to: [invitedBy], kind: "invitationAccepted", href: `/people/${accountId}`, values: { role, safetyFunction } });
}

class RolledBack extends Error {}

function rollBack(): never {
  throw new RolledBack("The invitation was settled meanwhile.");
}

function goneWhenRolledBack(error: unknown): Accepted {
  if (error instanceof RolledBack) return "gone";
  throw error;
}

function placeOf(invitation: Invitation) {
  return { id: invitation.placeId, path: invitation.placePath };
}

function roleOf({ placeId, role, safetyFunction, basis }: Invitation) {
  return { placeId, role, safetyFunction, basis };
}
