import { registerCase } from "#modules/register/public.server.ts";
import { now } from "#platform/clock.ts";
import { dayOf } from "#platform/i18n/format.ts";
import { Actor, daysAgo } from "./actor.ts";
import type { Demo } from "./load.ts";
import { placeAt } from "./make-places.ts";
import { DEMO_SCHOOL } from "./people.ts";
import { personOf } from "./people-of.ts";

/** A case that the psychologist registered from what a teacher saw, read by the director too. */
export async function registerDemoCase(demo: Demo): Promise<void> {
  const psychologist = new Actor(demo.places, personOf(demo, "psychologist"));
  const director = new Actor(demo.places, personOf(demo, "director"));
  const { id, path } = placeAt(demo.places, DEMO_SCHOOL);
  await psychologist.doesWithKeys(daysAgo(2, "20:10"), (tx, keys) => {
    const day = dayOf(now());
    return registerCase(
      tx,
      keys,
      { place: { id, path }, schoolId: id, channel: "noticed", urgent: false, responsibleId: psychologist.accountId, readerIds: [director.accountId], hiddenFrom: [], pastSchool: false },
      {
        incidents: [
          { kind: "bullying", form: "humiliation", where: "school", day },
          { kind: "cyberbullying", form: "exclusion", where: "online", day },
        ],
        people: [
          { name: "Нұрлан, 7 «Б»", role: "affected", incident: null, childId: null },
          { name: "Арман, 7 «Б»", role: "initiator", incident: 1, childId: null },
          { name: "Дана, 7 «Б»", role: "witness", incident: null, childId: null },
        ],
        summary: "Математика мұғалімі үзілісте байқаған. Ата-анасымен әңгіме жұмаға белгіленді.",
        callId: null,
      },
    );
  });
  await psychologist.leaves();
}
