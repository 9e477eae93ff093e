import { resolve } from "node:path";
import { Worker } from "node:worker_threads";
import type { DocumentSpec, Format } from "./document.ts";

export type Asked = { id: number; document: DocumentSpec; format: Format };
export type Told = { id: number; piece: Uint8Array } | { id: number; done: true } | { id: number; failed: true };
type Awaited = ReadableStreamDefaultController<Uint8Array>;

/** Not bundled: the thread reads the source itself, from where the program is started. */
const SOURCE = resolve("src/platform/documents/render-worker.ts");
const IDLE_MS = 60_000;
/** What takes more ends the thread and fails; the program goes on. */
const MOST_MEMORY_MB = 768;

const awaited = new Map<number, Awaited>();
let worker: Worker | undefined;
let ending: NodeJS.Timeout | undefined;
let last = 0;

/** How many wait for that thread or are in its hands. */
export const waitingBeside = (): number => awaited.size;

/** Made one after the other in a thread of its own, which ends when nobody has asked for a while. */
export function renderBeside(document: DocumentSpec, format: Format): ReadableStream<Uint8Array> {
  const id = ++last;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      awaited.set(id, controller);
      clearTimeout(ending);
      worker ??= begin();
      worker.ref();
      worker.postMessage({ id, document, format } satisfies Asked);
    },
    cancel() {
      settle(id);
    },
  });
}

function begin(): Worker {
  const begun = new Worker(SOURCE, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB } });
  begun.on("message", hear);
  begun.on("error", (error: unknown) => end(begun, error));
  begun.on("exit", () => end(begun, new Error("The thread that makes documents has ended.")));
  return begun;
}

function hear(told: Told): void {
  const controller = awaited.get(told.id);
  if (!controller) return;
  if ("piece" in told) return controller.enqueue(told.piece);
  settle(told.id);
  if ("done" in told) controller.close();
  else controller.error(new Error("The document could not be made."));
}

function settle(id: number): void {
  awaited.delete(id);
  if (awaited.size > 0 || !worker) return;
  worker.unref();
  const idle = worker;
  ending = setTimeout(() => void idle.terminate(), IDLE_MS).unref();
}

function end(ended: Worker, error: unknown): void {
  if (worker !== ended) return;
  worker = undefined;
  clearTimeout(ending);
  for (const controller of awaited.values()) controller.error(error);
  awaited.clear();
}
