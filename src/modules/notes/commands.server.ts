import { record } from "#platform/audit/record.server.ts";
import { now } from "#platform/clock.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import { erase, type ErasureCertificate } from "#platform/vault/erase.server.ts";
import { exclude } from "#platform/vault/exclude.server.ts";
import { grantTo } from "#platform/vault/grants.server.ts";
import type { OpenItem } from "#platform/vault/item.server.ts";
import type { VaultKeys } from "#platform/vault/keys.server.ts";
import { sealNew } from "#platform/vault/seal.server.ts";
import { indexItem, shareSearchKey } from "#platform/vault/search.server.ts";
import { findNote, type OpenNote } from "./queries.server.ts";
import type { NoteText, NoteVersion } from "./schema.ts";

export type Place = { id: string; path: string };

/** A new note, read by its author and whomever the author chose. */
export async function writeNote(
  tx: WriteTx,
  keys: VaultKeys,
  place: Place,
  note: NoteText,
  readerIds: readonly string[],
): Promise<string> {
  const accountIds = [...new Set([keys.accountId, ...readerIds])];
  const item = await sealNew(tx, keys, { placeId: place.id, placePath: place.path, kind: "note", accountIds });
  const at = now();
  await tx
    .insertInto("note")
    .values({ place_id: place.id, id: item.facts.itemId, place_path: place.path, version: 1, created_by: keys.accountId, created_at: at, changed_at: at })
    .execute();
  await storeVersion(tx, keys, item, note, 1, at);
  await index(tx, keys, item, note, accountIds);
  await recordNote(tx, item, "note.written");
  return item.facts.itemId;
}

export type Rewriting = { kind: "saved"; version: number } | { kind: "conflict"; theirs: NoteVersion } | { kind: "absent" };

/** The next version; the one before stays. Somebody who wrote meanwhile is never overwritten. */
export async function rewriteNote(
  tx: WriteTx,
  keys: VaultKeys,
  place: Place,
  change: { noteId: string; baseVersion: number; note: NoteText },
): Promise<Rewriting> {
  await tx.selectFrom("note").select("id").where("place_id", "=", place.id).where("id", "=", change.noteId).forUpdate().execute();
  const found = await findNote(tx, keys, { placeId: place.id, noteId: change.noteId });
  if (!found) return { kind: "absent" };
  if (found.current.version !== change.baseVersion) return { kind: "conflict", theirs: found.current };
  const version = change.baseVersion + 1;
  const at = now();
  await storeVersion(tx, keys, found.item, change.note, version, at);
  await tx
    .updateTable("note")
    .set({ version, changed_at: at })
    .where("place_id", "=", place.id)
    .where("id", "=", change.noteId)
    .execute();
  await index(tx, keys, found.item, change.note, []);
  await recordNote(tx, found.item, "note.rewritten");
  return { kind: "saved", version };
}

export async function shareNote(tx: WriteTx, keys: VaultKeys, note: OpenNote, accountIds: readonly string[]): Promise<void> {
  await grantTo(tx, keys, note.item, accountIds);
  await index(tx, keys, note.item, note.current, accountIds);
  for (const accountId of accountIds) await recordNote(tx, note.item, "note.shared", { with: accountId });
}

/** The note stops existing for these people; nothing tells them so. */
export async function excludeFromNote(tx: WriteTx, keys: VaultKeys, note: OpenNote, accountIds: readonly string[]): Promise<void> {
  const { facts } = await exclude(tx, keys, note.item, accountIds);
  const hidden = { hidden_from: [...facts.hiddenFrom] };
  await tx.updateTable("note").set(hidden).where("place_id", "=", facts.placeId).where("id", "=", facts.itemId).execute();
  await tx.updateTable("note_version").set(hidden).where("place_id", "=", facts.placeId).where("note_id", "=", facts.itemId).execute();
  for (const accountId of accountIds) await recordNote(tx, note.item, "note.excluded", { whom: accountId });
}

export async function eraseNote(tx: WriteTx, keys: VaultKeys, note: OpenNote): Promise<ErasureCertificate> {
  const certificate = await erase(tx, keys, note.item);
  await recordNote(tx, note.item, "note.erased");
  return certificate;
}

export async function recordOpening(tx: WriteTx, note: OpenNote): Promise<void> {
  await recordNote(tx, note.item, "note.opened");
}

async function storeVersion(tx: WriteTx, keys: VaultKeys, item: OpenItem, note: NoteText, version: number, at: Date): Promise<void> {
  const { placeId, itemId, placePath, hiddenFrom } = item.facts;
  await tx
    .insertInto("note_version")
    .values({
      place_id: placeId,
      note_id: itemId,
      version,
      place_path: placePath,
      heading: item.seal(`heading:${version}`, JSON.stringify({ title: note.title, about: note.about })),
      body: item.seal(`body:${version}`, note.text),
      written_by: keys.accountId,
      written_at: at,
      hidden_from: [...hiddenFrom],
    })
    .execute();
}

async function index(tx: WriteTx, keys: VaultKeys, item: OpenItem, note: NoteText, readerIds: readonly string[]): Promise<void> {
  const place = { id: item.facts.placeId, path: item.facts.placePath };
  const searchKey = await shareSearchKey(tx, keys, place, readerIds);
  if (searchKey) await indexItem(tx, searchKey, item, note.about);
}

function recordNote(tx: WriteTx, item: OpenItem, action: string, detail?: Record<string, string>): Promise<void> {
  const { placeId, placePath, itemId } = item.facts;
  return record(tx, { placeId, placePath, action, subjectKind: "note", subjectId: itemId, itemId, detail });
}
