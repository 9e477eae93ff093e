import { hashPassword } from "#modules/accounts/public.server.ts";
import { write, type WriteTx } from "#platform/database/door.server.ts";
import { createKeyPair } from "#platform/vault/session.server.ts";
import { insertAccounts, insertCredentials, insertGrants, type AccountRow, type GrantRow } from "../accounts.ts";
import { seeded, type Random } from "../random.ts";
import { WORLD } from "../school.ts";
import { demoPeople } from "./crew.ts";
import { takeDemoCalls } from "./calls.ts";
import { keepDemoChildren } from "./children.ts";
import { holdPastCampaigns, holdRunningCampaign } from "./campaigns/load.ts";
import { makePlaces, placeAt, type DemoPlaces } from "./make-places.ts";
import { makeEarlierHistory, makeLatestHistory } from "./history.ts";
import { orderDemoService } from "./team.ts";
import { tellOfDemo } from "./notifications.ts";
import { writeDemoNotes } from "./notes.ts";
import { DEMO_PASSWORD, DEMO_SCHOOL, KEEPS_CONFIDENTIAL, type DemoPerson } from "./people.ts";
import { DEMO_DISTRICTS } from "./places.ts";

export const SCHOOL_YEAR_BEGAN = new Date("2025-09-01T04:00:00Z");

export type MadePerson = DemoPerson & { accountId: string };
export type Demo = { origin: string; places: DemoPlaces; people: ReadonlyMap<string, MadePerson>; passwordHash: string };

/** Two regions at work, a dozen schools, and somebody in every role; everybody signs in with the same password. Its letters lead to `origin`. */
export async function loadDemo(origin = "http://localhost:3000"): Promise<Demo> {
  const random = seeded("pana demo 2026");
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const demo = await write(WORLD, async (tx) => {
    const places = await makePlaces(tx, random);
    const people = await makePeople(tx, random, places);
    await insertCredentials(tx, people.map((person) => person.accountId), passwordHash);
    await makeKeys(tx, people);
    return { origin, places, people: new Map(people.map((person) => [person.email, person])), passwordHash };
  });
  await holdPastCampaigns(demo);
  await makeEarlierHistory(demo);
  await orderDemoService(demo);
  await keepDemoChildren(demo);
  await writeDemoNotes(demo);
  await takeDemoCalls(demo);
  await holdRunningCampaign(demo);
  await makeLatestHistory(demo);
  await tellOfDemo(demo);
  return demo;
}

async function makePeople(tx: WriteTx, random: Random, places: DemoPlaces): Promise<MadePerson[]> {
  const accounts: AccountRow[] = [];
  const grants: GrantRow[] = [];
  const people = demoPeople(random, places).map((person) => ({ ...person, accountId: random.id() }));
  for (const { accountId, email, name, locale, duties } of people) {
    const [familyName, givenName, patronymic] = name;
    accounts.push({ id: accountId, email, familyName, givenName, patronymic, locale, homePath: placeAt(places, duties[0].at).path });
    for (const { role, at, safetyFunction = null } of duties) {
      const place = placeAt(places, at);
      grants.push({ id: random.id(), accountId, role, safetyFunction, placeId: place.id, placePath: place.path });
    }
  }
  await insertAccounts(tx, accounts);
  await insertGrants(tx, grants, SCHOOL_YEAR_BEGAN);
  return people;
}

/** For who keeps confidential matter at the first school and above it; elsewhere the first sign-in makes them. */
async function makeKeys(tx: WriteTx, people: readonly MadePerson[]): Promise<void> {
  const schools = new Set(DEMO_DISTRICTS.flatMap((district) => district.schools.map((school) => school.key)));
  for (const { accountId, duties } of people) {
    const keeps = duties.some(({ role, at }) => KEEPS_CONFIDENTIAL.includes(role) && (at === DEMO_SCHOOL || !schools.has(at)));
    if (keeps) await createKeyPair(tx, { accountId, password: DEMO_PASSWORD });
  }
}
