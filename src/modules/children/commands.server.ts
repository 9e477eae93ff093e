import { sql } from "kysely";
import { record } from "#platform/audit/record.server.ts";
import { now } from "#platform/clock.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import { erase } from "#platform/vault/erase.server.ts";
import { exclude } from "#platform/vault/exclude.server.ts";
import { grantTo } from "#platform/vault/grants.server.ts";
import type { OpenItem } from "#platform/vault/item.server.ts";
import type { VaultKeys } from "#platform/vault/keys.server.ts";
import { sealNew } from "#platform/vault/seal.server.ts";
import { indexItem, shareSearchKey } from "#platform/vault/search.server.ts";
import { findChild, type OpenChild } from "./queries.server.ts";
import { indexWords } from "./rules/found-by.ts";
import type { ChildRecord, ChildVersion } from "./schema.ts";

export type Place = { id: string; path: string };
export const CHILD = "child";

/** A new record, read by the service but for those it is closed to from the first moment on. */
export async function addChild(
  tx: WriteTx,
  keys: VaultKeys,
  place: Place,
  child: { record: ChildRecord; readerIds: readonly string[]; notFor?: readonly string[] },
): Promise<string> {
  const closedTo = child.notFor ?? [];
  const accountIds = [...new Set([keys.accountId, ...child.readerIds])].filter((id) => !closedTo.includes(id));
  const sealed = await sealNew(tx, keys, { placeId: place.id, placePath: place.path, kind: CHILD, accountIds });
  const item = closedTo.length > 0 ? await exclude(tx, keys, sealed, closedTo) : sealed;
  const at = now();
  await tx
    .insertInto("child")
    .values({ place_id: place.id, id: item.facts.itemId, place_path: place.path, version: 1, created_by: keys.accountId, created_at: at, changed_at: at, hidden_from: [...item.facts.hiddenFrom] })
    .execute();
  await storeVersion(tx, keys, item, child.record, 1, at);
  await index(tx, keys, item, child.record, accountIds);
  await recordChild(tx, item, "child.added");
  return item.facts.itemId;
}

export type Rewriting = { kind: "saved"; version: number } | { kind: "same" } | { kind: "conflict"; theirs: ChildVersion } | { kind: "absent" };

/** The next version; the one before stays. Somebody who wrote meanwhile is never overwritten, and what says the same is no version. */
export async function rewriteChild(
  tx: WriteTx,
  keys: VaultKeys,
  place: Place,
  change: { childId: string; baseVersion: number; record: ChildRecord },
): Promise<Rewriting> {
  await tx.selectFrom("child").select("id").where("place_id", "=", place.id).where("id", "=", change.childId).forUpdate().execute();
  const found = await findChild(tx, keys, { placeId: place.id, childId: change.childId });
  if (!found) return { kind: "absent" };
  if (found.current.version !== change.baseVersion) return { kind: "conflict", theirs: found.current };
  if (JSON.stringify(found.current.record) === JSON.stringify(change.record)) return { kind: "same" };
  const version = change.baseVersion + 1;
  const at = now();
  await storeVersion(tx, keys, found.item, change.record, version, at);
  await tx.updateTable("child").set({ version, changed_at: at }).where("place_id", "=", place.id).where("id", "=", change.childId).execute();
  await index(tx, keys, found.item, change.record, []);
  await recordChild(tx, found.item, "child.rewritten");
  return { kind: "saved", version };
}

export async function shareChild(tx: WriteTx, keys: VaultKeys, child: OpenChild, accountIds: readonly string[]): Promise<void> {
  await grantTo(tx, keys, child.item, accountIds);
  await index(tx, keys, child.item, child.current.record, accountIds);
  for (const accountId of accountIds) await recordChild(tx, child.item, "child.shared", { with: accountId });
}

/** The record stops existing for these people; nothing tells them so. */
export async function excludeFromChild(tx: WriteTx, keys: VaultKeys, child: OpenChild, accountIds: readonly string[]): Promise<void> {
  const { facts } = await exclude(tx, keys, child.item, accountIds);
  const hidden = { hidden_from: [...facts.hiddenFrom] };
  await tx.updateTable("child").set(hidden).where("place_id", "=", facts.placeId).where("id", "=", facts.itemId).execute();
  await tx.updateTable("child_version").set(hidden).where("place_id", "=", facts.placeId).where("child_id", "=", facts.itemId).execute();
  await sql`UPDATE child_entry SET hidden_from = hidden_from || ${[...accountIds]}::uuid[] WHERE place_id = ${facts.placeId} AND (child_id = ${facts.itemId} OR item_id = ${facts.itemId})`.execute(tx);
  for (const accountId of accountIds) await recordChild(tx, child.item, "child.excluded", { whom: accountId });
}

export async function eraseChild(tx: WriteTx, keys: VaultKeys, child: OpenChild): Promise<void> {
  await erase(tx, keys, child.item);
  await recordChild(tx, child.item, "child.erased");
}

export function recordChild(tx: WriteTx, item: OpenItem, action: string, detail?: Record<string, string>): Promise<void> {
  const { placeId, placePath, itemId } = item.facts;
  return record(tx, { placeId, placePath, action, subjectKind: CHILD, subjectId: itemId, itemId, detail });
}

async function storeVersion(tx: WriteTx, keys: VaultKeys, item: OpenItem, said: ChildRecord, version: number, at: Date): Promise<void> {
  const { placeId, itemId, placePath, hiddenFrom } = item.facts;
  await tx
    .insertInto("child_version")
    .values({
      place_id: placeId,
      child_id: itemId,
      version,
      place_path: placePath,
      body: item.seal(`body:${version}`, JSON.stringify(said)),
      written_by: keys.accountId,
      written_at: at,
      hidden_from: [...hiddenFrom],
    })
    .execute();
}

async function index(tx: WriteTx, keys: VaultKeys, item: OpenItem, said: ChildRecord, readerIds: readonly string[]): Promise<void> {
  const place = { id: item.facts.placeId, path: item.facts.placePath };
  const searchKey = await shareSearchKey(tx, keys, place, readerIds);
  if (searchKey) await indexItem(tx, searchKey, item, indexWords(said));
}
