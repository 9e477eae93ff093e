import { resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { MOST_MEGABYTES, USUAL_LIMITS, type Limits } from "./read-limits.ts";
import { isWorkbook } from "./read-workbook.server.ts";
import { tableIn, type ReadTable } from "./table-in-file.server.ts";

export type Asked = { file: Uint8Array; limits: Limits };

/** Not bundled: the thread reads the source itself, from where the program is started. */
const SOURCE = resolve("src/platform/documents/read-worker.ts");
/** Text of this size is read before anybody notices; of a workbook its size says nothing. */
const SMALL_BYTES = 256 * 1024;
const LONGEST_MS = 60_000;
const TOO_LARGE = { ok: false, why: "tooLarge" } as const;

/** A table out of Excel or CSV, as people and other programs save it. */
export async function readTable(file: Buffer, given: Partial<Limits> = {}): Promise<ReadTable> {
  if (file.length > MOST_MEGABYTES * 1024 * 1024) return TOO_LARGE;
  const limits = { ...USUAL_LIMITS, ...given };
  if (file.length <= SMALL_BYTES && !isWorkbook(file)) return tableIn(file, limits);
  return inTurn(() => readBeside({ file, limits }));
}

let before: Promise<unknown> = Promise.resolve();

/** One after the other: what each may take of the memory is meant for one. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = before.then(work);
  before = mine.catch(() => {});
  return mine;
}

/** In a thread of its own, which nobody else waits for; one that takes too long, or more memory than allowed, ends alone. */
function readBeside(asked: Asked): Promise<ReadTable> {
  return new Promise((answer, refuse) => {
    const reader = new Worker(SOURCE, { workerData: asked, resourceLimits: { maxOldGenerationSizeMb: asked.limits.megabytes } });
    const late = setTimeout(() => void reader.terminate(), LONGEST_MS);
    reader.once("message", answer);
    reader.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") answer(TOO_LARGE);
      else refuse(error);
    });
    reader.once("exit", () => {
      clearTimeout(late);
      answer(TOO_LARGE);
    });
  });
}
