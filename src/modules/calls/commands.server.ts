import { sql } from "kysely";
import { record } from "#platform/audit/record.server.ts";
import { now } from "#platform/clock.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import type { OpenItem } from "#platform/vault/item.server.ts";
import { storeMessage, takeSeq } from "./messages.server.ts";
import type { OpenCall } from "./queries.server.ts";

/** Every opening is on the record; the first stops the clocks, and whoever stood by is not needed any more. */
export async function recordOpening(tx: WriteTx, call: OpenCall, by: string): Promise<void> {
  const { placeId, itemId } = call.item.facts;
  const first = await tx
    .updateTable("call")
    .set({ state: "open", opened_at: now() })
    .where("place_id", "=", placeId)
    .where("id", "=", itemId)
    .where("state", "=", "new")
    .executeTakeFirst();
  if (first.numUpdatedRows === 1n) {
    await sql`UPDATE vault_grant SET opens_at = 'infinity' WHERE place_id = ${placeId} AND item_id = ${itemId} AND opens_at IS NOT NULL AND holder_id <> ${by}`.execute(tx);
  }
  await tx
    .updateTable("call_message")
    .set({ seen_at: now() })
    .where("place_id", "=", placeId)
    .where("call_id", "=", itemId)
    .where("side", "=", "caller")
    .where("seen_at", "is", null)
    .execute();
  await recordCall(tx, call.item, "call.opened");
}

/** Leads the call from now on; taking it over from a colleague is open to see. */
export async function claim(tx: WriteTx, call: OpenCall, by: string): Promise<void> {
  await tx.updateTable("call").set({ claimed_by: by, claimed_at: now() }).where("place_id", "=", call.item.facts.placeId).where("id", "=", call.item.facts.itemId).execute();
  await recordCall(tx, call.item, "call.claimed");
}

export async function answer(tx: WriteTx, call: OpenCall, by: string, text: string): Promise<void> {
  const at = now();
  const seq = await takeSeq(tx, call.item, { waits: false, answered_at: at });
  await storeMessage(tx, call.item, { side: "team", receiptId: call.receiptId, body: { kind: "words", text }, seq, at, by });
  await recordCall(tx, call.item, "call.answered");
}

/** Stays inside, whatever happens to the call. */
export async function note(tx: WriteTx, call: OpenCall, by: string, text: string): Promise<void> {
  const seq = await takeSeq(tx, call.item);
  await storeMessage(tx, call.item, { side: "note", receiptId: call.receiptId, body: { kind: "words", text }, seq, at: now(), by });
  await recordCall(tx, call.item, "call.noted");
}

export function recordCall(tx: WriteTx, item: OpenItem, action: string): Promise<void> {
  const { placeId, placePath, itemId } = item.facts;
  return record(tx, { placeId, placePath, action, subjectKind: "call", subjectId: itemId, itemId });
}
