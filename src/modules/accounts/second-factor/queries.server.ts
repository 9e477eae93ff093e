import type { ReadTx } from "#platform/database/door.server.ts";
import { recoveryCodesLeft } from "./recovery-codes.server.ts";

export type PasskeyLine = { id: string; label: string; createdAt: Date; lastUsedAt: Date | null };
export type SecondFactors = { authenticatorSince: Date | null; passkeys: PasskeyLine[]; codesLeft: number };

/** What a person has to show beside the password. */
export async function findSecondFactors(tx: ReadTx, accountId: string): Promise<SecondFactors> {
  const app = await tx.selectFrom("authenticator").select("confirmed_at").where("account_id", "=", accountId).executeTakeFirst();
  const passkeys = await tx
    .selectFrom("passkey")
    .select(["id", "label", "created_at", "last_used_at"])
    .where("account_id", "=", accountId)
    .orderBy("created_at")
    .execute();
  return {
    authenticatorSince: app?.confirmed_at ?? null,
    passkeys: passkeys.map((row) => ({ id: row.id, label: row.label, createdAt: row.created_at, lastUsedAt: row.last_used_at })),
    codesLeft: await recoveryCodesLeft(tx, accountId),
  };
}

export function hasAny(factors: SecondFactors): boolean {
  return factors.authenticatorSince !== null || factors.passkeys.length > 0;
}
