import type { Readable } from "node:stream";
import { Busboy, type BusboyFileStream } from "@fastify/busboy";

export type ArrivingFile = { field: string; name: string; content: BusboyFileStream };

type More = { limits?: Partial<typeof LIMITS>; /** Sees every field, also those of one name. */ field?: (name: string, value: string) => void };

const LIMITS = { fields: 50, fieldSize: 64 * 1024, parts: 100, headerPairs: 20 };

/**
 * Reads a form as it arrives. Each file is handed on while its bytes still come, one after the other, and the
 * sender is held back while a file is being dealt with: nothing piles up here.
 */
export async function readMultipart(
  request: Request,
  maxFileBytes: number,
  take: (file: ArrivingFile) => Promise<void>,
  { limits, field: see }: More = {},
): Promise<ReadonlyMap<string, string>> {
  const parser = new Busboy({
    headers: { "content-type": request.headers.get("content-type") ?? "" },
    limits: { ...LIMITS, ...limits, fileSize: maxFileBytes },
  });
  const fields = new Map<string, string>();
  const begun: Readable[] = [];
  let taken = Promise.resolve();
  const reader = (request.body ?? new Blob().stream()).getReader();
  try {
    await new Promise<void>((resolve, reject) => {
      parser.on("error", reject);
      parser.on("finish", () => taken.then(resolve, reject));
      parser.on("field", (name, value) => {
        fields.set(name, value);
        see?.(name, value);
      });
      parser.on("file", (field, content, name) => {
        begun.push(content);
        content.on("error", reject);
        taken = taken.then(() => take({ field, name: name ?? "", content }));
        taken.catch(reject);
      });
      feed(reader, parser).catch(reject);
    });
  } catch (error) {
    for (const content of begun) content.destroy();
    await Promise.allSettled([reader.cancel(error), taken]);
    throw error;
  }
  return fields;
}

async function feed(reader: ReadableStreamDefaultReader<Uint8Array>, parser: InstanceType<typeof Busboy>): Promise<void> {
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    await new Promise<void>((resolve, reject) => {
      parser.write(value, (error) => (error ? reject(error) : resolve()));
    });
  }
  parser.end();
}
