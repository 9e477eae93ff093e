import type { ReadTx } from "../database/door.server.ts";
import { bind, CannotOpen } from "./envelope.server.ts";
import type { OpenItem } from "./item.server.ts";
import { sodium } from "./sodium.server.ts";

/** Seals the chunks of one file, each bound to its number, under a key derived from the key of the item. */
export class FileSealing {
  readonly header: Uint8Array;
  readonly #state: ReturnType<typeof sodium.crypto_secretstream_xchacha20poly1305_init_push>["state"];
  readonly #where: readonly string[];

  constructor(item: OpenItem, fileId: string) {
    const key = fileKey(item, item.facts.keyVersion, fileId);
    const { state, header } = sodium.crypto_secretstream_xchacha20poly1305_init_push(key);
    sodium.memzero(key);
    this.header = header;
    this.#state = state;
    this.#where = whereOf(item, fileId);
  }

  seal(bytes: Uint8Array, seq: number, last: boolean): Uint8Array {
    const tag = last ? sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL : sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
    return sodium.crypto_secretstream_xchacha20poly1305_push(this.#state, bytes, bind([...this.#where, String(seq)]), tag);
  }
}

export class FileOpening {
  readonly #state: ReturnType<typeof sodium.crypto_secretstream_xchacha20poly1305_init_pull>;
  readonly #where: readonly string[];

  constructor(item: OpenItem, fileId: string, version: number, header: Uint8Array) {
    const key = fileKey(item, version, fileId);
    this.#state = sodium.crypto_secretstream_xchacha20poly1305_init_pull(header, key);
    sodium.memzero(key);
    this.#where = whereOf(item, fileId);
  }

  /** In their order, from 0; whatever is missing, moved or changed does not open. */
  open(bytes: Uint8Array | undefined, seq: number): { message: Uint8Array; last: boolean } {
    const opened = bytes && sodium.crypto_secretstream_xchacha20poly1305_pull(this.#state, bytes, bind([...this.#where, String(seq)]));
    if (!opened) throw new CannotOpen();
    return { message: opened.message, last: opened.tag === sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL };
  }
}

export async function findChunk(tx: ReadTx, placeId: string, fileId: string, seq: number): Promise<Buffer | undefined> {
  const row = await tx
    .selectFrom("vault_file_chunk")
    .select("bytes")
    .where("place_id", "=", placeId)
    .where("file_id", "=", fileId)
    .where("seq", "=", seq)
    .executeTakeFirst();
  return row?.bytes;
}

function whereOf(item: OpenItem, fileId: string): readonly string[] {
  return ["chunk", item.facts.placeId, item.facts.itemId, fileId];
}

function fileKey(item: OpenItem, version: number, fileId: string): Uint8Array {
  return sodium.crypto_generichash(32, `file\n${fileId}`, item.key(version));
}
