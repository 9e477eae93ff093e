import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { z } from "zod";
import { now } from "../clock.ts";
import type { Database } from "../database/connect.server.ts";
import { readIfThere, secretFile } from "../secret.server.ts";
import { type AnyJob, defineJob } from "../jobs/job.ts";
import { AT_NIGHT, isDue } from "./due.ts";
import { findPublicKey } from "./public-key.server.ts";
import { momentOf, nameOf, worthKeeping } from "./rotation.ts";
import { findLastNightly, noted } from "./runs.server.ts";
import { makeBackup } from "./write-backup.server.ts";

const LOCK = 7_201_844; // any constant: of several workers one makes the backup

export type Nightly = "made" | "not due" | "no key" | "not the owner" | "at work elsewhere";

/** The nightly backup, when it is time for it. Asked as often as one likes, it makes one a night. */
export async function backUpWhenDue(database: Pick<Database, "connectionConfig">, dataDir: string, signal?: AbortSignal): Promise<Nightly> {
  const publicKey = await findPublicKey(dataDir);
  if (!publicKey) return "no key";
  const client = new pg.Client({ ...database.connectionConfig("owner"), application_name: "Pana, nightly backup" });
  client.on("error", () => {
    // The lock is gone with the connection; another worker may begin.
  });
  await client.connect();
  try {
    const { rows } = await client.query<{ owner: boolean; taken: boolean }>(
      "SELECT relowner = current_user::regrole AS owner, pg_try_advisory_lock($1) AS taken FROM pg_class WHERE oid = 'migration'::regclass",
      [LOCK],
    );
    // Where the program's login is none but a member of the application's role, the operator's timer makes the backup.
    if (!rows[0]?.owner) return "not the owner";
    if (!rows[0].taken) return "at work elsewhere";
    const folder = await preparedFolder(dataDir);
    await rotate(folder);
    if (!isDue(await findLastNightly(), now())) return "not due";
    await noted(true, () => makeBackup(database, join(folder, nameOf(now())), { publicKey }, readIfThere(secretFile(dataDir)), signal));
    await rotate(folder);
    return "made";
  } finally {
    await client.end().catch(() => {});
  }
}

export function nightlyBackup(database: Pick<Database, "connectionConfig">, dataDir: string): AnyJob {
  return defineJob({
    name: "backup.nightly",
    data: z.object({}),
    cron: AT_NIGHT,
    mostMinutes: 180,
    retry: { times: 5, afterSeconds: 600 },
    run: async ({ signal }) => void (await backUpWhenDue(database, dataDir, signal)),
  });
}

async function preparedFolder(dataDir: string): Promise<string> {
  const folder = join(dataDir, "backups");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** Also what a killed program left half written. */
async function rotate(folder: string): Promise<void> {
  const names = await readdir(folder);
  const made = names.map(momentOf).filter((moment) => moment !== undefined);
  const kept = new Set(worthKeeping(made, now()).map(nameOf));
  for (const name of names) {
    const ours = momentOf(name.replace(/\.part$/, "")) !== undefined;
    if (ours && !kept.has(name)) await rm(join(folder, name), { force: true });
  }
}
