import { listNotes } from "#modules/notes/public.server.ts";
import type { ReadTx, WriteTx } from "#platform/database/door.server.ts";
import type { Trilingual } from "#platform/i18n/names.ts";
import { newId } from "#platform/ids.ts";
import { logFailure } from "#platform/log.server.ts";
import { searchWords } from "#platform/vault/search-words.ts";
import { CannotOpen } from "#platform/vault/envelope.server.ts";
import type { OpenItem } from "#platform/vault/item.server.ts";
import type { VaultKeys } from "#platform/vault/keys.server.ts";
import { openItems } from "#platform/vault/open.server.ts";
import type { OpenChild } from "./queries.server.ts";
import { changedFields, type RecordField } from "./rules/changes.ts";
import { fullName, type ChildRecord } from "./schema.ts";

/** What a room writes into the chronology of a child. */
export type NewEntry = {
  childId: string;
  at: Date;
  /** room.whatHappened */
  kind: string;
  title: Trilingual;
  text: string;
  /** Names of other children in the text, taken out when it is printed. */
  others: readonly string[];
  /** Where it is read in full: the path below the language. */
  path: `/${string}` | null;
};

export type Entry =
  | { kind: "record"; key: string; at: Date; by: string; record: ChildRecord; before: ChildRecord | undefined; fields: RecordField[]; others: string[] }
  | { kind: "note"; key: string; at: Date; by: string; title: string | null; about: string; path: `/${string}`; others: string[] }
  | { kind: "entry"; key: string; at: Date; by: string; title: Trilingual; text: string; path: `/${string}` | null; others: string[] };

const MOST_NOTES = 200;

/** Adds an entry, sealed under the key of the matter it tells of: who cannot open that never reads it. */
export async function addToChronology(tx: WriteTx, keys: VaultKeys, matter: OpenItem, entry: NewEntry): Promise<void> {
  const { placeId, placePath, itemId } = matter.facts;
  const child = await tx.selectFrom("child").select("hidden_from").where("place_id", "=", placeId).where("id", "=", entry.childId).executeTakeFirstOrThrow();
  const id = newId();
  const { title, text, others, path } = entry;
  await tx
    .insertInto("child_entry")
    .values({
      place_id: placeId,
      child_id: entry.childId,
      id,
      place_path: placePath,
      at: entry.at,
      kind: entry.kind,
      item_id: itemId,
      body: matter.seal(`chronology:${id}`, JSON.stringify({ title, text, others, path })),
      written_by: keys.accountId,
      hidden_from: [...new Set([...matter.facts.hiddenFrom, ...child.hidden_from])],
    })
    .execute();
}

/** Everything that this person may know of a child, newest first. */
export async function readChronology(tx: ReadTx, keys: VaultKeys, child: OpenChild): Promise<Entry[]> {
  const { placeId } = child.item.facts;
  const all = [...versionsOf(child), ...(await notesOf(tx, keys, child)), ...(await entriesOf(tx, keys, placeId, child))];
  return all.toSorted((a, b) => b.at.getTime() - a.at.getTime());
}

function versionsOf({ versions }: OpenChild): Entry[] {
  return versions.map(({ record, version, writtenAt, writtenBy }, at) => {
    const before = versions[at + 1]?.record;
    return { kind: "record", key: `v${version}`, at: writtenAt, by: writtenBy, record, before, fields: changedFields(before, record), others: [] };
  });
}

/** Notes that say to be about the child: whoever else is named there is somebody else. */
async function notesOf(tx: ReadTx, keys: VaultKeys, { item, current }: OpenChild): Promise<Entry[]> {
  const { familyName, givenName } = current.record;
  const { lines } = await listNotes(tx, keys, item.facts.placeId, { name: `${familyName} ${givenName}`, limit: MOST_NOTES, offset: 0 });
  const own = new Set(searchWords(`${fullName(current.record)} ${current.record.className}`));
  return lines.map(({ id, title, about, changedAt, changedBy }) => ({
    kind: "note", key: id, at: changedAt, by: changedBy, title, about, path: `/notes/${id}`, others: searchWords(about).filter((word) => !own.has(word)),
  }));
}

async function entriesOf(tx: ReadTx, keys: VaultKeys, placeId: string, child: OpenChild): Promise<Entry[]> {
  const rows = await tx.selectFrom("child_entry").selectAll().where("place_id", "=", placeId).where("child_id", "=", child.item.facts.itemId).execute();
  const items = await openItems(tx, keys, { placeId, itemIds: [...new Set(rows.map((row) => row.item_id))] });
  return rows.flatMap((row) => {
    const body = openBody(items.get(row.item_id), row);
    return body ? [{ kind: "entry" as const, key: row.id, at: row.at, by: row.written_by, ...body }] : [];
  });
}

function openBody(matter: OpenItem | undefined, row: { id: string; body: Buffer }): { title: Trilingual; text: string; others: string[]; path: `/${string}` | null } | undefined {
  if (!matter) return undefined;
  try {
    return JSON.parse(matter.open(`chronology:${row.id}`, row.body));
  } catch (error) {
    if (!(error instanceof CannotOpen)) throw error;
    logFailure("childDamaged", error);
    return undefined;
  }
}
