import { callerScope } from "#platform/access/scope.ts";
import { record } from "#platform/audit/record.server.ts";
import { now } from "#platform/clock.ts";
import { write, type WriteTx } from "#platform/database/door.server.ts";
import { once } from "#platform/forms/once.server.ts";
import { randomId } from "#platform/ids.ts";
import type { OpenItem } from "#platform/vault/item.server.ts";
import { NobodyToRead, sealNew } from "#platform/vault/seal.server.ts";
import { alertFirst } from "./alerts.server.ts";
import { storeMessage } from "./messages.server.ts";
import { whoReads, type Readers } from "./readers.server.ts";
import { secretOf } from "./receipt.server.ts";
import { officerFrom, toTheMinute } from "./rules/clocks.ts";
import type { Channel, PastSchool, Telling } from "./schema.ts";

export type Told = {
  /** The school, or the region of somebody who does not want to name one. */
  placeId: string;
  aboutPlaceId: string | null;
  formId: string;
  receipt: string;
  channel: Channel;
  telling: Telling;
  urgentWhy: readonly string[];
  pastSchool: readonly PastSchool[];
  doubtful: boolean;
};

/** Takes what somebody unknown tells: sealed, told to its readers and on the record in one transaction, or not at all. */
export async function takeCall(told: Told): Promise<void> {
  const secret = await secretOf(told.receipt);
  const readers = await whoReads(told.placeId, told.pastSchool);
  if (!readers) throw new NobodyToRead();
  await write(callerScope(secret.id), (tx) =>
    once(tx, told.formId, async () => {
      await store(tx, told, readers, { id: secret.id, publicKey: secret.publicKey });
      return true;
    }),
  );
}

async function store(tx: WriteTx, told: Told, readers: Readers, receipt: { id: string; publicKey: Uint8Array }): Promise<void> {
  const at = toTheMinute(now());
  const urgent = told.urgentWhy.length > 0;
  const item = await sealNew(tx, "anonymous", {
    placeId: readers.placeId,
    placePath: readers.placePath,
    kind: "call",
    itemId: randomId(),
    accountIds: readers.accountIds,
    standingBy: { accountIds: readers.standingBy, opensAt: officerFrom(at, urgent) },
    pastSchool: readers.level !== "team",
    receipt,
    at,
  });
  try {
    await tx
      .insertInto("call")
      .values({
        place_id: readers.placeId,
        id: item.facts.itemId,
        place_path: readers.placePath,
        about_place_id: told.aboutPlaceId,
        receipt_id: receipt.id,
        level: readers.level,
        past_school: told.aboutPlaceId === null && readers.pastSchool.length > 0 ? ["noSchool"] : readers.pastSchool,
        channel: told.channel,
        teller: told.telling.teller ?? null,
        urgent,
        urgent_why: [...told.urgentWhy],
        doubtful: told.doubtful,
        received_at: at,
        caller_wrote_at: at,
      })
      .execute();
    await storeMessage(tx, item, { side: "caller", receiptId: receipt.id, body: { kind: "telling", telling: told.telling }, seq: 1, at, by: null });
    await alertFirst(tx, { ...readers, urgent });
    await recordArrival(tx, item, at);
  } finally {
    item.wipe();
  }
}

function recordArrival(tx: WriteTx, item: OpenItem, at: Date): Promise<void> {
  const { placeId, placePath, itemId } = item.facts;
  return record(tx, { placeId, placePath, action: "call.received", subjectKind: "call", subjectId: itemId, itemId, at });
}
