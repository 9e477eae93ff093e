import type { ReadTx } from "#platform/database/door.server.ts";
import type { OpenItem } from "#platform/vault/item.server.ts";
import type { VaultKeys } from "#platform/vault/keys.server.ts";
import { heldItems, openItem, openItems } from "#platform/vault/open.server.ts";
import { messagesOf } from "./messages.server.ts";
import { messageSchema, type CallState, type Channel, type Closing, type Decision, type Message, type PastSchool, type Teller } from "./schema.ts";

export type CallLine = {
  id: string;
  /** The school it is about, for whoever reads for many. */
  about: string | null;
  urgent: boolean;
  doubtful: boolean;
  state: CallState;
  channel: Channel;
  pastSchool: PastSchool[];
  receivedAt: Date;
  claimedBy: string | null;
  /** The caller wrote after the last answer. */
  waits: boolean;
  /** The beginning of what was told; null where it does not open any more. */
  words: string | null;
};

export type Wanted = { state?: CallState; limit: number; offset: number };

const WORDS_SHOWN = 160;

/** The calls this person can open: present danger first, then the undecided, newest first. */
export async function listCalls(tx: ReadTx, keys: VaultKeys, wanted: Wanted): Promise<{ lines: CallLine[]; total: number }> {
  const mine = tx
    .selectFrom("call as c")
    .where("c.id", "in", heldItems(tx, keys.accountId))
    .$if(wanted.state !== undefined, (query) => query.where("c.state", "=", wanted.state ?? "new"));
  const count = await mine.select((eb) => eb.fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
  const rows = await mine
    .innerJoin("call_message as m", (join) => join.onRef("m.place_id", "=", "c.place_id").onRef("m.call_id", "=", "c.id").on("m.seq", "=", 1))
    .select(["c.place_id", "c.id", "c.about_place_id", "c.urgent", "c.doubtful", "c.state", "c.channel", "c.past_school", "c.received_at", "c.claimed_by", "c.waits", "m.id as message_id", "m.body"])
    .orderBy((eb) => eb.case().when("c.state", "=", "new").then(0).when("c.state", "=", "open").then(1).else(2).end())
    .orderBy("c.urgent", "desc")
    .orderBy("c.received_at", "desc")
    .orderBy("c.id")
    .limit(wanted.limit)
    .offset(wanted.offset)
    .execute();
  const items = new Map<string, OpenItem>();
  for (const [placeId, held] of Map.groupBy(rows, (row) => row.place_id)) {
    for (const [id, item] of await openItems(tx, keys, { placeId, itemIds: held.map((row) => row.id) })) items.set(id, item);
  }
  const lines = rows.map((row) => {
    const item = items.get(row.id);
    return {
      id: row.id,
      about: row.about_place_id,
      urgent: row.urgent,
      doubtful: row.doubtful,
      state: row.state as CallState,
      channel: row.channel as Channel,
      pastSchool: row.past_school as PastSchool[],
      receivedAt: row.received_at,
      claimedBy: row.claimed_by,
      waits: row.waits,
      words: item ? beginningOf(item, row) : null,
    };
  });
  return { lines, total: count.total };
}

function beginningOf(item: OpenItem, row: { message_id: string; body: Buffer }): string {
  const body = messageSchema.parse(JSON.parse(item.open(`message:${row.message_id}`, row.body)));
  const text = (body.kind === "telling" ? body.telling.text : "").replaceAll(/\s+/g, " ");
  return text.length > WORDS_SHOWN ? `${text.slice(0, WORDS_SHOWN)}…` : text;
}

export type OpenCall = {
  item: OpenItem;
  receiptId: string;
  aboutPlaceId: string | null;
  urgent: boolean;
  urgentWhy: string[];
  doubtful: boolean;
  state: CallState;
  decision: Decision | null;
  caseId: string | null;
  proposal: { closing: Closing; by: string } | null;
  channel: Channel;
  teller: Teller | null;
  pastSchool: PastSchool[];
  receivedAt: Date;
  openedAt: Date | null;
  claimedBy: string | null;
  waits: boolean;
  messages: Message[];
};

/** Undefined for a call this person cannot open, exactly as for one that is not there. */
export async function findCall(tx: ReadTx, keys: VaultKeys, callId: string): Promise<OpenCall | undefined> {
  const row = await tx.selectFrom("call").selectAll().where("id", "=", callId).executeTakeFirst();
  const item = row && (await openItem(tx, keys, { placeId: row.place_id, itemId: row.id }));
  if (!row || item?.facts.kind !== "call") return undefined;
  return {
    item,
    receiptId: row.receipt_id,
    aboutPlaceId: row.about_place_id,
    urgent: row.urgent,
    urgentWhy: row.urgent_why,
    doubtful: row.doubtful,
    state: row.state as CallState,
    decision: row.decision as Decision | null,
    caseId: row.case_id,
    proposal: row.proposed && row.proposed_by ? { closing: row.proposed as Closing, by: row.proposed_by } : null,
    channel: row.channel as Channel,
    teller: row.teller as Teller | null,
    pastSchool: row.past_school as PastSchool[],
    receivedAt: row.received_at,
    openedAt: row.opened_at,
    claimedBy: row.claimed_by,
    waits: row.waits,
    messages: await messagesOf(tx, item),
  };
}
