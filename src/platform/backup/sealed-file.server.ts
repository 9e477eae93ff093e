import { createHash, type Hash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { open, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { constants, createZstdCompress, createZstdDecompress } from "node:zlib";
import { z } from "zod";
import { OperatorError } from "../operator-error.ts";
import { sodium } from "../vault/sodium.server.ts";
import { type Lock, lockShape } from "./lock.server.ts";
import { inPieces, Taking } from "./pieces.ts";

/** A line of text, a line of JSON, sealed chunks with their lengths, and a SHA-256 over all of it. */
const MAGIC = "pana backup 1\n";
const CHUNK = 256 * 1024;
const OVERHEAD = sodium.crypto_secretstream_xchacha20poly1305_ABYTES;
const CHECKSUM = 32;
const LONGEST_HEAD = 16_384;
const DAMAGED = "is cut off or was changed after it was made";

const headShape = z.strictObject({ madeAt: z.iso.datetime(), lock: lockShape, stream: z.base64() });
export type Head = z.infer<typeof headShape>;

type Sealing = { madeAt: Date; lock: Lock; key: Uint8Array; signal?: AbortSignal | undefined };

/** Compresses and seals what comes; the file has its name only once it is whole and on the disk. */
export async function writeSealed(file: string, given: Sealing, content: AsyncIterable<Uint8Array>): Promise<number> {
  const part = `${file}.part`;
  // What was left there, or put there to be written into: it goes, and a new file is made.
  await rm(part, { force: true });
  try {
    const hash = createHash("sha256");
    const zstd = createZstdCompress({ params: { [constants.ZSTD_c_compressionLevel]: 3 } });
    const seal = (source: AsyncIterable<Uint8Array>) => sealed(source, given, hash);
    await pipeline(Readable.from(content, { objectMode: true, highWaterMark: 4 }), zstd, seal, createWriteStream(part, { flags: "wx", mode: 0o600 }), given.signal ? { signal: given.signal } : {});
    await onDisk(part);
    await rename(part, file);
    await onDisk(dirname(file));
    return (await stat(file)).size;
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function* sealed(source: AsyncIterable<Uint8Array>, { madeAt, lock, key }: Sealing, hash: Hash): AsyncGenerator<Uint8Array> {
  const { state, header } = sodium.crypto_secretstream_xchacha20poly1305_init_push(key);
  const head: Head = { madeAt: madeAt.toISOString(), lock, stream: Buffer.from(header).toString("base64") };
  const beginning = Buffer.from(`${MAGIC}${JSON.stringify(head)}\n`);
  hash.update(beginning);
  yield beginning;
  for await (const { bytes, last } of inPieces(source, CHUNK)) {
    const tag = last ? sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL : sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
    const message = sodium.crypto_secretstream_xchacha20poly1305_push(state, bytes, beginning, tag);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(message.length);
    const chunk = Buffer.concat([length, message]);
    hash.update(chunk);
    yield chunk;
  }
  yield hash.digest();
}

async function onDisk(path: string): Promise<void> {
  const handle = await open(path, "r");
  await handle.sync().finally(() => handle.close());
}

/** Proves without any key that every byte is as it was written, and answers with the head. */
export async function checkBytes(file: string): Promise<Head> {
  const size = await sizeOf(file);
  const head = await headOf(file);
  if (size < CHECKSUM) throw damaged(file);
  const hash = createHash("sha256");
  for await (const bytes of createReadStream(file, { end: size - CHECKSUM - 1 })) hash.update(bytes as Uint8Array);
  const kept = await Readable.from(createReadStream(file, { start: size - CHECKSUM })).toArray();
  if (!hash.digest().equals(Buffer.concat(kept as Uint8Array[]))) throw damaged(file);
  return head.head;
}

/** What was sealed, as it was before compression. Whatever is missing, moved or changed ends it with an error. */
export async function* readSealed(file: string, key: Uint8Array): AsyncGenerator<Uint8Array> {
  const { head, beginning } = await headOf(file);
  const zstd = createZstdDecompress();
  const flowing = pipeline(Readable.from(opened(file, head, beginning, key), { objectMode: true, highWaterMark: 4 }), zstd);
  flowing.catch(() => {
    // The reader of the last stream meets the same error.
  });
  try {
    yield* zstd as AsyncIterable<Uint8Array>;
    await flowing;
  } catch (cause) {
    throw cause instanceof OperatorError ? cause : damaged(file, cause);
  }
}

async function* opened(file: string, head: Head, beginning: Buffer, key: Uint8Array): AsyncGenerator<Uint8Array> {
  const state = sodium.crypto_secretstream_xchacha20poly1305_init_pull(Uint8Array.from(Buffer.from(head.stream, "base64")), key);
  const taking = new Taking(createReadStream(file, { start: beginning.length, highWaterMark: CHUNK }));
  for (;;) {
    const length = (await taking.take(4))?.readUInt32BE() ?? 0;
    const message = length > OVERHEAD - 1 && length <= CHUNK + OVERHEAD ? await taking.take(length) : undefined;
    const piece = message && sodium.crypto_secretstream_xchacha20poly1305_pull(state, message, beginning);
    if (!piece) throw damaged(file);
    yield piece.message;
    if (piece.tag === sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL) return taking.end();
  }
}

async function headOf(file: string): Promise<{ head: Head; beginning: Buffer }> {
  const size = await sizeOf(file);
  const bytes = Buffer.concat((await createReadStream(file, { end: Math.min(size, LONGEST_HEAD) }).toArray()) as Uint8Array[]);
  if (bytes.subarray(0, MAGIC.length).toString("latin1") !== MAGIC) throw new OperatorError(`The file ${file} is no backup of Pana, or of a newer format.`);
  const end = bytes.indexOf("\n", MAGIC.length);
  try {
    const beginning = bytes.subarray(0, end + 1);
    return { head: headShape.parse(JSON.parse(beginning.subarray(MAGIC.length).toString("utf8"))), beginning };
  } catch (cause) {
    throw damaged(file, cause);
  }
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (cause) {
    throw new OperatorError(`The file ${file} cannot be read.`, { cause });
  }
}

function damaged(file: string, cause?: unknown): OperatorError {
  return new OperatorError(`The file ${file} ${DAMAGED}: nothing of it is used. Take another copy of it, or an older backup.`, { cause });
}
