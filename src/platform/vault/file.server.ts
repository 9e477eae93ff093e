import type { Scope } from "../access/scope.ts";
import { now } from "../clock.ts";
import { read, type ReadTx, type WriteTx } from "../database/door.server.ts";
import { newId } from "../ids.ts";
import { bind, CannotOpen } from "./envelope.server.ts";
import type { CleanFile } from "./file-type.server.ts";
import type { OpenItem } from "./item.server.ts";
import { sodium } from "./sodium.server.ts";

const CHUNK = 256 * 1024;

export type Attachment = { id: string; name: string; type: string; size: number; attachedBy: string | null; attachedAt: Date };

/** Stores a file with its item, encrypted in chunks; false when this file of this form is there already. */
export async function attach(
  tx: WriteTx,
  item: OpenItem,
  file: CleanFile,
  sent: { formId: string; part: number; by: string | null },
): Promise<boolean> {
  const { placeId, itemId, placePath, keyVersion, hiddenFrom } = item.facts;
  const id = newId();
  const key = fileKey(item, keyVersion, id);
  const { state, header } = sodium.crypto_secretstream_xchacha20poly1305_init_push(key);
  sodium.memzero(key);
  const meta = { name: file.name, type: file.type, size: file.bytes.length };
  const stored = await tx
    .insertInto("vault_file")
    .values({
      place_id: placeId,
      id,
      item_id: itemId,
      place_path: placePath,
      key_version: keyVersion,
      sealed_meta: item.seal(`file:${id}`, JSON.stringify(meta)),
      header: Buffer.from(header),
      stored_size: file.bytes.length,
      form_id: sent.formId,
      form_part: sent.part,
      created_by: sent.by,
      created_at: now(),
      hidden_from: [...hiddenFrom],
    })
    .onConflict((conflict) => conflict.columns(["place_id", "form_id", "form_part"]).doNothing())
    .executeTakeFirst();
  if (stored.numInsertedOrUpdatedRows === 0n) return false;
  const chunks = Math.max(1, Math.ceil(file.bytes.length / CHUNK));
  for (let seq = 0; seq < chunks; seq++) {
    const last = seq === chunks - 1;
    const bytes = sodium.crypto_secretstream_xchacha20poly1305_push(
      state,
      file.bytes.subarray(seq * CHUNK, (seq + 1) * CHUNK),
      bind(["chunk", placeId, itemId, id, String(seq)]),
      last ? sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL : sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE,
    );
    await tx
      .insertInto("vault_file_chunk")
      .values({ place_id: placeId, file_id: id, seq, place_path: placePath, bytes: Buffer.from(bytes), hidden_from: [...hiddenFrom] })
      .execute();
  }
  return true;
}

export async function listAttachments(tx: ReadTx, item: OpenItem): Promise<Attachment[]> {
  const rows = await tx
    .selectFrom("vault_file")
    .select(["id", "sealed_meta", "created_by", "created_at"])
    .where("place_id", "=", item.facts.placeId)
    .where("item_id", "=", item.facts.itemId)
    .orderBy("created_at")
    .orderBy("form_part")
    .execute();
  return rows.map((row) => {
    const meta = JSON.parse(item.open(`file:${row.id}`, row.sealed_meta)) as Pick<Attachment, "name" | "type" | "size">;
    return { id: row.id, ...meta, attachedBy: row.created_by, attachedAt: row.created_at };
  });
}

/** A file opened for download: the stream outlives the request's keys, so it holds a key of its own. */
export async function openAttachment(
  tx: ReadTx,
  scope: Scope,
  item: OpenItem,
  fileId: string,
): Promise<(Attachment & { stream: ReadableStream<Uint8Array> }) | undefined> {
  const file = (await listAttachments(tx, item)).find((one) => one.id === fileId);
  if (!file) return undefined;
  const row = await tx
    .selectFrom("vault_file")
    .select(["header", "key_version"])
    .where("place_id", "=", item.facts.placeId)
    .where("id", "=", fileId)
    .executeTakeFirstOrThrow();
  const key = fileKey(item, row.key_version, fileId);
  const state = sodium.crypto_secretstream_xchacha20poly1305_init_pull(row.header, key);
  sodium.memzero(key);
  return { ...file, stream: decrypting(scope, item, fileId, state) };
}

type PullState = ReturnType<typeof sodium.crypto_secretstream_xchacha20poly1305_init_pull>;

function decrypting(scope: Scope, item: OpenItem, fileId: string, state: PullState): ReadableStream<Uint8Array> {
  const { placeId, itemId } = item.facts;
  let seq = 0;
  return new ReadableStream({
    async pull(controller) {
      const bytes = await read(scope, (tx) => findChunk(tx, placeId, fileId, seq));
      const opened = bytes && sodium.crypto_secretstream_xchacha20poly1305_pull(state, bytes, bind(["chunk", placeId, itemId, fileId, String(seq)]));
      if (!opened) throw new CannotOpen();
      seq += 1;
      if (opened.message.length > 0) controller.enqueue(opened.message);
      if (opened.tag === sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL) controller.close();
    },
  });
}

async function findChunk(tx: ReadTx, placeId: string, fileId: string, seq: number): Promise<Buffer | undefined> {
  const row = await tx
    .selectFrom("vault_file_chunk")
    .select("bytes")
    .where("place_id", "=", placeId)
    .where("file_id", "=", fileId)
    .where("seq", "=", seq)
    .executeTakeFirst();
  return row?.bytes;
}

function fileKey(item: OpenItem, version: number, fileId: string): Uint8Array {
  return sodium.crypto_generichash(32, `file\n${fileId}`, item.key(version));
}
