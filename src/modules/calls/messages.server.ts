import type { ReadTx, WriteTx } from "#platform/database/door.server.ts";
import { randomId } from "#platform/ids.ts";
import type { OpenItem } from "#platform/vault/item.server.ts";
import { messageSchema, type Message, type MessageBody, type Side } from "./schema.ts";

type NewMessage = { side: Side; receiptId: string; body: MessageBody; seq: number; at: Date; by: string | null };

/** A note carries no receipt: the database itself keeps it from the caller. */
export async function storeMessage(tx: WriteTx, item: OpenItem, message: NewMessage): Promise<void> {
  const { placeId, placePath, itemId, hiddenFrom } = item.facts;
  const id = randomId();
  await tx
    .insertInto("call_message")
    .values({
      place_id: placeId,
      call_id: itemId,
      id,
      place_path: placePath,
      seq: message.seq,
      side: message.side,
      receipt_id: message.side === "note" ? null : message.receiptId,
      body: item.seal(`message:${id}`, JSON.stringify(message.body)),
      written_by: message.by,
      written_at: message.at,
      hidden_from: [...hiddenFrom],
    })
    .execute();
}

/** What this transaction may see of the conversation, oldest first. */
export async function messagesOf(tx: ReadTx, item: OpenItem): Promise<Message[]> {
  const rows = await tx
    .selectFrom("call_message")
    .select(["id", "seq", "side", "body", "written_by", "written_at", "seen_at"])
    .where("place_id", "=", item.facts.placeId)
    .where("call_id", "=", item.facts.itemId)
    .orderBy("seq")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    seq: row.seq,
    side: row.side as Side,
    body: messageSchema.parse(JSON.parse(item.open(`message:${row.id}`, row.body))),
    writtenBy: row.written_by,
    writtenAt: row.written_at,
    seenAt: row.seen_at,
  }));
}

/** The next number of a message, notes included; who writes at the same moment waits here. */
export async function takeSeq(tx: WriteTx, item: OpenItem, change: { waits?: boolean; caller_wrote_at?: Date; answered_at?: Date } = {}): Promise<number> {
  const row = await tx
    .updateTable("call")
    .set((eb) => ({ messages: eb("messages", "+", 1), ...change }))
    .where("place_id", "=", item.facts.placeId)
    .where("id", "=", item.facts.itemId)
    .returning("messages")
    .executeTakeFirstOrThrow();
  return row.messages;
}
