import { sql } from "kysely";
import { now } from "#platform/clock.ts";
import type { ReadTx, WriteTx } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import { Recognition } from "#platform/vault/file-type.server.ts";
import { readMultipart, type ArrivingFile } from "#platform/vault/multipart.server.ts";
import { recordEntry, type Entry } from "./entries.server.ts";
import { copyOfPicture, type Copied } from "./picture.server.ts";
import { MOST_BYTES, MOST_FILES, TAKEN } from "./schema.ts";
import { openBytes, sealBytes } from "./sealed.server.ts";

export type FileFault = "empty" | "tooBig" | "unknown" | "damaged" | "tooMany";
type Arrived = { type: string; bytes: Buffer; copy: Copied };

/** Reads the files of a form and makes the copy of each: nothing is stored yet. */
export async function receiveFiles(request: Request): Promise<{ fields: ReadonlyMap<string, string>; files: Arrived[]; faults: FileFault[] }> {
  const files: Arrived[] = [];
  const faults: FileFault[] = [];
  const fields = await readMultipart(request, MOST_BYTES, async (file) => {
    const arrived = await receive(file);
    if (file.field !== "files" || file.name === "") return;
    if (typeof arrived === "string") faults.push(arrived);
    else if (files.length >= MOST_FILES) faults.push("tooMany");
    else files.push(arrived);
  });
  return { fields, files, faults };
}

async function receive({ content }: ArrivingFile): Promise<Arrived | FileFault> {
  const recognition = new Recognition();
  const pieces: Uint8Array[] = [];
  for await (const piece of content as AsyncIterable<Uint8Array>) {
    recognition.take(piece);
    pieces.push(piece);
  }
  const kind = await recognition.end();
  const bytes = Buffer.concat(pieces);
  if (bytes.length === 0) return "empty";
  if (content.truncated) return "tooBig";
  if (!kind || !TAKEN.some((type) => type === kind.type)) return "unknown";
  const copy = kind.type === "application/pdf" ? { content: bytes, type: kind.type, width: null, height: null, hash: null } : await copyOfPicture(bytes);
  return copy ? { type: kind.type, bytes, copy } : "damaged";
}

/** The original for the school, sealed; the copy for the jury. */
export async function addFiles(tx: WriteTx, entry: Entry, files: readonly Arrived[]): Promise<boolean> {
  if ((await filesOf(tx, entry)).length + files.length > MOST_FILES) return false;
  for (const { type, bytes, copy } of files) {
    const key = { place_id: entry.place_id, campaign_id: entry.campaign_id, entry_id: entry.id, id: newId(), place_path: entry.place_path };
    await tx.insertInto("contest_original").values({ ...key, type, size: bytes.length, sealed: sealBytes(entry.id, bytes), added_at: now() }).execute();
    const hash = copy.hash === null ? null : sql<number>`${copy.hash.toString()}::bigint`;
    await tx.insertInto("contest_copy").values({ ...key, type: copy.type, width: copy.width, height: copy.height, hash, content: copy.content }).execute();
  }
  await recordEntry(tx, entry, "contest.filesAdded", { files: files.length });
  return true;
}

export async function removeFile(tx: WriteTx, entry: Entry, fileId: string): Promise<void> {
  for (const table of ["contest_original", "contest_copy"] as const) {
    await tx.deleteFrom(table).where("place_id", "=", entry.place_id).where("campaign_id", "=", entry.campaign_id).where("entry_id", "=", entry.id).where("id", "=", fileId).execute();
  }
  await recordEntry(tx, entry, "contest.fileRemoved");
}

export type FileFacts = { id: string; type: string; width: number | null; height: number | null };

export function filesOf(tx: ReadTx, entry: Pick<Entry, "place_id" | "campaign_id" | "id">): Promise<FileFacts[]> {
  return tx.selectFrom("contest_copy").select(["id", "type", "width", "height"]).where("place_id", "=", entry.place_id).where("campaign_id", "=", entry.campaign_id).where("entry_id", "=", entry.id).orderBy("id").execute();
}

export async function findCopy(tx: ReadTx, campaignId: string, fileId: string): Promise<{ type: string; content: Buffer } | undefined> {
  return tx.selectFrom("contest_copy").select(["type", "content"]).where("campaign_id", "=", campaignId).where("id", "=", fileId).executeTakeFirst();
}

export async function findOriginal(tx: ReadTx, campaignId: string, fileId: string): Promise<{ type: string; content: Buffer; entryId: string } | undefined> {
  const row = await tx.selectFrom("contest_original").select(["type", "sealed", "entry_id"]).where("campaign_id", "=", campaignId).where("id", "=", fileId).executeTakeFirst();
  return row && { type: row.type, content: openBytes(row.entry_id, row.sealed), entryId: row.entry_id };
}
