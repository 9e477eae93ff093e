import { sql } from "kysely";
import type { ReadTx } from "#platform/database/door.server.ts";
import { nextRun } from "#platform/jobs/next-run.server.ts";
import { type Failure, reasonOf, type Reason, whereOf } from "./rules.ts";

export type Counts = { waiting: number; running: number; failed: number; doneToday: number };
export type FailedJob = { id: string; name: string; failedAt: Date; tries: number; reason: Reason; where: string };
export type OpenJob = { id: string; name: string; state: "running" | "waiting" | "again"; since: Date; attempt: number; done: number | null; total: number | null };
export type Schedule = { name: string; cron: string; lastAt: Date | null; lastState: string | null; nextAt: Date | null };

const OPEN_SHOWN = 50;

export async function countJobs(tx: ReadTx): Promise<Counts> {
  const { rows } = await sql<Counts>`
    SELECT count(*) FILTER (WHERE state < 'active') AS waiting, count(*) FILTER (WHERE state = 'active') AS running,
           count(*) FILTER (WHERE state = 'failed') AS failed,
           count(*) FILTER (WHERE state = 'completed' AND completed_on > now() - interval '24 hours') AS "doneToday"
      FROM jobs.job WHERE name NOT LIKE '\\_\\_pgboss\\_\\_%'`.execute(tx);
  return rows[0]!;
}

/** Tried as often as it may be: nothing happens to it any more until somebody wants it to. */
export async function failedJobs(tx: ReadTx, page: { size: number; offset: number }): Promise<FailedJob[]> {
  const rows = await tx
    .selectFrom("jobs.job")
    .select(["id", "name", "completed_on", "retry_count", "output"])
    .where("state", "=", "failed")
    .orderBy("completed_on", "desc")
    .orderBy("id")
    .limit(page.size)
    .offset(page.offset)
    .execute();
  return rows.map(({ id, name, completed_on, retry_count, output }) => {
    const failure = (output ?? {}) as Failure;
    return { id, name, failedAt: completed_on!, tries: retry_count + 1, reason: reasonOf(failure), where: whereOf(failure) };
  });
}

/** What runs, then what waits, the next one first. */
export async function openJobs(tx: ReadTx): Promise<OpenJob[]> {
  const { rows } = await sql<OpenJob>`
    SELECT j.id, j.name, CASE j.state WHEN 'active' THEN 'running' WHEN 'retry' THEN 'again' ELSE 'waiting' END AS state,
           coalesce(j.started_on, j.created_on) AS since, j.retry_count + 1 AS attempt, w.done, w.total
      FROM jobs.job j LEFT JOIN long_work w ON w.id = j.id
     WHERE j.state <= 'active' AND j.name NOT LIKE '\\_\\_pgboss\\_\\_%'
     ORDER BY j.state DESC, j.start_after, j.id LIMIT ${OPEN_SHOWN}`.execute(tx);
  return rows;
}

export async function schedules(tx: ReadTx): Promise<Schedule[]> {
  const { rows } = await sql<Omit<Schedule, "nextAt">>`
    SELECT s.name, s.cron, last.at AS "lastAt", last.state AS "lastState"
      FROM jobs.schedule s LEFT JOIN LATERAL (
        SELECT j.completed_on AS at, j.state::text FROM jobs.job j
         WHERE j.name = s.name AND j.state IN ('completed', 'failed') ORDER BY j.completed_on DESC LIMIT 1) AS last ON true
     ORDER BY s.name`.execute(tx);
  return rows.map((row) => ({ ...row, nextAt: nextRun(row.cron) }));
}
