import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { NATION, taskScope } from "#platform/access/scope.ts";
import { setClock } from "#platform/clock.ts";
import { read, write } from "#platform/database/door.server.ts";
import { aCampaign, aReturn, sent } from "#world/campaigns.ts";
import { asSuperuser } from "#world/database.ts";
import { aPerson, type Person } from "#world/person.ts";
import type { Place } from "#world/places.ts";
import { aRegion, aSchool, theNation, WORLD } from "#world/school.ts";
import type { Campaign } from "../campaign.server.ts";
import { remind } from "./reminders.server.ts";
import { announce, tellAccepted, tellGivenBack } from "./telling.server.ts";

const WORKER = taskScope("worker", NATION);
let school: Place;
let coordinator: Person;
let reception: Person;
let officer: Person;
let organiser: Person;

const at = (moment: string) => setClock(new Date(moment));
const job = () => write(WORKER, remind);
const told = (person: Person) => read(WORLD, async (tx) => (await tx.selectFrom("notification").select("kind").where("account_id", "=", person.accountId).orderBy("id").execute()).map(({ kind }) => kind));
const forget = () => asSuperuser((client) => client.query("TRUNCATE notification"));

/** Held on 20 October, due on the 23rd at midnight in Almaty. */
const flashmob = async (): Promise<Campaign> =>
  aCampaign({ owner: await theNation(), heldFrom: "2026-10-20", heldUntil: "2026-10-20", dueAt: new Date("2026-10-23T18:59:00Z"), chain: [{ kind: "region", dueAt: "2026-10-25T00:00:00Z" }, { kind: "nation", dueAt: "2026-10-27T00:00:00Z" }] });

beforeAll(async () => {
  at("2026-10-01T04:00:00Z");
  school = await aSchool();
  coordinator = await aPerson({ role: "campaignCoordinator", at: school });
  reception = await aPerson({ role: "reception", at: school });
  officer = await aPerson({ role: "regionOfficer", at: await aRegion() });
  organiser = await aPerson({ role: "instituteOrganiser", at: await theNation() });
});
afterEach(async () => {
  await asSuperuser((client) => client.query("UPDATE campaign SET state = 'archived'"));
  await forget();
  setClock(undefined);
});

describe("reminders", () => {
  test("come at the start, three days before, on the day and when it is late, each once however often the job runs", async () => {
    await flashmob();
    const days = [
      ["2026-10-19T04:00:00Z", []],
      ["2026-10-20T04:00:00Z", ["campaignBegins", "campaignDueSoon"]],
      ["2026-10-21T04:00:00Z", []],
      ["2026-10-23T04:00:00Z", ["campaignDueToday"]],
      ["2026-10-24T04:00:00Z", ["campaignLate"]],
      ["2026-10-25T04:00:00Z", []],
    ] as const;
    for (const [moment, expected] of days) {
      at(moment);
      await job();
      await job();
      expect((await told(coordinator)).toSorted(), moment).toEqual(expected);
      expect(await told(reception)).toEqual([]);
      await forget();
    }
  });

  test("two jobs at once remind once", async () => {
    await flashmob();
    at("2026-10-23T04:00:00Z");
    await Promise.all([job(), job()]);
    expect(await told(coordinator)).toEqual(["campaignDueToday"]);
  });

  test("stop for whoever has sent, and begin anew for a deadline that was extended", async () => {
    const campaign = await flashmob();
    at("2026-10-23T04:00:00Z");
    await job();
    await asSuperuser((client) => client.query("UPDATE campaign_return SET extended_to = '2026-10-30T18:59:00Z' WHERE campaign_id = $1", [campaign.id]));
    at("2026-10-24T04:00:00Z");
    await job();
    expect(await told(coordinator), "an extended one is not late").toEqual(["campaignDueToday"]);
    at("2026-10-30T04:00:00Z");
    await job();
    expect(await told(coordinator)).toEqual(["campaignDueToday", "campaignDueToday"]);
    await sent(campaign, school, aReturn(5));
    at("2026-10-31T04:00:00Z");
    await job();
    expect(await told(coordinator)).toHaveLength(2);
  });

  test("are a statement or two however many schools there are, and reach the last of them", async () => {
    await flashmob();
    const many = await Promise.all(Array.from({ length: 30 }, () => aSchool()));
    const people = await Promise.all(many.map((one) => aPerson({ role: "schoolHead", at: one })));
    await flashmob();
    at("2026-10-23T04:00:00Z");
    let statements = 0;
    await write(WORKER, async (tx) => {
      const counting = tx.withPlugin({ transformQuery: ({ node }) => (statements++, node), transformResult: async ({ result }) => result });
      await remind(counting as typeof tx);
    });
    for (const person of people) expect(await told(person)).toEqual(["campaignDueToday"]);
    expect(statements).toBeLessThanOrEqual(4);
  });
});

describe("an announcement", () => {
  test("reaches those who send and those who check, and a second publication only those who are new", async () => {
    const campaign = await flashmob();
    const announceIt = () => write(organiser.scope, (tx) => announce(tx, campaign));
    expect(await announceIt()).toBeGreaterThan(1);
    expect(await announceIt()).toBe(0);
    expect(await told(coordinator)).toEqual(["campaignAnnounced"]);
    expect(await told(officer)).toEqual(["campaignAnnounced"]);
    expect(await told(reception)).toEqual([]);
  });
});

test("what was decided is told to those who sent it, with nothing but the campaign in it", async () => {
  const campaign = await flashmob();
  await write(officer.scope, (tx) => tellGivenBack(tx, campaign, [school.id]));
  await write(officer.scope, (tx) => tellAccepted(tx, campaign, [school.id, school.id]));
  expect(await told(coordinator)).toEqual(["campaignReturnGivenBack", "campaignReturnAccepted"]);
  const values = await read(WORLD, (tx) => tx.selectFrom("notification").select("values").where("account_id", "=", coordinator.accountId).executeTakeFirstOrThrow());
  expect(Object.keys(values.values as object).toSorted()).toEqual(["campaign", "day", "en", "kk", "ru"]);
});
