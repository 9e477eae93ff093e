import { sql } from "kysely";
import { taskScope } from "../access/scope.ts";
import { write } from "../database/door.server.ts";

/** As if these tries had never begun; jobs that meanwhile belong to another worker are left alone. */
export async function handBack(name: string, held: readonly { id: string; retryCount: number }[]): Promise<void> {
  if (held.length === 0) return;
  await write(taskScope("worker"), (tx) =>
    sql`
      UPDATE jobs.job SET state = (CASE WHEN retry_count = 0 THEN 'created' ELSE 'retry' END)::jobs.job_state, started_on = NULL, heartbeat_on = NULL
       WHERE name = ${name} AND state = 'active'
         AND (id, retry_count) IN (SELECT * FROM unnest(${held.map(({ id }) => id)}::uuid[], ${held.map(({ retryCount }) => retryCount)}::int[]))`.execute(tx),
  );
}
