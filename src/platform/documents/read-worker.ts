import { parentPort, workerData } from "node:worker_threads";
import type { Asked } from "./read-table.server.ts";
import { tableIn } from "./table-in-file.server.ts";

const { file, limits } = workerData as Asked;
parentPort?.postMessage(await tableIn(Buffer.from(file.buffer, file.byteOffset, file.byteLength), limits));
