import type { ReadTx } from "#platform/database/door.server.ts";
import { logFailure } from "#platform/log.server.ts";
import { CannotOpen } from "#platform/vault/envelope.server.ts";
import type { OpenItem } from "#platform/vault/item.server.ts";
import type { VaultKeys } from "#platform/vault/keys.server.ts";
import { heldItems, openItem, openItems } from "#platform/vault/open.server.ts";
import { findItems, findSearchKey } from "#platform/vault/search.server.ts";
import { isMeant, lookUpWords } from "./rules/found-by.ts";
import type { ChildLine, ChildRecord, ChildVersion } from "./schema.ts";

export type ChildList = { lines: ChildLine[]; total: number; searchable: boolean };

/** More is no answer to a search: whoever gets so many types another word. */
const MOST_FOUND = 200;

/** The records this person can open: the lately changed first, or those that a name, a class or a number means. */
export async function listChildren(tx: ReadTx, keys: VaultKeys, placeId: string, wanted: { typed: string; limit: number; offset: number }): Promise<ChildList> {
  const searchKey = await findSearchKey(tx, keys, placeId);
  if (wanted.typed !== "") {
    const lines = searchKey ? await search(tx, keys, searchKey, wanted.typed) : [];
    return { lines, total: lines.length, searchable: searchKey !== undefined };
  }
  const count = await held(tx, keys.accountId, placeId).select((eb) => eb.fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
  const lines = await opened(tx, keys, placeId, held(tx, keys.accountId, placeId).limit(wanted.limit).offset(wanted.offset));
  return { lines, total: count.total, searchable: searchKey !== undefined };
}

async function search(tx: ReadTx, keys: VaultKeys, searchKey: OpenItem, typed: string): Promise<ChildLine[]> {
  const { placeId } = searchKey.facts;
  const found = await findItems(tx, keys, searchKey, lookUpWords(typed));
  if (found.length === 0) return [];
  const lines = await opened(tx, keys, placeId, held(tx, keys.accountId, placeId).where("c.id", "in", found).limit(MOST_FOUND));
  return lines.filter(({ record }) => record !== null && isMeant(record, typed)).toSorted(byName);
}

function byName(a: ChildLine, b: ChildLine): number {
  const name = ({ record }: ChildLine) => (record ? `${record.familyName} ${record.givenName}` : "");
  return name(a).localeCompare(name(b), "kk");
}

/** The records with these ids that this person can open. */
export function linesOf(tx: ReadTx, keys: VaultKeys, placeId: string, ids: readonly string[]): Promise<ChildLine[]> {
  return ids.length === 0 ? Promise.resolve([]) : opened(tx, keys, placeId, held(tx, keys.accountId, placeId).where("c.id", "in", [...ids]));
}

function held(tx: ReadTx, accountId: string, placeId: string) {
  return tx.selectFrom("child as c").where("c.place_id", "=", placeId).where("c.id", "in", heldItems(tx, accountId, placeId));
}

async function opened(tx: ReadTx, keys: VaultKeys, placeId: string, mine: ReturnType<typeof held>): Promise<ChildLine[]> {
  const rows = await mine
    .innerJoin("child_version as v", (join) => join.onRef("v.place_id", "=", "c.place_id").onRef("v.child_id", "=", "c.id").onRef("v.version", "=", "c.version"))
    .select(["c.id", "c.changed_at", "c.version", "v.body", "v.written_by"])
    .orderBy("c.changed_at", "desc")
    .orderBy("c.id")
    .execute();
  const items = await openItems(tx, keys, { placeId, itemIds: rows.map((row) => row.id) });
  return rows.flatMap((row) => {
    const item = items.get(row.id);
    return item ? [{ id: row.id, record: inList(item, row), changedAt: row.changed_at, changedBy: row.written_by }] : [];
  });
}

export function countChildren(tx: ReadTx, accountId: string, placeId: string): Promise<{ all: number }> {
  return held(tx, accountId, placeId).select((eb) => eb.fn.countAll<number>().as("all")).executeTakeFirstOrThrow();
}

export type OpenChild = { item: OpenItem; createdBy: string; createdAt: Date; current: ChildVersion; versions: ChildVersion[] };

/** Undefined for a record this person cannot open, exactly as for one that is not there. Versions are newest first. */
export async function findChild(tx: ReadTx, keys: VaultKeys, child: { placeId: string; childId: string }): Promise<OpenChild | undefined> {
  const item = await openItem(tx, keys, { placeId: child.placeId, itemId: child.childId });
  if (item?.facts.kind !== "child") return undefined;
  const row = await tx.selectFrom("child").selectAll().where("place_id", "=", child.placeId).where("id", "=", child.childId).executeTakeFirst();
  const rows = await tx.selectFrom("child_version").selectAll().where("place_id", "=", child.placeId).where("child_id", "=", child.childId).orderBy("version", "desc").execute();
  const versions = rows.map((one) => ({ record: openRecord(item, one), version: one.version, writtenBy: one.written_by, writtenAt: one.written_at }));
  const current = versions[0];
  return row && current && { item, createdBy: row.created_by, createdAt: row.created_at, current, versions };
}

/** One damaged record hides none of the others; it says nothing of itself, and the log tells the operator. */
function inList(item: OpenItem, row: { version: number; body: Buffer }): ChildRecord | null {
  try {
    return openRecord(item, row);
  } catch (error) {
    if (!(error instanceof CannotOpen)) throw error;
    logFailure("childDamaged", error);
    return null;
  }
}

function openRecord(item: OpenItem, row: { version: number; body: Buffer }): ChildRecord {
  return JSON.parse(item.open(`body:${row.version}`, row.body)) as ChildRecord;
}
