import { now } from "#platform/clock.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import { sealTotpSecret, unsealTotpSecret } from "./sealed-secret.server.ts";
import { newTotpSecret, stepOfCode } from "./totp.ts";

/** The secret to show to the app: the one begun before and not yet confirmed, or a new one. Null when an app is there already. */
export async function beginAuthenticator(tx: WriteTx, accountId: string): Promise<string | null> {
  const secret = newTotpSecret();
  await tx
    .insertInto("authenticator")
    .values({ account_id: accountId, secret_sealed: sealTotpSecret(accountId, secret), created_at: now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await tx.selectFrom("authenticator").select(["secret_sealed", "confirmed_at"]).where("account_id", "=", accountId).executeTakeFirstOrThrow();
  return row.confirmed_at ? null : unsealTotpSecret(accountId, row.secret_sealed);
}

/** Takes a code once: its step and all before it are spent. */
export async function useCode(tx: WriteTx, accountId: string, code: string, which: "confirmed" | "begun"): Promise<boolean> {
  const row = await tx
    .selectFrom("authenticator")
    .select(["secret_sealed", "last_step", "confirmed_at"])
    .where("account_id", "=", accountId)
    .forUpdate()
    .executeTakeFirst();
  if (!row || (row.confirmed_at !== null) !== (which === "confirmed")) return false;
  const step = stepOfCode(unsealTotpSecret(accountId, row.secret_sealed), code, now(), row.last_step);
  if (step === null) return false;
  await tx
    .updateTable("authenticator")
    .set({ last_step: step, confirmed_at: row.confirmed_at ?? now() })
    .where("account_id", "=", accountId)
    .execute();
  return true;
}

export async function removeAuthenticator(tx: WriteTx, accountId: string): Promise<void> {
  await tx.deleteFrom("authenticator").where("account_id", "=", accountId).execute();
}
