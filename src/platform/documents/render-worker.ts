import { parentPort } from "node:worker_threads";
import type { Asked, Told } from "./beside.server.ts";
import { render } from "./render.server.ts";

let before: Promise<void> = Promise.resolve();

parentPort?.on("message", (asked: Asked) => {
  before = before.then(() => make(asked));
});

async function make({ id, document, format }: Asked): Promise<void> {
  try {
    for await (const piece of render(document, format)) tell({ id, piece });
    tell({ id, done: true });
  } catch {
    tell({ id, failed: true });
  }
}

const tell = (told: Told) => parentPort?.postMessage(told);
