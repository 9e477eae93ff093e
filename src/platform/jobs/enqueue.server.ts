import { sql } from "kysely";
import type { z } from "zod";
import type { WriteTx } from "../database/door.server.ts";
import { newId } from "../ids.ts";
import type { Job } from "./job.ts";
import { CHANNEL, queueOf } from "./queue.server.ts";

type Options = {
  /** An id of the caller's own: enqueued twice under it, the job is there once. */
  id?: string;
  /** Not before this moment; at once when left out. */
  notBefore?: Date;
};

/**
 * Leaves work for later in the transaction that causes it: neither is there without the other. The row is written as
 * pg-boss would write it, so that any program may enqueue, also one that runs no jobs and before any has run.
 */
export async function enqueue<D>(tx: WriteTx, job: Job<D>, data: z.input<Job<D>["data"]>, { id = newId(), notBefore }: Options = {}): Promise<string> {
  const queue = queueOf(job);
  const facts = JSON.stringify(job.data.parse(data));
  await sql`
    WITH kind AS (SELECT jobs.create_queue(${job.name}::text, ${JSON.stringify(queue)}::jsonb)), work AS (
      INSERT INTO jobs.job (id, name, data, policy, start_after, keep_until, retry_limit, retry_delay, retry_backoff, retry_delay_max,
                            expire_seconds, deletion_seconds, heartbeat_seconds)
      SELECT ${id}::uuid, ${job.name}, ${facts}::jsonb, ${queue.policy}, start_after, start_after + ${queue.retentionSeconds} * interval '1s',
             ${queue.retryLimit}::int, ${queue.retryDelay}::int, ${queue.retryBackoff}::boolean, ${queue.retryDelayMax}::int,
             ${queue.expireInSeconds}::int, ${queue.deleteAfterSeconds}::int, ${queue.heartbeatSeconds}::int
        FROM kind, (SELECT coalesce(${notBefore ?? null}::timestamptz, now()) AS start_after) AS moment
      ON CONFLICT DO NOTHING)
    SELECT pg_notify(${CHANNEL}, ${job.name})`.execute(tx);
  return id;
}
