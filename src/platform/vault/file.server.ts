import type { Scope } from "../access/scope.ts";
import { read, type ReadTx, type WriteTx } from "../database/door.server.ts";
import { FileOpening, findChunk } from "./file-chunks.server.ts";
import type { OpenItem } from "./item.server.ts";
import type { Upload } from "./upload.server.ts";

export type Attachment = { id: string; name: string; type: string; size: number; attachedBy: string | null; attachedAt: Date };
export type ArrivedFile = { name: string; type: string; upload: Upload };

/** Makes a file that has arrived whole part of its item: the one moment at which it comes into being for its readers. */
export async function attach(tx: WriteTx, item: OpenItem, file: ArrivedFile, sent: { formId: string; part: number }): Promise<void> {
  const { upload } = file;
  const { placeId, itemId, placePath } = item.facts;
  if (itemId !== upload.item.facts.itemId) throw new Error("The file was sealed for another item.");
  // The lock keeps whoever changes the readers at this moment before or after, never in between.
  const current = await tx
    .selectFrom("vault_item")
    .select(["key_version", "hidden_from"])
    .where("place_id", "=", placeId)
    .where("id", "=", itemId)
    .forShare()
    .executeTakeFirstOrThrow();
  if (current.key_version !== upload.item.facts.keyVersion) throw new Error("The readers of the item changed while the file arrived.");
  const meta = { name: file.name, type: file.type, size: upload.size };
  await tx
    .updateTable("vault_file_chunk")
    .set({ pending_by: null, place_path: placePath, hidden_from: current.hidden_from })
    .where("place_id", "=", placeId)
    .where("file_id", "=", upload.id)
    .execute();
  const { numUpdatedRows } = await tx
    .updateTable("vault_file")
    .set({
      pending_by: null,
      item_id: itemId,
      place_path: placePath,
      sealed_meta: item.seal(`file:${upload.id}`, JSON.stringify(meta)),
      stored_size: upload.size,
      form_id: sent.formId,
      form_part: sent.part,
      hidden_from: current.hidden_from,
    })
    .where("place_id", "=", placeId)
    .where("id", "=", upload.id)
    .where("pending_by", "is not", null)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error("The file is not there any more.");
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
  return rows.flatMap((row) => {
    if (!row.sealed_meta) return [];
    const meta = JSON.parse(item.open(`file:${row.id}`, row.sealed_meta)) as Pick<Attachment, "name" | "type" | "size">;
    return [{ id: row.id, ...meta, attachedBy: row.created_by, attachedAt: row.created_at }];
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
  const { placeId } = item.facts;
  const row = await tx
    .selectFrom("vault_file")
    .select(["header", "key_version"])
    .where("place_id", "=", placeId)
    .where("id", "=", fileId)
    .executeTakeFirstOrThrow();
  return { ...file, stream: decrypting(scope, placeId, fileId, new FileOpening(item, fileId, row.key_version, row.header)) };
}

function decrypting(scope: Scope, placeId: string, fileId: string, opening: FileOpening): ReadableStream<Uint8Array> {
  let seq = 0;
  return new ReadableStream({
    async pull(controller) {
      const { message, last } = opening.open(await read(scope, (tx) => findChunk(tx, placeId, fileId, seq)), seq);
      seq += 1;
      if (message.length > 0) controller.enqueue(message);
      if (last) controller.close();
    },
  });
}
