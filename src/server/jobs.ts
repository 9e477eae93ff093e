import { nightlyBackup } from "#platform/backup/nightly.server.ts";
import type { Database } from "#platform/database/connect.server.ts";
import type { Env } from "#platform/env.server.ts";
import { startWorker } from "#platform/jobs/worker.server.ts";
import { startMail } from "#platform/mail/sender.server.ts";
import { allJobs } from "./all-jobs.ts";
import { startForgetting } from "./forgetting.ts";

export type Jobs = { names: readonly string[]; run: () => boolean; stop: () => Promise<void> };

type Settings = {
  env: Pick<Env, "PANA_ROLE" | "SMTP_URL" | "DATA_DIR" | "PANA_BACKUP">;
  database: Pick<Database, "workerConfig" | "connectionConfig">;
  origin: string;
};

/** What goes on without anybody asking. A program that only serves pages leaves it to another, all but forgetting keys. */
export async function startJobs({ env, database, origin }: Settings): Promise<Jobs> {
  const stopForgetting = startForgetting();
  if (env.PANA_ROLE === "web") return { names: [], run: () => true, stop: stopForgetting };
  const jobs = env.PANA_BACKUP === "off" ? allJobs : [...allJobs, nightlyBackup(database, env.DATA_DIR)];
  const worker = await startWorker({ connection: database.workerConfig(), jobs });
  const mail = startMail({ smtpUrl: env.SMTP_URL, origin });
  return {
    names: ["mail", ...jobs.map(({ name }) => name)],
    run: worker.runs,
    async stop() {
      await Promise.all([worker.stop(), mail.stop(), stopForgetting()]);
    },
  };
}
