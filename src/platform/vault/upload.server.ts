import { z } from "zod";
import { taskScope, type PersonScope } from "../access/scope.ts";
import { now } from "../clock.ts";
import { read, write, type WriteTx } from "../database/door.server.ts";
import { newId } from "../ids.ts";
import { defineJob } from "../jobs/job.ts";
import { findChunk, FileOpening, FileSealing } from "./file-chunks.server.ts";
import type { OpenItem } from "./item.server.ts";

const CHUNK = 256 * 1024;
const HOUR_MS = 3_600_000;

/**
 * A file on its way into an item: sealed and stored chunk by chunk, each in a transaction of its own, so that a slow
 * sender holds nothing but one chunk of memory. Nobody else sees it until attach() makes it part of the item.
 */
export class Upload {
  readonly id = newId();
  readonly item: OpenItem;
  #size = 0;
  #seq = 0;
  readonly #scope: PersonScope;
  readonly #sealing: FileSealing;
  readonly #buffer = new Uint8Array(CHUNK);
  #held = 0;

  private constructor(scope: PersonScope, item: OpenItem) {
    this.#scope = scope;
    this.item = item;
    this.#sealing = new FileSealing(item, this.id);
  }

  get size(): number {
    return this.#size;
  }

  static async begin(scope: PersonScope, item: OpenItem): Promise<Upload> {
    const upload = new Upload(scope, item);
    const { placeId, placePath, keyVersion, hiddenFrom } = item.facts;
    await write(scope, (tx) =>
      tx
        .insertInto("vault_file")
        .values({
          place_id: placeId,
          id: upload.id,
          place_path: placePath,
          key_version: keyVersion,
          header: Buffer.from(upload.#sealing.header),
          created_by: scope.accountId,
          created_at: now(),
          pending_by: scope.accountId,
          hidden_from: [...hiddenFrom],
        })
        .execute(),
    );
    return upload;
  }

  async push(bytes: Uint8Array): Promise<void> {
    this.#size += bytes.length;
    for (let from = 0; from < bytes.length; ) {
      if (this.#held === CHUNK) await this.#store("more");
      const piece = bytes.subarray(from, from + CHUNK - this.#held);
      this.#buffer.set(piece, this.#held);
      this.#held += piece.length;
      from += piece.length;
    }
  }

  async finish(): Promise<void> {
    await this.#store("last");
    this.#buffer.fill(0);
  }

  async #store(which: "more" | "last"): Promise<void> {
    const { placeId, placePath, hiddenFrom } = this.item.facts;
    const seq = this.#seq++;
    const bytes = this.#sealing.seal(this.#buffer.subarray(0, this.#held), seq, which === "last");
    this.#held = 0;
    await write(this.#scope, (tx) =>
      tx
        .insertInto("vault_file_chunk")
        .values({
          place_id: placeId,
          file_id: this.id,
          seq,
          place_path: placePath,
          bytes: Buffer.from(bytes),
          pending_by: this.#scope.accountId,
          hidden_from: [...hiddenFrom],
        })
        .execute(),
    );
  }

  /** The whole file in memory again: only for what can be examined no other way. */
  async content(): Promise<Uint8Array> {
    const opening = new FileOpening(this.item, this.id, this.item.facts.keyVersion, this.#sealing.header);
    const whole = new Uint8Array(this.#size);
    let at = 0;
    for (let seq = 0; seq < this.#seq; seq++) {
      const { message } = opening.open(await read(this.#scope, (tx) => findChunk(tx, this.item.facts.placeId, this.id, seq)), seq);
      whole.set(message, at);
      at += message.length;
    }
    return whole;
  }

  /** Forgets what did not become part of the item. */
  async drop(): Promise<void> {
    await write(this.#scope, (tx) =>
      tx
        .deleteFrom("vault_file")
        .where("place_id", "=", this.item.facts.placeId)
        .where("id", "=", this.id)
        .where("pending_by", "is not", null)
        .execute(),
    );
  }
}

/** Uploads that broke off with the program and that nobody forgot; for the worker. */
export async function sweepUploads(tx: WriteTx): Promise<number> {
  const result = await tx
    .deleteFrom("vault_file")
    .where("pending_by", "is not", null)
    .where("created_at", "<", new Date(now().getTime() - HOUR_MS))
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

export const sweepUploadsJob = defineJob({
  name: "vault.sweepUploads",
  data: z.object({}),
  cron: "*/10 * * * *",
  run: async () => void (await write(taskScope("worker"), sweepUploads)),
});
