import { NATION, taskScope } from "#platform/access/scope.ts";
import { write, type WriteTx } from "#platform/database/door.server.ts";
import { insertAccounts, insertGrants, type AccountRow, type GrantRow } from "../accounts.ts";
import { seeded, type Random } from "../random.ts";
import { demoPeople } from "./crew.ts";
import { makePlaces, placeAt, type DemoPlaces } from "./make-places.ts";

const SCHOOL_YEAR_BEGAN = new Date("2025-09-01T04:00:00Z");

/** Two regions, a dozen schools, and somebody in every role. */
export async function loadDemo(): Promise<void> {
  const random = seeded("pana demo 2026");
  await write(taskScope("world", NATION), async (tx) => {
    const places = await makePlaces(tx, random);
    await makePeople(tx, random, places);
  });
}

async function makePeople(tx: WriteTx, random: Random, places: DemoPlaces): Promise<void> {
  const accounts: AccountRow[] = [];
  const grants: GrantRow[] = [];
  for (const person of demoPeople(random, places)) {
    const accountId = random.id();
    const [familyName, givenName, patronymic] = person.name;
    const homePath = placeAt(places, person.duties[0].at).path;
    accounts.push({ id: accountId, email: person.email, familyName, givenName, patronymic, locale: person.locale, homePath });
    for (const duty of person.duties) {
      const place = placeAt(places, duty.at);
      const safetyFunction = duty.safetyFunction ?? null;
      grants.push({ id: random.id(), accountId, role: duty.role, safetyFunction, placeId: place.id, placePath: place.path });
    }
  }
  await insertAccounts(tx, accounts);
  await insertGrants(tx, grants, SCHOOL_YEAR_BEGAN);
}
