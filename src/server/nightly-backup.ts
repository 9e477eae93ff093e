import { backUpWhenDue } from "#platform/backup/nightly.server.ts";
import type { Database } from "#platform/database/connect.server.ts";
import type { Env } from "#platform/env.server.ts";
import { logFailure } from "#platform/log.server.ts";

const EVERY_MS = 600_000;

/** Looks often, works once a night. A stop waits for nothing: what was half written is taken away the next time. */
export function startNightlyBackup(env: Pick<Env, "DATA_DIR" | "PANA_BACKUP">, database: Pick<Database, "connectionConfig">): () => void {
  if (env.PANA_BACKUP === "off") return () => {};
  let working: Promise<unknown> | undefined;
  const attempt = () => {
    working ??= backUpWhenDue(database, env.DATA_DIR)
      .catch((error: unknown) => logFailure("backup.failed", error))
      .finally(() => (working = undefined));
  };
  attempt();
  const timer = setInterval(attempt, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
