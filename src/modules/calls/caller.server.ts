import { callerScope } from "#platform/access/scope.ts";
import { now } from "#platform/clock.ts";
import { read, write, type ReadTx, type WriteTx } from "#platform/database/door.server.ts";
import { once } from "#platform/forms/once.server.ts";
import { enqueue } from "#platform/jobs/enqueue.server.ts";
import { OpenItem } from "#platform/vault/item.server.ts";
import { unsealWith } from "#platform/vault/keys.server.ts";
import { tellReadersJob } from "./alerts.server.ts";
import { messagesOf, storeMessage, takeSeq } from "./messages.server.ts";
import { secretOf, type ReceiptSecret } from "./receipt.server.ts";
import { toTheMinute } from "./rules/clocks.ts";
import type { CallState, Decision, Message } from "./schema.ts";

export type OwnCall = { state: CallState; decision: Decision | null; messages: Message[] };

/** What the holder of a receipt may read: their own words and the answers. Undefined for a receipt that leads nowhere. */
export async function readOwnCall(digits: string): Promise<OwnCall | undefined> {
  const secret = await secretOf(digits);
  const found = await read(callerScope(secret.id), async (tx) => {
    const call = await findCall(tx, secret);
    return call && { ...call, messages: await messagesOf(tx, call.item) };
  });
  if (!found) return undefined;
  await markSeen(secret, found.messages);
  return { state: found.state, decision: found.decision, messages: found.messages };
}

/** What somebody adds to their call; one that is decided waits for an answer again as any other does. */
export async function addToOwnCall(digits: string, text: string, formId: string): Promise<boolean> {
  const secret = await secretOf(digits);
  return write(callerScope(secret.id), async (tx) => {
    const call = await findCall(tx, secret);
    if (!call) return false;
    return once(tx, formId, async () => {
      const at = toTheMinute(now());
      const seq = await takeSeq(tx, call.item, { waits: true, caller_wrote_at: at });
      await storeMessage(tx, call.item, { side: "caller", receiptId: secret.id, body: { kind: "words", text }, seq, at, by: null });
      await enqueue(tx, tellReadersJob, { placeId: call.item.facts.placeId, callId: call.item.facts.itemId });
      return true;
    });
  });
}

type FoundCall = { item: OpenItem; state: CallState; decision: Decision | null };

async function findCall(tx: ReadTx, secret: ReceiptSecret): Promise<FoundCall | undefined> {
  const row = await tx.selectFrom("call").selectAll().where("receipt_id", "=", secret.id).executeTakeFirst();
  if (!row) return undefined;
  const grants = await tx
    .selectFrom("vault_grant")
    .select(["key_version", "sealed_key"])
    .where("place_id", "=", row.place_id)
    .where("item_id", "=", row.id)
    .where("holder_kind", "=", "receipt")
    .where("holder_id", "=", secret.id)
    .execute();
  const keys = new Map(grants.map((grant) => [grant.key_version, unsealWith(secret.publicKey, secret.privateKey, grant.sealed_key)]));
  if (keys.size === 0) return undefined;
  const facts = { placeId: row.place_id, itemId: row.id, placePath: row.place_path, kind: "call", keyVersion: Math.max(...keys.keys()), hiddenFrom: row.hidden_from, lockedAt: null };
  return { item: new OpenItem(facts, keys), state: row.state as CallState, decision: row.decision as Decision | null };
}

async function markSeen(secret: ReceiptSecret, messages: readonly Message[]): Promise<void> {
  const unseen = messages.filter((message) => message.side === "team" && !message.seenAt);
  if (unseen.length === 0) return;
  await write(callerScope(secret.id), (tx: WriteTx) =>
    tx
      .updateTable("call_message")
      .set({ seen_at: toTheMinute(now()) })
      .where("receipt_id", "=", secret.id)
      .where("side", "=", "team")
      .where("seen_at", "is", null)
      .execute(),
  );
}
