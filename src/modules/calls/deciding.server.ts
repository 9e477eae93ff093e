import { now } from "#platform/clock.ts";
import type { ReadTx, WriteTx } from "#platform/database/door.server.ts";
import { notify } from "#platform/notifications/notify.server.ts";
import { holdersOf } from "#platform/vault/open.server.ts";
import { recordCall } from "./commands.server.ts";
import { storeMessage, takeSeq } from "./messages.server.ts";
import type { OpenCall } from "./queries.server.ts";
import { leadsTo, type Move } from "./rules/deciding.ts";
import type { Closing, MessageBody } from "./schema.ts";

/** Whether it was done: somebody else may have been quicker. */
export type Done = { ok: boolean };
const CALLS = "/calls";

/** Proposes to close a call without a case. The reason stays among the notes, the answer waits for the second person. */
export async function propose(tx: WriteTx, call: OpenCall, by: string, said: { closing: Closing; reason: string; answer: string }): Promise<Done> {
  if (!(await takesMove(tx, call, "propose", by))) return { ok: false };
  await keepNote(tx, call, by, { kind: "proposal", ...said });
  await change(tx, call, { proposed: said.closing, proposed_by: by });
  await notify(tx, { to: await otherReaders(tx, call, by), kind: "callToConfirm", href: CALLS, values: {} });
  await recordCall(tx, call.item, "call.proposed");
  return { ok: true };
}

/** The second person agrees: the call is closed, and the answer that was written goes out in the name of whoever wrote it. */
export async function confirm(tx: WriteTx, call: OpenCall, by: string): Promise<Done> {
  if (!call.proposal || !(await takesMove(tx, call, "confirm", by))) return { ok: false };
  const text = lastProposal(call)?.answer ?? "";
  if (text !== "") {
    const at = now();
    const seq = await takeSeq(tx, call.item, { waits: false, answered_at: at });
    await storeMessage(tx, call.item, { side: "team", receiptId: call.receiptId, body: { kind: "words", text }, seq, at, by: call.proposal.by });
  }
  await change(tx, call, { state: "decided", decision: call.proposal.closing, decided_at: now(), decided_by: by });
  await recordCall(tx, call.item, "call.decided");
  return { ok: true };
}

export async function refuse(tx: WriteTx, call: OpenCall, by: string, reason: string): Promise<Done> {
  if (!call.proposal || !(await takesMove(tx, call, "refuse", by))) return { ok: false };
  await keepNote(tx, call, by, { kind: "refusal", reason });
  await change(tx, call, { proposed: null, proposed_by: null });
  await notify(tx, { to: [call.proposal.by], kind: "callRefused", href: CALLS, values: {} });
  await recordCall(tx, call.item, "call.refused");
  return { ok: true };
}

export async function withdraw(tx: WriteTx, call: OpenCall, by: string): Promise<Done> {
  if (!(await takesMove(tx, call, "withdraw", by))) return { ok: false };
  await change(tx, call, { proposed: null, proposed_by: null });
  await recordCall(tx, call.item, "call.withdrawn");
  return { ok: true };
}

/** A closed call is worked on again, say because its caller wrote what makes it look otherwise. */
export async function reopen(tx: WriteTx, call: OpenCall, by: string, reason: string): Promise<Done> {
  if (!(await takesMove(tx, call, "reopen", by))) return { ok: false };
  await keepNote(tx, call, by, { kind: "reopening", reason });
  await change(tx, call, { state: "open", decision: null, decided_at: null, decided_by: null, proposed: null, proposed_by: null });
  await recordCall(tx, call.item, "call.reopened");
  return { ok: true };
}

/** Who besides this person can open the call now, and so be the second to look at it. */
export async function otherReaders(tx: ReadTx, call: OpenCall, by: string): Promise<string[]> {
  const holders = await holdersOf(tx, call.item);
  return holders.filter((holder) => holder.state === "reads" && holder.accountId !== by).map((holder) => holder.accountId);
}

export function lastProposal(call: Pick<OpenCall, "messages">) {
  return call.messages.flatMap(({ body }) => (body.kind === "proposal" ? [body] : [])).at(-1);
}

/** Looks again with the row held, so that of two who act at once one is told that it is done. */
export async function takesMove(tx: WriteTx, call: OpenCall, move: Move, by: string): Promise<boolean> {
  const row = await tx
    .selectFrom("call")
    .select(["state", "decision", "proposed", "proposed_by"])
    .where("place_id", "=", call.item.facts.placeId)
    .where("id", "=", call.item.facts.itemId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const proposal = row.proposed && row.proposed_by ? { closing: row.proposed as Closing, by: row.proposed_by } : null;
  const same = proposal?.closing === call.proposal?.closing && proposal?.by === call.proposal?.by;
  return same && leadsTo({ state: row.state as OpenCall["state"], decision: row.decision as OpenCall["decision"], proposal }, move, by) !== undefined;
}

async function keepNote(tx: WriteTx, call: OpenCall, by: string, body: MessageBody): Promise<void> {
  const seq = await takeSeq(tx, call.item);
  await storeMessage(tx, call.item, { side: "note", receiptId: call.receiptId, body, seq, at: now(), by });
}

type Change = Partial<Record<"proposed" | "proposed_by" | "decision" | "decided_by" | "case_id", string | null>> & { state?: OpenCall["state"]; decided_at?: Date | null };

export async function change(tx: WriteTx, call: OpenCall, to: Change): Promise<void> {
  await tx.updateTable("call").set(to).where("place_id", "=", call.item.facts.placeId).where("id", "=", call.item.facts.itemId).execute();
}
