import type { ReadTx, WriteTx } from "../database/door.server.ts";
import { findHolders, storeGrants, type Holder } from "./holder.server.ts";
import { OpenItem } from "./item.server.ts";
import type { VaultKeys } from "./keys.server.ts";
import { NobodyToRead } from "./seal.server.ts";
import { sodium } from "./sodium.server.ts";

/** Sharing refused: the reason says which rule stands in the way. */
export class SharingRefused extends Error {
  readonly reason: "excluded" | "locked" | "no key pair";

  constructor(reason: SharingRefused["reason"]) {
    super(`The item cannot be shared: ${reason}.`);
    this.name = "SharingRefused";
    this.reason = reason;
  }
}

/** Lets people read an item, all that was ever written in it included. All of them or none. */
export async function grantTo(tx: WriteTx, keys: VaultKeys, item: OpenItem, accountIds: readonly string[]): Promise<void> {
  if (item.facts.lockedAt) throw new SharingRefused("locked");
  if (accountIds.some((id) => item.facts.hiddenFrom.includes(id))) throw new SharingRefused("excluded");
  const holders = await findHolders(tx, accountIds);
  if (holders.length < new Set(accountIds).size) throw new SharingRefused("no key pair");
  await storeGrants(tx, item.facts, keysOf(item), holders, { by: keys.accountId });
}

export function keysOf(item: OpenItem) {
  return item.keyVersions.map((version) => ({ version, key: item.key(version) }));
}

/**
 * Takes the keys of an item from people and gives it a new key for what is written from now on.
 * What they could read until now they may have kept; no revocation changes that.
 */
export async function revoke(tx: WriteTx, keys: VaultKeys, item: OpenItem, accountIds: readonly string[]): Promise<OpenItem> {
  const { placeId, itemId } = item.facts;
  const staying = (await currentHolders(tx, item)).filter(
    (holder) => holder.kind !== "account" || !accountIds.includes(holder.holderId),
  );
  if (!staying.some((holder) => holder.kind === "account")) throw new NobodyToRead();
  await tx
    .deleteFrom("vault_grant")
    .where("place_id", "=", placeId)
    .where("item_id", "=", itemId)
    .where("holder_kind", "=", "account")
    .where("holder_id", "in", [...accountIds])
    .execute();
  return rotate(tx, keys, item, staying);
}

async function rotate(tx: WriteTx, keys: VaultKeys, item: OpenItem, holders: readonly Holder[]): Promise<OpenItem> {
  const version = item.facts.keyVersion + 1;
  const key = sodium.crypto_aead_xchacha20poly1305_ietf_keygen();
  keys.keep(key);
  await tx
    .updateTable("vault_item")
    .set({ key_version: version })
    .where("place_id", "=", item.facts.placeId)
    .where("id", "=", item.facts.itemId)
    .where("key_version", "=", item.facts.keyVersion)
    .executeTakeFirstOrThrow();
  await storeGrants(tx, item.facts, [{ version, key }], holders, { by: keys.accountId });
  return new OpenItem({ ...item.facts, keyVersion: version }, new Map([...keysOf(item).map((k) => [k.version, k.key] as const), [version, key]]));
}

/** Whoever can open the newest key of an item now. */
async function currentHolders(tx: ReadTx, item: OpenItem): Promise<Holder[]> {
  const rows = await tx
    .selectFrom("vault_grant as g")
    .leftJoin("vault_public_key as p", (join) => join.onRef("p.account_id", "=", "g.holder_id").onRef("p.id", "=", "g.key_id"))
    .leftJoin("vault_recovery_key as r", (join) => join.onRef("r.place_id", "=", "g.place_id").onRef("r.id", "=", "g.key_id"))
    .select(["g.holder_kind", "g.holder_id", "g.key_id", "g.holder_key", "g.opens_at", "p.public_key as person_key", "p.retired_at as person_retired", "r.public_key as recovery_key", "r.retired_at as recovery_retired"])
    .where("g.place_id", "=", item.facts.placeId)
    .where("g.item_id", "=", item.facts.itemId)
    .where("g.key_version", "=", item.facts.keyVersion)
    .where("g.suspended_at", "is", null)
    .execute();
  return rows.flatMap((row) => {
    if (row.person_retired ?? row.recovery_retired) return [];
    const publicKey = row.holder_key ?? row.person_key ?? row.recovery_key;
    return publicKey ? [{ kind: row.holder_kind as Holder["kind"], holderId: row.holder_id, keyId: row.key_id, publicKey, opensAt: row.opens_at }] : [];
  });
}
