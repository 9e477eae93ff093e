import { sql } from "kysely";
import type { ReadTx } from "../database/door.server.ts";

/** The full name of whoever asks, for the foot of a document. */
export async function makerOf(tx: ReadTx): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    SELECT trim(concat_ws(' ', family_name, given_name, patronymic)) AS name FROM audit_actor_names(ARRAY[pana_actor()])`.execute(tx);
  return rows[0]?.name ?? "";
}
