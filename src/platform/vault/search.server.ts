import { sql } from "kysely";
import type { ReadTx, WriteTx } from "../database/door.server.ts";
import { grantTo } from "./grants.server.ts";
import type { OpenItem } from "./item.server.ts";
import type { VaultKeys } from "./keys.server.ts";
import { heldItems, holdersOf, openItemsOfKind } from "./open.server.ts";
import { findHolders } from "./holder.server.ts";
import { sealNew } from "./seal.server.ts";
import { searchWords } from "./search-words.ts";
import { sodium } from "./sodium.server.ts";

export const SEARCH_KEY = "searchKey";

/** The search key of a place, for somebody who holds it. */
export async function findSearchKey(tx: ReadTx, keys: VaultKeys, placeId: string): Promise<OpenItem | undefined> {
  return [...(await openItemsOfKind(tx, keys, { placeId, kind: SEARCH_KEY })).values()][0];
}

/**
 * The search key of a place, made when there is none, and handed to those of the members who lack it.
 * Undefined while the place has one that this person has not been handed yet.
 */
export async function shareSearchKey(
  tx: WriteTx,
  keys: VaultKeys,
  place: { id: string; path: string },
  memberIds: readonly string[],
): Promise<OpenItem | undefined> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`searchKey ${place.id}`}, 0))`.execute(tx);
  const held = await findSearchKey(tx, keys, place.id);
  if (held) {
    const lacking = await withoutKey(tx, held, memberIds);
    if (lacking.length > 0) await grantTo(tx, keys, held, lacking);
    return held;
  }
  if (await someSearchKey(tx, place.id)) return undefined;
  const accountIds = [...new Set([keys.accountId, ...memberIds])];
  return sealNew(tx, keys, { placeId: place.id, placePath: place.path, kind: SEARCH_KEY, accountIds });
}

async function withoutKey(tx: ReadTx, searchKey: OpenItem, memberIds: readonly string[]): Promise<string[]> {
  const holding = new Set((await holdersOf(tx, searchKey)).filter((holder) => holder.state === "reads").map((holder) => holder.accountId));
  const lacking = memberIds.filter((id) => !holding.has(id));
  return (await findHolders(tx, lacking)).map((holder) => holder.holderId);
}

async function someSearchKey(tx: ReadTx, placeId: string): Promise<boolean> {
  const row = await tx
    .selectFrom("vault_item")
    .select("id")
    .where("place_id", "=", placeId)
    .where("kind", "=", SEARCH_KEY)
    .where("erased_at", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}

export function searchTokens(searchKey: OpenItem, text: string): Buffer[] {
  const [version = 1] = searchKey.keyVersions;
  const key = searchKey.key(version);
  return searchWords(text).map((word) => Buffer.from(sodium.crypto_generichash(16, `search\n${word}`, key)));
}

/** Makes an item findable by these words, and by no others. */
export async function indexItem(tx: WriteTx, searchKey: OpenItem, item: OpenItem, text: string): Promise<void> {
  const { placeId, itemId, placePath, hiddenFrom } = item.facts;
  await tx.deleteFrom("vault_search_token").where("place_id", "=", placeId).where("item_id", "=", itemId).execute();
  const rows = searchTokens(searchKey, text).map((token) => ({
    place_id: placeId,
    token,
    item_id: itemId,
    place_path: placePath,
    hidden_from: [...hiddenFrom],
  }));
  if (rows.length > 0) await tx.insertInto("vault_search_token").values(rows).execute();
}

/** Items found by every word of the text that this person can open. */
export async function findItems(tx: ReadTx, keys: VaultKeys, searchKey: OpenItem, text: string): Promise<string[]> {
  const tokens = searchTokens(searchKey, text);
  if (tokens.length === 0) return [];
  const { placeId } = searchKey.facts;
  const rows = await tx
    .selectFrom("vault_search_token")
    .select("item_id")
    .where("place_id", "=", placeId)
    .where("token", "in", tokens)
    .where("item_id", "in", heldItems(tx, keys.accountId, placeId))
    .groupBy("item_id")
    .having(sql<number>`count(*)`, "=", tokens.length)
    .execute();
  return rows.map((row) => row.item_id);
}

/** Items that bear any of these words, whether this person can open them or not: that one is there, and nothing of it. */
export async function findMarked(tx: ReadTx, searchKey: OpenItem, text: string): Promise<string[]> {
  const tokens = searchTokens(searchKey, text);
  if (tokens.length === 0) return [];
  const rows = await tx
    .selectFrom("vault_search_token")
    .select("item_id")
    .distinct()
    .where("place_id", "=", searchKey.facts.placeId)
    .where("token", "in", tokens)
    .execute();
  return rows.map((row) => row.item_id);
}
