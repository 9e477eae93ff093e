import type { ReadTx } from "#platform/database/door.server.ts";
import type { OpenNote } from "./queries.server.ts";

export type Opening = { at: Date; actorId: string | null; action: string };

const NEWEST = 50;

/** What was done to a note, newest first, for somebody who has it open. */
export async function listOpenings(tx: ReadTx, note: OpenNote): Promise<Opening[]> {
  const rows = await tx
    .selectFrom("audit_event")
    .select(["at", "actor_id", "action"])
    .where("place_id", "=", note.item.facts.placeId)
    .where("item_id", "=", note.item.facts.itemId)
    .orderBy("at", "desc")
    .limit(NEWEST)
    .execute();
  return rows.map((row) => ({ at: row.at, actorId: row.actor_id, action: row.action }));
}
