import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { NATION, taskScope } from "#platform/access/scope.ts";
import { setClock } from "#platform/clock.ts";
import { read, write } from "#platform/database/door.server.ts";
import { aCampaign, FLASHMOB_FORM } from "#world/campaigns.ts";
import { asSuperuser } from "#world/database.ts";
import { aPerson, type Person } from "#world/person.ts";
import type { Place } from "#world/places.ts";
import { aRegion, aSchool, theNation, WORLD } from "#world/school.ts";
import type { Campaign } from "../../campaign.server.ts";
import type { ConsolidationStep } from "../../rules/consolidation-states.ts";
import { decide } from "../decisions/decide.server.ts";
import { decideTable } from "./decide.server.ts";
import { remindOfTables } from "./reminders.server.ts";

let nation: Place;
let region: Place;
let school: Place;
let officer: Person;
let colleague: Person;
let organiser: Person;
let head: Person;

const at = (moment: string) => setClock(new Date(moment));
const told = (person: Person) => read(WORLD, (tx) => tx.selectFrom("notification").select(["kind", "href"]).where("account_id", "=", person.accountId).orderBy("id").execute());
const kinds = async (person: Person) => (await told(person)).map(({ kind }) => kind);
const campaignOf = () =>
  aCampaign({ owner: nation, dueAt: new Date("2026-10-23T18:59:00Z"), chain: [{ kind: "region", dueAt: "2026-10-27T12:00:00Z" }, { kind: "nation", dueAt: "2026-11-10T12:00:00Z" }], scope: { placeIds: [region.id], networkIds: [], schoolTypes: [], grades: [] } });
const take = (person: Person, campaign: Campaign, step: ConsolidationStep, words = "") => write(person.scope, (tx) => decideTable(tx, person.scope, campaign, FLASHMOB_FORM, region.id, step, words));
const job = () => write(taskScope("worker", NATION), remindOfTables);

beforeAll(async () => {
  at("2026-10-01T04:00:00Z");
  nation = await theNation();
  region = await aRegion("43");
  school = await aSchool({ in: region });
  officer = await aPerson({ role: "regionOfficer", at: region });
  colleague = await aPerson({ role: "regionOfficer", at: region });
  organiser = await aPerson({ role: "instituteOrganiser", at: nation });
  head = await aPerson({ role: "schoolHead", at: school });
});
afterEach(async () => {
  await asSuperuser((client) => client.query("UPDATE campaign SET state = 'archived'"));
  await asSuperuser((client) => client.query("TRUNCATE notification"));
  setClock(undefined);
});

describe("of a table", () => {
  test("the level above hears that it waits and that it was taken back, its own people what was decided, nobody of what they did themselves", async () => {
    const campaign = await campaignOf();
    await write(officer.scope, (tx) => decide(tx, officer.scope, campaign, school.id, "markSilent"));
    await take(officer, campaign, "approve");
    await take(officer, campaign, "recall");
    await take(officer, campaign, "approve");
    await take(organiser, campaign, "giveBack", "Сан сәйкес емес");
    await take(officer, campaign, "approve");
    await take(organiser, campaign, "accept");
    expect(await kinds(organiser)).toEqual(["campaignTablePassedOn", "campaignTableRecalled", "campaignTablePassedOn", "campaignTablePassedOn"]);
    expect((await told(organiser))[0]!.href).toBe(`/work/campaigns/${campaign.id}/table?at=${region.id}`);
    expect(await kinds(officer)).toEqual(["campaignTableGivenBack", "campaignTableAccepted"]);
    expect(await kinds(colleague)).toEqual(["campaignTableGivenBack", "campaignTableAccepted"]);
    expect(await kinds(head)).toEqual([]);
  });

  test("the reason is not in the notification", async () => {
    const campaign = await campaignOf();
    await write(officer.scope, (tx) => decide(tx, officer.scope, campaign, school.id, "markSilent"));
    await take(officer, campaign, "approve");
    await take(organiser, campaign, "giveBack", "Сан сәйкес емес");
    const { rows } = await asSuperuser((client) => client.query("SELECT values::text AS said FROM notification"));
    for (const { said } of rows) expect(said).not.toContain("Сан сәйкес");
  });
});

describe("the deadline of a table", () => {
  test("is told three days before and on the day, each once however often the job runs, and not to schools", async () => {
    await campaignOf();
    const days = [["2026-10-23T04:00:00Z", []], ["2026-10-24T04:00:00Z", ["campaignTableDueSoon"]], ["2026-10-25T04:00:00Z", []], ["2026-10-27T04:00:00Z", ["campaignTableDueToday"]], ["2026-10-28T04:00:00Z", []]] as const;
    for (const [moment, expected] of days) {
      at(moment);
      await job();
      await job();
      expect(await kinds(officer), moment).toEqual(expected);
      expect(await kinds(organiser), moment).toEqual([]);
      expect(await kinds(head), moment).toEqual([]);
      await asSuperuser((client) => client.query("TRUNCATE notification"));
    }
  });

  test("that was extended is told anew, and of a table that was passed on nobody hears", async () => {
    const campaign = await campaignOf();
    at("2026-10-27T04:00:00Z");
    await job();
    await asSuperuser((client) => client.query("UPDATE campaign_consolidation SET extended_to = '2026-10-29T12:00:00Z' WHERE campaign_id = $1 AND place_id = $2", [campaign.id, region.id]));
    await job();
    expect(await kinds(officer)).toEqual(["campaignTableDueToday", "campaignTableDueSoon"]);
    await asSuperuser((client) => client.query("UPDATE campaign_consolidation SET state = 'approved' WHERE campaign_id = $1", [campaign.id]));
    at("2026-10-29T04:00:00Z");
    await job();
    expect(await kinds(officer)).toHaveLength(2);
  });
});
