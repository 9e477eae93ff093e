import { sql } from "kysely";
import { now } from "#platform/clock.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import { liesUnder } from "#platform/database/lies-under.ts";

/** Offers fall with the role in whose power they were made. */
export async function withdrawOffersOf(tx: WriteTx, giverId: string, places: readonly string[], endedBy: string): Promise<void> {
  await tx
    .updateTable("invitation")
    .set({ withdrawn_at: now(), withdrawn_by: endedBy })
    .where("invited_by", "=", giverId)
    .where("accepted_at", "is", null)
    .where("withdrawn_at", "is", null)
    .where(liesUnder(sql`place_path`, places))
    .execute();
}
