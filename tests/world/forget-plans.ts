import { sql } from "kysely";
import type { WriteTx } from "#platform/database/door.server.ts";

/** Plans made while the tables were empty, those of foreign keys and triggers among them, read a full table through for every row. */
export async function forgetPlans(tx: WriteTx): Promise<void> {
  await sql`DISCARD PLANS`.execute(tx);
}
