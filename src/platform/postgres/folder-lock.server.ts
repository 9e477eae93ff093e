import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { OperatorError } from "../operator-error.ts";

const LOCK = 7_201_841; // any constant

/** A killed program's connection takes a moment to be noticed. */
export const PATIENCE_MS = 2_000;

/**
 * Whoever holds this lock owns the data folder. It lives in the server, on one connection: a killed program
 * loses it at once, and two programs can never both believe they have it.
 */
export async function takeFolderLock(client: pg.Client, patienceMs: number): Promise<boolean> {
  const latest = Date.now() + patienceMs;
  for (;;) {
    const { rows } = await client.query<{ taken: boolean }>("SELECT pg_try_advisory_lock($1) AS taken", [LOCK]);
    if (rows[0]!.taken) return true;
    if (Date.now() >= latest) return false;
    await pause(50);
  }
}

export async function folderInUse(client: pg.Client, dataDir: string): Promise<OperatorError> {
  const { rows } = await client.query<{ holder: string }>(
    `SELECT a.application_name AS holder FROM pg_locks l JOIN pg_stat_activity a USING (pid)
     WHERE l.locktype = 'advisory' AND l.granted AND l.objid = $1 AND l.pid <> pg_backend_pid()`,
    [LOCK],
  );
  const holder = rows[0]?.holder ? ` (${rows[0].holder})` : "";
  return new OperatorError(`The data folder ${dataDir} is in use by another running program${holder}; stop that one or set DATA_DIR to another folder.`);
}
