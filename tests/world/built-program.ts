import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import pg from "pg";
import { fingerprint } from "../../scripts/lib/build.mjs";
import { root } from "../../scripts/lib/root.mjs";
import { runQuietly } from "../../scripts/lib/run.mjs";
import { testDatabase } from "./database.ts";

// Not below build/, which every build empties.
const BUILDS = join(root, "node_modules", ".cache", "pana-for-tests");
const ITS_OWN = ["tests/world/program.ts", "tests/setup/program.vite.ts"];

/** The program, built once for all tests that ask it: each loads a bundle, where compiling it anew took seconds. */
export async function builtProgram(): Promise<typeof import("./program.ts")["modules"]> {
  const folder = join(BUILDS, fingerprint(ITS_OWN).slice(0, 16));
  if (!existsSync(folder)) await oneAtATime(() => build(folder));
  const { modules } = (await import(pathToFileURL(join(folder, "server", "index.js")).href)) as typeof import("./program.ts");
  return modules;
}

async function build(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  const older = existsSync(BUILDS) ? await readdir(BUILDS) : [];
  const unfinished = `${folder}-${randomBytes(4).toString("hex")}`;
  const args = ["node_modules/@react-router/dev/bin.cjs", "build", ".", "--config", "tests/setup/program.vite.ts"];
  const { code, output } = await runQuietly(process.execPath, args, { BUILD_DIRECTORY: unfinished, NODE_ENV: "production", VITEST: "" });
  if (code !== 0) throw new Error(`The program was not built.\n${output}`);
  await rename(unfinished, folder).catch(async (error: unknown) => {
    if (!existsSync(folder)) throw error;
    await rm(unfinished, { recursive: true, force: true }); // a run on another server was quicker
  });
  await Promise.all(older.map((name) => rm(join(BUILDS, name), { recursive: true, force: true })));
}

/** Held by the test server, so that it is free again whatever becomes of who holds it. */
async function oneAtATime(work: () => Promise<void>): Promise<void> {
  const client = new pg.Client({ ...testDatabase(), database: "postgres" });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock(hashtext('the program for tests'))");
    await work();
  } finally {
    await client.end();
  }
}
