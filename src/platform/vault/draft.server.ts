import { now } from "../clock.ts";
import type { ReadTx, WriteTx } from "../database/door.server.ts";
import type { FormValues } from "../http/form.ts";
import { findHolders } from "./holder.server.ts";
import type { VaultKeys } from "./keys.server.ts";
import { sodium } from "./sodium.server.ts";

export type DraftOf = { placeId: string; accountId: string; form: string };

/** Keeps what was typed, sealed to its author alone: also when the vault has shut meanwhile. */
export async function saveDraft(tx: WriteTx, draft: DraftOf & { placePath: string }, values: FormValues): Promise<void> {
  const [author] = await findHolders(tx, [draft.accountId]);
  if (!author) throw new Error("A draft is kept only for people with a key pair.");
  const plain = Buffer.from(JSON.stringify({ form: draft.form, placeId: draft.placeId, values }), "utf8");
  const row = {
    place_path: draft.placePath,
    key_id: author.keyId,
    sealed: Buffer.from(sodium.crypto_box_seal(plain, author.publicKey)),
    saved_at: now(),
  };
  await tx
    .insertInto("vault_draft")
    .values({ place_id: draft.placeId, account_id: draft.accountId, form: draft.form, ...row })
    .onConflict((conflict) => conflict.columns(["place_id", "account_id", "form"]).doUpdateSet(row))
    .execute();
}

export async function findDraft(
  tx: ReadTx,
  keys: VaultKeys,
  of: Omit<DraftOf, "accountId">,
): Promise<{ values: FormValues; savedAt: Date } | undefined> {
  const row = await tx
    .selectFrom("vault_draft")
    .select(["sealed", "saved_at"])
    .where("place_id", "=", of.placeId)
    .where("account_id", "=", keys.accountId)
    .where("form", "=", of.form)
    .where("key_id", "=", keys.keyId)
    .executeTakeFirst();
  if (!row) return undefined;
  const kept = JSON.parse(Buffer.from(keys.unseal(row.sealed)).toString("utf8")) as { form: string; placeId: string; values: FormValues };
  return kept.form === of.form && kept.placeId === of.placeId ? { values: kept.values, savedAt: row.saved_at } : undefined;
}

export async function dropDraft(tx: WriteTx, of: DraftOf): Promise<void> {
  await tx
    .deleteFrom("vault_draft")
    .where("place_id", "=", of.placeId)
    .where("account_id", "=", of.accountId)
    .where("form", "=", of.form)
    .execute();
}
