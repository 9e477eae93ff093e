import { sql } from "kysely";
import type { WriteTx } from "../database/door.server.ts";
import { CHANNEL } from "./queue.server.ts";

/** As pg-boss does it, at once: a job that failed for good gets one try more. Its name, if there was such a job. */
export async function tryAgain(tx: WriteTx, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`
    UPDATE jobs.job SET state = 'retry', retry_limit = retry_limit + 1, completed_on = NULL, start_after = now(),
                        keep_until = now() + deletion_seconds * interval '1s'
     WHERE id = ${id} AND state = 'failed' RETURNING name`.execute(tx);
  const name = rows[0]?.name;
  if (name === undefined) return undefined;
  await tx
    .updateTable("long_work")
    .set({ state: "waiting", problem: null, finished_at: null })
    .where("id", "=", id)
    .where("state", "=", "failed")
    .execute();
  await sql`SELECT pg_notify(${CHANNEL}, ${name})`.execute(tx);
  return name;
}
