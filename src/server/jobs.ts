import type { Database } from "#platform/database/connect.server.ts";
import type { Env } from "#platform/env.server.ts";
import { startMail } from "#platform/mail/sender.server.ts";
import { startForgetting } from "./forgetting.ts";
import { startNightlyBackup } from "./nightly-backup.ts";

export type Jobs = { names: readonly string[]; stop: () => Promise<void> };

/** What goes on without anybody asking. A program that only serves pages leaves it to another. */
export function startJobs(env: Pick<Env, "PANA_ROLE" | "SMTP_URL" | "DATA_DIR" | "PANA_BACKUP">, origin: string, database: Database): Jobs {
  if (env.PANA_ROLE === "web") return { names: [], stop: async () => {} };
  const mail = startMail({ smtpUrl: env.SMTP_URL, origin });
  const stopForgetting = startForgetting();
  const stopBackups = startNightlyBackup(env, database);
  return {
    names: ["mail", "forgetting", "backup"],
    async stop() {
      stopBackups();
      await Promise.all([mail.stop(), stopForgetting()]);
    },
  };
}
