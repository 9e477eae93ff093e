import { sql, type Selectable } from "kysely";
import { z } from "zod";
import type { Call } from "#db/types.ts";
import { tellFirst } from "#modules/team/public.server.ts";
import { NATION, taskScope } from "#platform/access/scope.ts";
import { record } from "#platform/audit/record.server.ts";
import { now } from "#platform/clock.ts";
import { read, write, type ReadTx, type WriteTx } from "#platform/database/door.server.ts";
import { once } from "#platform/forms/once.server.ts";
import { defineJob } from "#platform/jobs/job.ts";
import { notify } from "#platform/notifications/notify.server.ts";
import { chainOfReaders } from "#platform/vault/chain.server.ts";
import { stepsDue, type Step } from "./rules/clocks.ts";

const CALLS = "/calls";

/** Says that something came and nothing of it: neither what nor where from. */
export async function alertFirst(tx: WriteTx, call: { accountIds: readonly string[]; onDuty: readonly string[]; urgent: boolean }): Promise<void> {
  await notify(tx, { to: tellFirst(call.accountIds, call.onDuty, call.urgent), kind: "callArrived", href: CALLS, values: {} });
}

type Waiting = Pick<Selectable<Call>, "place_id" | "id" | "place_path" | "urgent" | "received_at" | "opened_at" | "escalated" | "hidden_from">;

/** Looks every minute for calls that nobody opened in time, and tells whoever comes next. */
export const escalateJob = defineJob({
  name: "calls.escalate",
  data: z.object({}),
  cron: "* * * * *",
  run: escalate,
});

export async function escalate(): Promise<void> {
  const worker = taskScope("worker", NATION);
  const waiting = await read(worker, (tx) =>
    tx
      .selectFrom("call")
      .select(["place_id", "id", "place_path", "urgent", "received_at", "opened_at", "escalated", "hidden_from"])
      .where("state", "=", "new")
      .orderBy("received_at")
      .execute(),
  );
  for (const call of waiting) {
    for (const step of stepsDue({ receivedAt: call.received_at, urgent: call.urgent, openedAt: call.opened_at }, now())) {
      if (!call.escalated.includes(step)) await write(worker, (tx) => take(tx, call, step));
    }
  }
}

/** Each step once, also when two workers look at the same minute. */
async function take(tx: WriteTx, call: Waiting, step: Step): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable("call")
    .set({ escalated: sql<string[]>`escalated || ${[step]}::text[]` })
    .where("place_id", "=", call.place_id)
    .where("id", "=", call.id)
    .where("state", "=", "new")
    .where(sql<boolean>`NOT ${step} = ANY (escalated)`)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return;
  await notify(tx, { to: await nextToTell(tx, call, step), kind: "callWaits", href: CALLS, values: {} });
  await record(tx, { placeId: call.place_id, placePath: call.place_path, action: "call.escalated", subjectKind: "call", subjectId: call.id, itemId: call.id, detail: { step } });
}

async function nextToTell(tx: ReadTx, call: Waiting, step: Step): Promise<string[]> {
  if (step === "officer") return holders(tx, call, "standing by");
  const readers = await holders(tx, call, "reading");
  if (step === "everybody") return readers;
  const { levels } = await chainOfReaders(tx, call.place_id);
  const heads = await tx.selectFrom("role_grant").select("account_id").where("place_id", "=", call.place_id).where("role", "=", "schoolHead").where("ends_at", "is", null).execute();
  const atHead = levels.team.map((reader) => reader.accountId).filter((id) => heads.some((head) => head.account_id === id));
  return atHead.length > 0 ? readers.filter((id) => atHead.includes(id)) : readers;
}

/** The caller cannot see who reads: whoever leads the call is told, or everybody as long as nobody does. */
export const tellReadersJob = defineJob({
  name: "calls.tellReaders",
  data: z.object({ placeId: z.uuid(), callId: z.uuid() }),
  run: ({ id, data }) =>
    write(taskScope("worker", NATION), async (tx) => {
      await once(tx, id, async () => {
        const call = await tx.selectFrom("call").selectAll().where("place_id", "=", data.placeId).where("id", "=", data.callId).executeTakeFirstOrThrow();
        const to = call.claimed_by ? [call.claimed_by] : await holders(tx, call, "reading");
        await notify(tx, { to, kind: "callWrote", href: CALLS, values: {} });
        return true;
      });
    }),
});

async function holders(tx: ReadTx, call: Waiting, which: "reading" | "standing by"): Promise<string[]> {
  const rows = await tx
    .selectFrom("vault_grant")
    .select("holder_id")
    .distinct()
    .where("place_id", "=", call.place_id)
    .where("item_id", "=", call.id)
    .where("holder_kind", "=", "account")
    .where("suspended_at", "is", null)
    .where("opens_at", which === "reading" ? "is" : "is not", null)
    .execute();
  return rows.map((row) => row.holder_id).filter((id) => !call.hidden_from.includes(id));
}
