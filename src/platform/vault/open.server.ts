import type { ReadTx } from "../database/door.server.ts";
import { OpenItem, type ItemRef } from "./item.server.ts";
import type { VaultKeys } from "./keys.server.ts";

/** Ids of the items of a place that a person can open now: every query of a room is joined to this. */
export function heldItems(tx: ReadTx, accountId: string, placeId: string) {
  return tx
    .selectFrom("vault_grant as g")
    .innerJoin("vault_public_key as p", (join) => join.onRef("p.account_id", "=", "g.holder_id").onRef("p.id", "=", "g.key_id"))
    .select("g.item_id")
    .where("g.place_id", "=", placeId)
    .where("g.holder_kind", "=", "account")
    .where("g.holder_id", "=", accountId)
    .where("g.suspended_at", "is", null)
    .where("p.retired_at", "is", null);
}

/** Undefined for an item this person does not hold, exactly as for one that is not there. */
export async function openItem(tx: ReadTx, keys: VaultKeys, ref: ItemRef): Promise<OpenItem | undefined> {
  return (await openItems(tx, keys, { placeId: ref.placeId, itemIds: [ref.itemId] })).get(ref.itemId);
}

/** Opens many items of a place in one query; those the person does not hold are left out. */
export async function openItems(
  tx: ReadTx,
  keys: VaultKeys,
  wanted: { placeId: string; itemIds: readonly string[] },
): Promise<Map<string, OpenItem>> {
  if (wanted.itemIds.length === 0) return new Map();
  const rows = await openable(tx, keys, wanted.placeId).where("i.id", "in", wanted.itemIds).execute();
  return unsealRows(keys, rows);
}

export async function openItemsOfKind(
  tx: ReadTx,
  keys: VaultKeys,
  wanted: { placeId: string; kind: string },
): Promise<Map<string, OpenItem>> {
  return unsealRows(keys, await openable(tx, keys, wanted.placeId).where("i.kind", "=", wanted.kind).execute());
}

function openable(tx: ReadTx, keys: VaultKeys, placeId: string) {
  return tx
    .selectFrom("vault_grant as g")
    .innerJoin("vault_item as i", (join) => join.onRef("i.place_id", "=", "g.place_id").onRef("i.id", "=", "g.item_id"))
    .select(["i.place_id", "i.id", "i.place_path", "i.kind", "i.key_version as current", "i.hidden_from", "i.locked_at", "g.key_version", "g.sealed_key"])
    .where("g.place_id", "=", placeId)
    .where("g.holder_kind", "=", "account")
    .where("g.holder_id", "=", keys.accountId)
    .where("g.key_id", "=", keys.keyId)
    .where("g.suspended_at", "is", null)
    .where("i.erased_at", "is", null);
}

type OpenableRow = Awaited<ReturnType<ReturnType<typeof openable>["execute"]>>[number];

function unsealRows(keys: VaultKeys, rows: readonly OpenableRow[]): Map<string, OpenItem> {
  const opened = new Map<string, OpenItem>();
  for (const [itemId, grants] of Map.groupBy(rows, (row) => row.id)) {
    const [row] = grants;
    if (!row) continue;
    const facts = {
      placeId: row.place_id,
      itemId,
      placePath: row.place_path,
      kind: row.kind,
      keyVersion: row.current,
      hiddenFrom: row.hidden_from,
      lockedAt: row.locked_at,
    };
    opened.set(itemId, new OpenItem(facts, new Map(grants.map((grant) => [grant.key_version, keys.unseal(grant.sealed_key)]))));
  }
  return opened;
}

export type HolderOfItem = { accountId: string; state: "reads" | "waits" };

/** The people who hold an item, for one who holds it: asked with an item already opened. */
export async function holdersOf(tx: ReadTx, item: OpenItem): Promise<HolderOfItem[]> {
  const rows = await tx
    .selectFrom("vault_grant as g")
    .innerJoin("vault_public_key as p", (join) => join.onRef("p.account_id", "=", "g.holder_id").onRef("p.id", "=", "g.key_id"))
    .select(["g.holder_id", "p.retired_at"])
    .where("g.place_id", "=", item.facts.placeId)
    .where("g.item_id", "=", item.facts.itemId)
    .where("g.holder_kind", "=", "account")
    .where("g.suspended_at", "is", null)
    .orderBy("g.granted_at")
    .execute();
  const states = new Map<string, HolderOfItem["state"]>();
  for (const row of rows) {
    if (row.retired_at === null || !states.has(row.holder_id)) states.set(row.holder_id, row.retired_at === null ? "reads" : "waits");
  }
  return [...states].map(([accountId, state]) => ({ accountId, state }));
}
