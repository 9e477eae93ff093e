import { sql } from "kysely";
import { now } from "../clock.ts";
import type { ReadTx, WriteTx } from "../database/door.server.ts";
import { newId } from "../ids.ts";
import { CannotOpen } from "./envelope.server.ts";
import { newDerivation, unwrapWithPassword, wrapUnderPassword, wrapUnderSession } from "./private-key.server.ts";
import { sodium } from "./sodium.server.ts";

export type Opening = "opened" | "wrong password" | "no key pair";

/** The first key pair of a person: when the first password is set. */
export async function createKeyPair(tx: WriteTx, { accountId, password }: { accountId: string; password: string }): Promise<void> {
  const pair = sodium.crypto_box_keypair();
  const keyId = newId();
  try {
    await tx
      .insertInto("vault_public_key")
      .values({ account_id: accountId, id: keyId, public_key: Buffer.from(pair.publicKey), created_at: now() })
      .execute();
    await storePrivateKey(tx, { accountId, keyId }, pair.privateKey, password);
  } finally {
    sodium.memzero(pair.privateKey);
  }
}

/** At sign-in with a password, or when the password is given later: opens the vault for this session only. */
export async function openForSession(
  tx: WriteTx,
  given: { accountId: string; sessionId: string; sessionToken: string; password: string },
): Promise<Opening> {
  const stored = await findPrivateKey(tx, given.accountId);
  if (!stored) return "no key pair";
  const privateKey = await withPassword(stored, given.password);
  if (!privateKey) return "wrong password";
  try {
    const row = { key_id: stored.keyId, wrapped: wrapUnderSession(stored, privateKey, given.sessionId, given.sessionToken), opened_at: now() };
    await tx
      .insertInto("vault_session_key")
      .values({ account_id: given.accountId, session_id: given.sessionId, ...row })
      .onConflict((conflict) => conflict.columns(["account_id", "session_id"]).doUpdateSet(row))
      .execute();
    return "opened";
  } finally {
    sodium.memzero(privateKey);
  }
}

/** A changed password, the old one known: the key pair stays, only its wrapping is new. */
export async function rewrapForNewPassword(
  tx: WriteTx,
  given: { accountId: string; oldPassword: string; newPassword: string },
): Promise<Opening> {
  const stored = await findPrivateKey(tx, given.accountId);
  if (!stored) return "no key pair";
  const privateKey = await withPassword(stored, given.oldPassword);
  if (!privateKey) return "wrong password";
  try {
    await deletePrivateKeys(tx, given.accountId);
    await storePrivateKey(tx, stored, privateKey, given.newPassword);
    return "opened";
  } finally {
    sodium.memzero(privateKey);
  }
}

/** A forgotten password: the old private key is gone for good, what was sealed to it waits for re-admission. */
export async function replaceKeyPair(tx: WriteTx, { accountId, password }: { accountId: string; password: string }): Promise<void> {
  await tx.deleteFrom("vault_session_key").where("account_id", "=", accountId).execute();
  await deletePrivateKeys(tx, accountId);
  await tx
    .updateTable("vault_public_key")
    .set({ retired_at: now() })
    .where("account_id", "=", accountId)
    .where("retired_at", "is", null)
    .execute();
  await createKeyPair(tx, { accountId, password });
}

/** Also where somebody else ends it, who sees nothing of the key. */
export async function closeSession(tx: WriteTx, sessionId: string): Promise<void> {
  await sql`SELECT vault_shut(${sessionId}::uuid)`.execute(tx);
}

async function findPrivateKey(tx: ReadTx, accountId: string) {
  const row = await tx.selectFrom("vault_private_key").selectAll().where("account_id", "=", accountId).executeTakeFirst();
  return (
    row && {
      accountId,
      keyId: row.key_id,
      wrapped: row.wrapped,
      derivation: { salt: row.salt, memoryKib: row.memory_kib, passes: row.passes },
    }
  );
}

type StoredKey = NonNullable<Awaited<ReturnType<typeof findPrivateKey>>>;

async function withPassword(stored: StoredKey, password: string): Promise<Uint8Array | undefined> {
  try {
    return await unwrapWithPassword(stored, stored.wrapped, password, stored.derivation);
  } catch (error) {
    if (error instanceof CannotOpen) return undefined;
    throw error;
  }
}

async function storePrivateKey(
  tx: WriteTx,
  owner: { accountId: string; keyId: string },
  privateKey: Uint8Array,
  password: string,
): Promise<void> {
  const derivation = newDerivation();
  await tx
    .insertInto("vault_private_key")
    .values({
      account_id: owner.accountId,
      key_id: owner.keyId,
      salt: Buffer.from(derivation.salt),
      memory_kib: derivation.memoryKib,
      passes: derivation.passes,
      wrapped: await wrapUnderPassword(owner, privateKey, password, derivation),
      wrapped_at: now(),
    })
    .execute();
}

async function deletePrivateKeys(tx: WriteTx, accountId: string): Promise<void> {
  await tx.deleteFrom("vault_private_key").where("account_id", "=", accountId).execute();
}
