import { combine, split } from "shamir-secret-sharing";
import { record } from "../audit/record.server.ts";
import { now } from "../clock.ts";
import type { ReadTx, WriteTx } from "../database/door.server.ts";
import { newId } from "../ids.ts";
import { findRecoveryHolder, storeGrants, type Holder } from "./holder.server.ts";
import { unsealWith, type VaultKeys } from "./keys.server.ts";
import { heldItems, openItems } from "./open.server.ts";
import { keysOf } from "./grants.server.ts";
import { decodeShare, encodeShare, fingerprintOf, type PrintedShare } from "./share-code.server.ts";
import { sodium } from "./sodium.server.ts";

export type Place = { id: string; path: string };
export type RecoveryKey = { id: string; fingerprint: string; createdAt: Date };
export type PrintedKey = { fingerprint: string; codes: readonly [string, string, string] };

export async function findRecoveryKey(tx: ReadTx, placeId: string): Promise<RecoveryKey | undefined> {
  const row = await tx
    .selectFrom("vault_recovery_key")
    .select(["id", "public_key", "created_at"])
    .where("place_id", "=", placeId)
    .where("retired_at", "is", null)
    .executeTakeFirst();
  return row && { id: row.id, fingerprint: fingerprintOf(row.public_key), createdAt: row.created_at };
}

/** A new recovery key for a school. Its private half leaves as three codes and is kept nowhere. */
export async function makeRecoveryKey(tx: WriteTx, keys: VaultKeys, place: Place): Promise<PrintedKey> {
  const pair = sodium.crypto_box_keypair();
  try {
    const id = newId();
    await tx.updateTable("vault_recovery_key").set({ retired_at: now() }).where("place_id", "=", place.id).where("retired_at", "is", null).execute();
    await tx
      .insertInto("vault_recovery_key")
      .values({ place_id: place.id, id, place_path: place.path, public_key: Buffer.from(pair.publicKey), created_by: keys.accountId, created_at: now() })
      .execute();
    await sealHeldToRecovery(tx, keys, place.id);
    await record(tx, { placeId: place.id, placePath: place.path, action: "vault.recoveryKeyMade", subjectKind: "place", subjectId: place.id });
    const fingerprint = fingerprintOf(pair.publicKey);
    const shares = await split(pair.privateKey, 3, 2);
    const codes = shares.map((share, index) => encodeShare({ number: index + 1, fingerprint, share }));
    return { fingerprint, codes: [codes[0] ?? "", codes[1] ?? "", codes[2] ?? ""] };
  } finally {
    sodium.memzero(pair.privateKey);
  }
}

/** Items this person holds that the recovery key of the place does not open yet, those sealed past the school left out. */
export async function notYetRecoverable(tx: ReadTx, accountId: string, placeId: string): Promise<string[]> {
  const recovery = await findRecoveryHolder(tx, placeId);
  if (!recovery) return [];
  const rows = await tx
    .selectFrom("vault_item as i")
    .select("i.id")
    .where("i.place_id", "=", placeId)
    .where("i.past_school", "=", false)
    .where("i.erased_at", "is", null)
    .where("i.id", "in", heldItems(tx, accountId, placeId))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("vault_grant as g")
            .select("g.item_id")
            .whereRef("g.place_id", "=", "i.place_id")
            .whereRef("g.item_id", "=", "i.id")
            .whereRef("g.key_version", "=", "i.key_version")
            .where("g.holder_kind", "=", "recovery")
            .where("g.key_id", "=", recovery.keyId),
        ),
      ),
    )
    .execute();
  return rows.map((row) => row.id);
}

export async function sealHeldToRecovery(tx: WriteTx, keys: VaultKeys, placeId: string): Promise<number> {
  const recovery = await findRecoveryHolder(tx, placeId);
  if (!recovery) return 0;
  const items = await openItems(tx, keys, { placeId, itemIds: await notYetRecoverable(tx, keys.accountId, placeId) });
  for (const item of items.values()) await storeGrants(tx, item.facts, keysOf(item), [recovery], { by: keys.accountId });
  return items.size;
}

export type ShareTrouble = "unreadable" | "same share" | "other key" | "replaced" | "mixed";
export type Recovery = { kind: "recovered"; items: number } | { kind: "refused"; why: ShareTrouble; share?: 1 | 2 };

/** Two shares rebuild the key in this request, and everything sealed to it is sealed to the person asking. */
export async function recover(tx: WriteTx, keys: VaultKeys, place: Place, typed: readonly [string, string]): Promise<Recovery> {
  const first = decodeShare(typed[0]);
  const second = decodeShare(typed[1]);
  if (!first) return { kind: "refused", why: "unreadable", share: 1 };
  if (!second) return { kind: "refused", why: "unreadable", share: 2 };
  if (first.fingerprint !== second.fingerprint) return { kind: "refused", why: "mixed" };
  if (first.number === second.number) return { kind: "refused", why: "same share" };
  const known = await findKeyByFingerprint(tx, place.id, first.fingerprint);
  if (!known) return { kind: "refused", why: "other key" };
  if (known.retired) return { kind: "refused", why: "replaced" };
  const privateKey = await rebuild(first, second, known.publicKey);
  if (!privateKey) return { kind: "refused", why: "mixed" };
  try {
    const items = await resealTo(tx, keys, place.id, known, privateKey);
    await record(tx, { placeId: place.id, placePath: place.path, action: "vault.recovered", subjectKind: "account", subjectId: keys.accountId });
    return { kind: "recovered", items };
  } finally {
    sodium.memzero(privateKey);
  }
}

type KnownKey = { id: string; publicKey: Uint8Array; retired: boolean };

async function findKeyByFingerprint(tx: ReadTx, placeId: string, fingerprint: string): Promise<KnownKey | undefined> {
  const rows = await tx.selectFrom("vault_recovery_key").select(["id", "public_key", "retired_at"]).where("place_id", "=", placeId).execute();
  const row = rows.find((one) => fingerprintOf(one.public_key) === fingerprint);
  return row && { id: row.id, publicKey: row.public_key, retired: row.retired_at !== null };
}

async function rebuild(first: PrintedShare, second: PrintedShare, publicKey: Uint8Array): Promise<Uint8Array | undefined> {
  const privateKey = await combine([first.share, second.share]).catch(() => undefined);
  if (privateKey?.length !== 32) return undefined;
  const matches = sodium.memcmp(sodium.crypto_scalarmult_base(privateKey), publicKey);
  if (!matches) sodium.memzero(privateKey);
  return matches ? privateKey : undefined;
}

async function resealTo(tx: WriteTx, keys: VaultKeys, placeId: string, recovery: KnownKey, privateKey: Uint8Array): Promise<number> {
  const rows = await tx
    .selectFrom("vault_grant as g")
    .innerJoin("vault_item as i", (join) => join.onRef("i.place_id", "=", "g.place_id").onRef("i.id", "=", "g.item_id"))
    .select(["g.item_id", "g.key_version", "g.sealed_key", "g.place_path", "i.hidden_from"])
    .where("g.place_id", "=", placeId)
    .where("g.holder_kind", "=", "recovery")
    .where("g.key_id", "=", recovery.id)
    .where("i.erased_at", "is", null)
    .where("g.item_id", "not in", heldItems(tx, keys.accountId, placeId))
    .execute();
  const self: Holder = { kind: "account", holderId: keys.accountId, keyId: keys.keyId, publicKey: keys.publicKey };
  for (const row of rows) {
    const key = unsealWith(recovery.publicKey, privateKey, row.sealed_key);
    const item = { placeId, itemId: row.item_id, placePath: row.place_path, hiddenFrom: row.hidden_from };
    await storeGrants(tx, item, [{ version: row.key_version, key }], [self], { by: keys.accountId });
    sodium.memzero(key);
  }
  return new Set(rows.map((row) => row.item_id)).size;
}
