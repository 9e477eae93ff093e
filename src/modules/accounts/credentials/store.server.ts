import { now } from "#platform/clock.ts";
import type { ReadTx, WriteTx } from "#platform/database/door.server.ts";
import type { PasswordHash } from "./password-hash.server.ts";

export async function storePassword(tx: WriteTx, accountId: string, hash: PasswordHash): Promise<void> {
  const kept = { password_hash: hash, changed_at: now() };
  await tx
    .insertInto("credential")
    .values({ account_id: accountId, ...kept })
    .onConflict((conflict) => conflict.column("account_id").doUpdateSet(kept))
    .execute();
}

export async function findPasswordHash(tx: ReadTx, accountId: string): Promise<string | undefined> {
  const row = await tx.selectFrom("credential").select("password_hash").where("account_id", "=", accountId).executeTakeFirst();
  return row?.password_hash;
}
