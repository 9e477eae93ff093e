import type { PoolConfig } from "pg";
import { PgBoss } from "pg-boss";
import { logFailure } from "../log.server.ts";
import { type AnyJob, TIME_ZONE } from "./job.ts";
import { queueOf, SCHEMA } from "./queue.server.ts";

const A_DAY_SECONDS = 86_400;

export type BossSettings = {
  /** Of the application's role, as the task "worker". */
  connection: PoolConfig;
  jobs: readonly AnyJob[];
  superviseSeconds?: number;
};

/** pg-boss over the tables that a migration made. It keeps the clock and takes back the jobs of dead workers. */
export async function openBoss({ connection, jobs, superviseSeconds = 15 }: BossSettings): Promise<PgBoss> {
  const boss = new PgBoss({
    // pg-boss writes into what it is given.
    ...(connection as Omit<PoolConfig, "password">),
    schema: SCHEMA,
    max: 4,
    migrate: false,
    createSchema: false,
    superviseIntervalSeconds: superviseSeconds,
    monitorIntervalSeconds: superviseSeconds,
    flowIntervalSeconds: A_DAY_SECONDS,
    // Indexes are the owner's, and autovacuum is the operator's.
    reindex: false,
    monitorVacuum: false,
  });
  boss.on("error", (error) => logFailure("jobs.failed", error));
  await boss.start();
  for (const job of jobs) {
    const { policy, ...changeable } = queueOf(job);
    await boss.createQueue(job.name, { policy, ...changeable });
    await boss.updateQueue(job.name, changeable);
  }
  await keepSchedules(boss, jobs);
  return boss;
}

/** What came round while nothing ran is made up for once. */
async function keepSchedules(boss: PgBoss, jobs: readonly AnyJob[]): Promise<void> {
  const scheduled = jobs.flatMap(({ name, cron }) => (cron ? [{ name, cron }] : []));
  for (const { name } of await boss.getSchedules()) {
    if (!scheduled.some((each) => each.name === name)) await boss.unschedule(name);
  }
  for (const { name, cron } of scheduled) await boss.schedule(name, cron, {}, { tz: TIME_ZONE, missed: "once" });
}
