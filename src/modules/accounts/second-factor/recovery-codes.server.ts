import { createHash, randomInt } from "node:crypto";
import { now } from "#platform/clock.ts";
import type { ReadTx, WriteTx } from "#platform/database/door.server.ts";

const HOW_MANY = 10;
/** Letters and digits that cannot be taken for one another, on paper or by ear. */
const SIGNS = "23456789abcdefghjkmnpqrstuvwxyz";
const LENGTH = 12;

/** Ten new codes, shown to the owner now and never again; the old ones stop working. */
export async function renewRecoveryCodes(tx: WriteTx, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: HOW_MANY }, newCode);
  await tx.deleteFrom("recovery_code").where("account_id", "=", accountId).execute();
  await tx
    .insertInto("recovery_code")
    .values(codes.map((code) => ({ account_id: accountId, code_hash: hashOf(accountId, code) })))
    .execute();
  return codes;
}

export async function useRecoveryCode(tx: WriteTx, accountId: string, code: string): Promise<boolean> {
  const used = await tx
    .updateTable("recovery_code")
    .set({ used_at: now() })
    .where("account_id", "=", accountId)
    .where("code_hash", "=", hashOf(accountId, code))
    .where("used_at", "is", null)
    .executeTakeFirst();
  return used.numUpdatedRows > 0n;
}

export async function recoveryCodesLeft(tx: ReadTx, accountId: string): Promise<number> {
  const row = await tx
    .selectFrom("recovery_code")
    .select((count) => count.fn.countAll<number>().as("left"))
    .where("account_id", "=", accountId)
    .where("used_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(row.left);
}

function newCode(): string {
  const signs = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join("");
  return signs.match(/.{4}/g)!.join("-");
}

function hashOf(accountId: string, code: string): Buffer {
  return createHash("sha256").update(`${accountId} ${code.toLowerCase().replace(/[^a-z0-9]/g, "")}`).digest();
}
