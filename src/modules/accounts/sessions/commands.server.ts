import { now } from "#platform/clock.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import { closeSession } from "#platform/vault/session.server.ts";
import { LONGEST_MS } from "./rules.ts";
import { hashOfToken, newToken } from "./token.server.ts";

export type NewSession = {
  account: { id: string; home_path: string };
  role: { grantId: string; placePath: string } | null;
  beganWith: "password" | "passkey";
  secondFactorShown: boolean;
  device: string;
};

export async function startSession(tx: WriteTx, wanted: NewSession): Promise<{ id: string; token: string }> {
  const id = newId();
  const token = newToken();
  const at = now();
  await tx
    .insertInto("session")
    .values({
      id,
      token_hash: hashOfToken(token),
      account_id: wanted.account.id,
      home_path: wanted.account.home_path,
      role_grant_id: wanted.role?.grantId ?? null,
      role_place_path: wanted.role?.placePath ?? null,
      began_with: wanted.beganWith,
      second_factor_at: wanted.secondFactorShown ? at : null,
      device: wanted.device,
      created_at: at,
      last_seen_at: at,
      ends_at: new Date(at.getTime() + LONGEST_MS),
    })
    .execute();
  return { id, token };
}

export async function touchSession(tx: WriteTx, sessionId: string): Promise<void> {
  await tx.updateTable("session").set({ last_seen_at: now() }).where("id", "=", sessionId).execute();
}

export async function showSecondFactor(tx: WriteTx, sessionId: string): Promise<void> {
  await tx.updateTable("session").set({ second_factor_at: now() }).where("id", "=", sessionId).execute();
}

export async function endSession(tx: WriteTx, sessionId: string): Promise<void> {
  await closeSession(tx, sessionId);
  await tx.deleteFrom("session").where("id", "=", sessionId).execute();
}

/** Ends every session of an account, but for one to keep where given. Say so in the audit line of the reason. */
export async function endSessionsOfAccount(tx: WriteTx, accountId: string, keepSessionId?: string): Promise<number> {
  let found = tx.selectFrom("session").select("id").where("account_id", "=", accountId);
  if (keepSessionId) found = found.where("id", "!=", keepSessionId);
  return endAll(tx, await found.execute());
}

/** Ends the sessions that work in a role; call it in the transaction that ends the role. */
export async function endSessionsOfGrant(tx: WriteTx, grantId: string): Promise<number> {
  return endAll(tx, await tx.selectFrom("session").select("id").where("role_grant_id", "=", grantId).execute());
}

async function endAll(tx: WriteTx, sessions: readonly { id: string }[]): Promise<number> {
  for (const { id } of sessions) await endSession(tx, id);
  return sessions.length;
}

/** Works on in another role that the person holds; whether it is held is checked by whoever asks. */
export async function workInRole(tx: WriteTx, sessionId: string, role: { grantId: string; placePath: string }): Promise<void> {
  await tx
    .updateTable("session")
    .set({ role_grant_id: role.grantId, role_place_path: role.placePath })
    .where("id", "=", sessionId)
    .execute();
}
