import { answer, claim, note, recordOpening } from "#modules/calls/commands.server.ts";
import { takeCall } from "#modules/calls/intake.server.ts";
import { findCall, listCalls } from "#modules/calls/queries.server.ts";
import { newReceipt } from "#modules/calls/rules/receipt.ts";
import { tellingSchema } from "#modules/calls/schema.ts";
import { dangersIn, reasonsPastSchool } from "#modules/calls/weigh.server.ts";
import { setClock } from "#platform/clock.ts";
import { newId } from "#platform/ids.ts";
import { Actor, daysAgo } from "./actor.ts";
import { FIRST_ANSWER, GROUP_CHAT, INSIDE_NOTE, LESSON, NIGHT, SNOWBALL, type DemoCall } from "./call-texts.ts";
import type { Demo } from "./load.ts";
import { placeAt } from "./make-places.ts";
import { DEMO_SCHOOL } from "./people.ts";
import { personOf } from "./people-of.ts";

/** One that is being worked on, one that waits, one that says danger, and one that the school never learns of. */
export async function takeDemoCalls(demo: Demo): Promise<void> {
  const psychologist = new Actor(demo.places, personOf(demo, "psychologist"));
  await takeFor(demo, SNOWBALL);
  await psychologist.doesWithKeys(daysAgo(2, "19:05"), async (tx, keys) => {
    const { lines } = await listCalls(tx, keys, { limit: 1, offset: 0 });
    const call = await findCall(tx, keys, lines[0]?.id ?? "");
    if (!call) throw new Error("A call of the demo does not open.");
    await recordOpening(tx, call, psychologist.accountId);
    await claim(tx, call, psychologist.accountId);
    await answer(tx, call, psychologist.accountId, FIRST_ANSWER);
    await note(tx, call, psychologist.accountId, INSIDE_NOTE);
  });
  await psychologist.leaves();
  for (const call of [GROUP_CHAT, LESSON, NIGHT]) await takeFor(demo, call);
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
