import { sql } from "kysely";
import type { ReadTx } from "../database/door.server.ts";

export type QueueCount = { name: string; waiting: number; active: number; failed: number };

/** What pg-boss counted last, some seconds ago: to count a full queue anew for every question would cost more than it tells. */
export async function countJobs(tx: ReadTx): Promise<QueueCount[]> {
  const { rows } = await sql<QueueCount>`
    SELECT name, queued_count AS waiting, active_count AS active, failed_count AS failed FROM jobs.queue ORDER BY name`.execute(tx);
  return rows;
}
