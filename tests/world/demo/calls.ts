import { answer, claim, note, recordOpening } from "#modules/calls/commands.server.ts";
import { propose } from "#modules/calls/deciding.server.ts";
import { takeCall } from "#modules/calls/intake.server.ts";
import { findCall, listCalls } from "#modules/calls/queries.server.ts";
import { newReceipt } from "#modules/calls/rules/receipt.ts";
import { tellingSchema } from "#modules/calls/schema.ts";
import { dangersIn, reasonsPastSchool } from "#modules/calls/weigh.server.ts";
import { setClock } from "#platform/clock.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import type { VaultKeys } from "#platform/vault/keys.server.ts";
import { Actor, daysAgo } from "./actor.ts";
import { COLD_LUNCH, FIRST_ANSWER, GROUP_CHAT, INSIDE_NOTE, LESSON, LUNCH_ANSWER, LUNCH_REASON, NIGHT, SNOWBALL, type DemoCall } from "./call-texts.ts";
import type { Demo } from "./load.ts";
import { placeAt } from "./make-places.ts";
import { DEMO_SCHOOL } from "./people.ts";
import { personOf } from "./people-of.ts";
import { registerDemoCase } from "./register.ts";

/** One that the director is asked to confirm as closed, one that is being worked on, one that waits, one that says danger, and one that the school never learns of. */
export async function takeDemoCalls(demo: Demo): Promise<void> {
  const psychologist = new Actor(demo.places, personOf(demo, "psychologist"));
  await takeFor(demo, COLD_LUNCH);
  await psychologist.doesWithKeys(daysAgo(2, "18:20"), async (tx, keys) => {
    const call = await firstOf(tx, keys);
    await recordOpening(tx, call, psychologist.accountId);
    await propose(tx, { ...call, state: "open" }, psychologist.accountId, { closing: "notProtection", reason: LUNCH_REASON, answer: LUNCH_ANSWER });
  });
  await takeFor(demo, SNOWBALL);
  await psychologist.doesWithKeys(daysAgo(2, "19:05"), async (tx, keys) => {
    const call = await firstOf(tx, keys);
    await recordOpening(tx, call, psychologist.accountId);
    await claim(tx, call, psychologist.accountId);
    await answer(tx, call, psychologist.accountId, FIRST_ANSWER);
    await note(tx, call, psychologist.accountId, INSIDE_NOTE);
  });
  await psychologist.leaves();
  await registerDemoCase(demo);
  for (const call of [GROUP_CHAT, LESSON, NIGHT]) await takeFor(demo, call);
}

async function firstOf(tx: WriteTx, keys: VaultKeys) {
  const { lines } = await listCalls(tx, keys, { limit: 1, offset: 0 });
  const call = await findCall(tx, keys, lines[0]?.id ?? "");
  if (!call) throw new Error("A call of the demo does not open.");
  return call;
}

async function takeFor(demo: Demo, call: DemoCall): Promise<void> {
  const { id } = placeAt(demo.places, DEMO_SCHOOL);
  const telling = tellingSchema.parse(call.telling);
  setClock(call.when());
  try {
    const pastSchool = reasonsPastSchool(telling, []);
    await takeCall({ placeId: id, aboutPlaceId: id, formId: newId(), receipt: newReceipt(), channel: "site", telling, urgentWhy: dangersIn(telling), pastSchool, doubtful: false });
  } finally {
    setClock(undefined);
  }
}
