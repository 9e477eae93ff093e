import type { ReadTx } from "#platform/database/door.server.ts";
import { logFailure } from "#platform/log.server.ts";
import { CannotOpen } from "#platform/vault/envelope.server.ts";
import type { OpenItem } from "#platform/vault/item.server.ts";
import type { VaultKeys } from "#platform/vault/keys.server.ts";
import { heldItems, openItem, openItems } from "#platform/vault/open.server.ts";
import { findItems, findSearchKey } from "#platform/vault/search.server.ts";
import type { NoteLine, NoteVersion } from "./schema.ts";

export type NoteList = { lines: NoteLine[]; total: number; searchable: boolean };

/** The notes this person can open, newest first, or those of them that speak of a name. */
export async function listNotes(
  tx: ReadTx,
  keys: VaultKeys,
  placeId: string,
  wanted: { name: string; limit: number; offset: number; oldestFirst?: boolean },
): Promise<NoteList> {
  const searchKey = await findSearchKey(tx, keys, placeId);
  const found = wanted.name && searchKey ? await findItems(tx, keys, searchKey, wanted.name) : undefined;
  if (found?.length === 0) return { lines: [], total: 0, searchable: true };
  const mine = held(tx, keys.accountId, placeId).$if(found !== undefined, (query) => query.where("n.id", "in", found ?? []));
  const count = await mine.select((eb) => eb.fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
  return { lines: await opened(tx, keys, placeId, mine, wanted), total: count.total, searchable: searchKey !== undefined };
}

/** The few changed last, where nobody searches or counts. */
export function newestNotes(tx: ReadTx, keys: VaultKeys, placeId: string, limit: number): Promise<NoteLine[]> {
  return opened(tx, keys, placeId, held(tx, keys.accountId, placeId), { limit, offset: 0 });
}

function held(tx: ReadTx, accountId: string, placeId: string) {
  return tx.selectFrom("note as n").where("n.place_id", "=", placeId).where("n.id", "in", heldItems(tx, accountId, placeId));
}

async function opened(
  tx: ReadTx,
  keys: VaultKeys,
  placeId: string,
  mine: ReturnType<typeof held>,
  wanted: { limit: number; offset: number; oldestFirst?: boolean },
): Promise<NoteLine[]> {
  const rows = await mine
    .innerJoin("note_version as v", (join) =>
      join.onRef("v.place_id", "=", "n.place_id").onRef("v.note_id", "=", "n.id").onRef("v.version", "=", "n.version"),
    )
    .select(["n.id", "n.changed_at", "n.version", "v.heading", "v.written_by"])
    .orderBy("n.changed_at", wanted.oldestFirst ? "asc" : "desc")
    .limit(wanted.limit)
    .offset(wanted.offset)
    .execute();
  const items = await openItems(tx, keys, { placeId, itemIds: rows.map((row) => row.id) });
  return rows.flatMap((row) => {
    const item = items.get(row.id);
    return item ? [{ id: row.id, ...headingInList(item, row), changedAt: row.changed_at, changedBy: row.written_by, version: row.version }] : [];
  });
}

/** How many notes this person can open, and how many of them a colleague wrote. */
export function countNotes(tx: ReadTx, accountId: string, placeId: string): Promise<{ all: number; fromOthers: number }> {
  return held(tx, accountId, placeId)
    .select((eb) => [eb.fn.countAll<number>().as("all"), eb.fn.countAll<number>().filterWhere("n.created_by", "!=", accountId).as("fromOthers")])
    .executeTakeFirstOrThrow();
}

export type OpenNote = { item: OpenItem; createdBy: string; createdAt: Date; current: NoteVersion; versions: VersionMark[] };
export type VersionMark = { version: number; writtenBy: string; writtenAt: Date };

/** Undefined for a note this person cannot open, exactly as for one that is not there. */
export async function findNote(
  tx: ReadTx,
  keys: VaultKeys,
  note: { placeId: string; noteId: string },
  wantedVersion?: number,
): Promise<OpenNote | undefined> {
  const item = await openItem(tx, keys, { placeId: note.placeId, itemId: note.noteId });
  if (item?.facts.kind !== "note") return undefined;
  const row = await tx.selectFrom("note").selectAll().where("place_id", "=", note.placeId).where("id", "=", note.noteId).executeTakeFirst();
  if (!row) return undefined;
  const versions = await tx
    .selectFrom("note_version")
    .select(["version", "written_by", "written_at"])
    .where("place_id", "=", note.placeId)
    .where("note_id", "=", note.noteId)
    .orderBy("version", "desc")
    .execute();
  const shown = await findVersion(tx, item, wantedVersion ?? row.version);
  if (!shown) return undefined;
  const marks = versions.map((one) => ({ version: one.version, writtenBy: one.written_by, writtenAt: one.written_at }));
  return { item, createdBy: row.created_by, createdAt: row.created_at, current: shown, versions: marks };
}

async function findVersion(tx: ReadTx, item: OpenItem, version: number): Promise<NoteVersion | undefined> {
  const row = await tx
    .selectFrom("note_version")
    .selectAll()
    .where("place_id", "=", item.facts.placeId)
    .where("note_id", "=", item.facts.itemId)
    .where("version", "=", version)
    .executeTakeFirst();
  if (!row) return undefined;
  const text = item.open(`body:${version}`, row.body);
  return { ...openHeading(item, row), text, version, writtenBy: row.written_by, writtenAt: row.written_at };
}

/** One damaged note hides none of the others; it says nothing of itself, and the log tells the operator. */
function headingInList(item: OpenItem, row: { version: number; heading: Buffer }): { title: string | null; about: string } {
  try {
    return openHeading(item, row);
  } catch (error) {
    if (!(error instanceof CannotOpen)) throw error;
    logFailure("noteDamaged", error);
    return { title: null, about: "" };
  }
}

function openHeading(item: OpenItem, row: { version: number; heading: Buffer }): { title: string; about: string } {
  return JSON.parse(item.open(`heading:${row.version}`, row.heading)) as { title: string; about: string };
}
