import { sql } from "kysely";
import type { ReadTx, WriteTx } from "../database/door.server.ts";
import { now } from "../clock.ts";
import { revoke } from "./grants.server.ts";
import { OpenItem } from "./item.server.ts";
import type { VaultKeys } from "./keys.server.ts";
import { heldItems, holdersOf, openItems } from "./open.server.ts";

/**
 * Makes an item not exist for some people: their keys go, the key of the item changes, and every row
 * of the vault hides from them. The room hides its own rows in the same transaction.
 */
export async function exclude(tx: WriteTx, keys: VaultKeys, item: OpenItem, accountIds: readonly string[]): Promise<OpenItem> {
  if (accountIds.includes(keys.accountId)) throw new Error("Nobody can exclude themselves: somebody else must.");
  const rotated = await revoke(tx, keys, item, accountIds);
  const hiddenFrom = [...new Set([...item.facts.hiddenFrom, ...accountIds])];
  await hide(tx, item, hiddenFrom);
  return new OpenItem({ ...rotated.facts, hiddenFrom }, new Map(rotated.keyVersions.map((v) => [v, rotated.key(v)])));
}

/** Excludes from every item of one matter that the person acting holds; returns their ids for the room's own rows. */
export async function excludeFromSet(
  tx: WriteTx,
  keys: VaultKeys,
  set: { placeId: string; setId: string },
  accountIds: readonly string[],
): Promise<string[]> {
  const items = await openItems(tx, keys, { placeId: set.placeId, itemIds: await heldItemsOfSet(tx, keys, set) });
  for (const item of items.values()) await exclude(tx, keys, item, accountIds);
  return [...items.keys()];
}

async function heldItemsOfSet(tx: ReadTx, keys: VaultKeys, set: { placeId: string; setId: string }): Promise<string[]> {
  const rows = await tx
    .selectFrom("vault_item")
    .select("id")
    .where("place_id", "=", set.placeId)
    .where("set_id", "=", set.setId)
    .where("id", "in", heldItems(tx, keys.accountId, set.placeId))
    .execute();
  return rows.map((row) => row.id);
}

/** Leaves an item to the people named, who must include the one acting; nobody can share it on. */
export async function lockToNamed(tx: WriteTx, keys: VaultKeys, item: OpenItem, accountIds: readonly string[]): Promise<OpenItem> {
  if (!accountIds.includes(keys.accountId)) throw new Error("Who locks an item must be among the people it is locked to.");
  const others = (await holdersOf(tx, item)).map((holder) => holder.accountId).filter((id) => !accountIds.includes(id));
  const locked = others.length > 0 ? await exclude(tx, keys, item, others) : item;
  await tx
    .updateTable("vault_item")
    .set({ locked_at: now() })
    .where("place_id", "=", item.facts.placeId)
    .where("id", "=", item.facts.itemId)
    .execute();
  return new OpenItem({ ...locked.facts, lockedAt: now() }, new Map(locked.keyVersions.map((v) => [v, locked.key(v)])));
}

async function hide(tx: WriteTx, item: OpenItem, hiddenFrom: readonly string[]): Promise<void> {
  const { placeId, itemId } = item.facts;
  const hidden = { hidden_from: [...hiddenFrom] };
  for (const table of ["vault_grant", "vault_search_token", "vault_file"] as const) {
    await tx.updateTable(table).set(hidden).where("place_id", "=", placeId).where("item_id", "=", itemId).execute();
  }
  await sql`
    UPDATE vault_file_chunk c SET hidden_from = ${hidden.hidden_from}
    FROM vault_file f WHERE f.place_id = c.place_id AND f.id = c.file_id AND c.place_id = ${placeId} AND f.item_id = ${itemId}
  `.execute(tx);
  await tx.updateTable("vault_item").set(hidden).where("place_id", "=", placeId).where("id", "=", itemId).execute();
}
