import { sql } from "kysely";
import { z } from "zod";
import { taskScope } from "../access/scope.ts";
import { now } from "../clock.ts";
import { write, type WriteTx } from "../database/door.server.ts";
import { notify } from "../notifications/notify.server.ts";
import { defineJob } from "./job.ts";
import { failWork } from "./long-work.server.ts";

const DAYS_KEPT = 90;

/** What nobody else is left to do once a job has failed for good, which may have been by the death of its last worker. */
export const settleFailedJob = defineJob({
  name: "jobs.settleFailed",
  data: z.object({}),
  cron: "* * * * *",
  async run() {
    const abandoned = await write(taskScope("worker"), async (tx) => {
      await tellAdministrators(tx);
      await takeBackWhatIsMended(tx);
      await tx.deleteFrom("long_work").where("finished_at", "<", new Date(now().getTime() - DAYS_KEPT * 86_400_000)).execute();
      return abandonedWork(tx);
    });
    for (const { id } of abandoned) await failWork(id, "broken");
  },
});

/** Once for all that failed since the last time. */
async function tellAdministrators(tx: WriteTx): Promise<void> {
  const failed = await sql`
    UPDATE jobs.job SET output = coalesce(output, '{}') || '{"told": true}'
     WHERE state = 'failed' AND NOT jsonb_exists(coalesce(output, '{}'), 'told')`.execute(tx);
  if (failed.numAffectedRows === 0n) return;
  const { rows } = await sql<{ id: string }>`
    SELECT DISTINCT a.id FROM role_grant g JOIN account a ON a.id = g.account_id AND a.status = 'active'
     WHERE g.role = 'administrator' AND g.place_path = '/kz/' AND g.starts_at <= ${now()} AND (g.ends_at IS NULL OR g.ends_at > ${now()})`.execute(tx);
  await notify(tx, { to: rows.map(({ id }) => id), kind: "jobGivenUp", href: "/jobs", values: {} });
}

/** Once nothing has failed any more there is nothing left to look at. */
async function takeBackWhatIsMended(tx: WriteTx): Promise<void> {
  await sql`UPDATE notification SET read_at = ${now()} WHERE kind = 'jobGivenUp' AND read_at IS NULL
               AND NOT EXISTS (SELECT FROM jobs.job WHERE state IN ('failed', 'retry'))`.execute(tx);
}

function abandonedWork(tx: WriteTx): Promise<{ id: string }[]> {
  return tx
    .selectFrom("long_work")
    .select("id")
    .where("state", "in", ["waiting", "running"])
    .where((work) =>
      work.not(work.exists(work.selectFrom("jobs.job").select("jobs.job.id").whereRef("jobs.job.id", "=", "long_work.id").where("jobs.job.state", "in", ["created", "retry", "active"]))),
    )
    .execute();
}
