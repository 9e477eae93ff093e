import { spawn, type ChildProcess } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll } from "vitest";
import { type Embedded, openEmbedded, type OpenOptions } from "#platform/postgres/embedded.server.ts";

const undo: (() => unknown)[] = [];
afterAll(async () => {
  for (const step of undo.splice(0).toReversed()) await step();
});

/** A data folder of its own, removed after the tests of the file. */
export function newFolder(mode = 0o711): string {
  const folder = mkdtempSync(join(tmpdir(), "pana-embedded-"));
  chmodSync(folder, mode);
  undo.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export async function opened(folder: string, options?: OpenOptions): Promise<Embedded> {
  const embedded = await openEmbedded(folder, options);
  undo.push(() => embedded.stop());
  return embedded;
}

export async function ask<T extends pg.QueryResultRow>(embedded: Embedded, sql: string, user = "pana_owner"): Promise<T[]> {
  const client = new pg.Client({ ...embedded.connection, user });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

export function postmasterOf(embedded: Embedded): number {
  return Number(readFileSync(join(embedded.home, "cluster/postmaster.pid"), "utf8").split("\n")[0]);
}

/** A program of its own that opens the folder and writes; `last` is the last row it was told is safe. */
export function startWriter(folder: string) {
  const { said, ...writer } = startProgram("tests/embedded/writer.ts", [folder]);
  return { ...writer, last: () => Number(said().trimEnd().split("\n").at(-1)) };
}

/** A server of its own over the folder; its port is known once it is ready. */
export function startServer(folder: string, task: "receive" | "sweep") {
  const { said, ...server } = startProgram("tests/embedded/upload-server.ts", [folder, task]);
  return { ...server, port: () => Number(said()) };
}

/** A worker of its own over the folder; `counted` are the numbers it said it has counted. */
export function startWorker(folder: string) {
  const { said, ...worker } = startProgram("tests/embedded/working.ts", [folder]);
  return { ...worker, counted: () => said().trimEnd().split("\n").map(Number) };
}

type Program = { child: ChildProcess; said: () => string; ended: Promise<void> };

function startProgram(file: string, args: readonly string[]): Program {
  const child = spawn(process.execPath, [file, ...args], { stdio: ["ignore", "pipe", "ignore"] });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  undo.push(() => child.kill("SIGKILL"));
  return { child, said: () => output, ended };
}

export async function until(condition: () => boolean | Promise<boolean>, withinMs = 10_000): Promise<void> {
  const latest = Date.now() + withinMs;
  while (!(await condition())) {
    if (Date.now() > latest) throw new Error("It did not come to pass in time.");
    await pause(20);
  }
}
