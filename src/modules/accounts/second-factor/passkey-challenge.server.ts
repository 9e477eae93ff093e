import { now } from "#platform/clock.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";

export type PasskeyPurpose = "add" | "confirm" | "sign-in";

const LIVES_MS = 5 * 60_000;

export async function keepChallenge(tx: WriteTx, purpose: PasskeyPurpose, accountId: string | null, challenge: string): Promise<string> {
  const id = newId();
  await tx
    .insertInto("passkey_challenge")
    .values({ id, purpose, account_id: accountId, challenge, expires_at: new Date(now().getTime() + LIVES_MS) })
    .execute();
  return id;
}

/** Taken once: whatever comes of the answer, the same word is never asked for again. */
export async function takeChallenge(tx: WriteTx, id: string, purpose: PasskeyPurpose, accountId: string | null): Promise<string | null> {
  const row = await tx
    .deleteFrom("passkey_challenge")
    .where("id", "=", id)
    .where("purpose", "=", purpose)
    .where("account_id", "is not distinct from", accountId)
    .where("expires_at", ">", now())
    .returning("challenge")
    .executeTakeFirst();
  return row?.challenge ?? null;
}
