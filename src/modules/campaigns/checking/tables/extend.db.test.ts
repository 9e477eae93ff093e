import { beforeEach, describe, expect, test } from "vitest";
import { read, write } from "#platform/database/door.server.ts";
import { aCampaign, FLASHMOB_FORM } from "#world/campaigns.ts";
import { aPerson, type Person } from "#world/person.ts";
import type { Place } from "#world/places.ts";
import { aRegion, aSchool, theNation, WORLD } from "#world/school.ts";
import type { Campaign } from "../../campaign.server.ts";
import { decide } from "../decisions/decide.server.ts";
import { decideTable } from "./decide.server.ts";
import { extendTable } from "./extend.server.ts";
import { findTable } from "./standing.server.ts";
import { viewOf } from "./table-view.server.ts";

const UNTIL = new Date("2026-01-20T13:00:00Z");
const LATER = new Date("2099-03-01T13:00:00Z");

let nation: Place;
let region: Place;
let school: Place;
let officer: Person;
let organiser: Person;
let campaign: Campaign;
let code = 20;

beforeEach(async () => {
  nation = await theNation();
  region = await aRegion(String((code += 1)));
  school = await aSchool({ in: region });
  officer = await aPerson({ role: "regionOfficer", at: region });
  organiser = await aPerson({ role: "instituteOrganiser", at: nation });
  campaign = await aCampaign({ owner: nation, dueAt: new Date("2026-01-01T00:00:00Z"), chain: [{ kind: "region", dueAt: "2026-01-10T00:00:00Z" }, { kind: "nation", dueAt: "2099-06-03T00:00:00Z" }], scope: { placeIds: [region.id], networkIds: [], schoolTypes: [], grades: [] } });
});

const give = ({ scope }: Person, place: Place, until = LATER) => write(scope, (tx) => extendTable(tx, scope, campaign, place.id, { until, because: "Су тасқыны" }));
const view = ({ scope }: Person) => read(scope, async (tx) => viewOf(tx, scope, campaign, (await findTable(tx, campaign.id, region.id))!));
const approve = () => write(officer.scope, async (tx) => {
  await decide(tx, officer.scope, campaign, school.id, "markSilent");
  return decideTable(tx, officer.scope, campaign, FLASHMOB_FORM, region.id, "approve");
});

describe("more time for a table", () => {
  test("is given by the level above with a reason, stands in its history, and makes what comes by then on time", async () => {
    expect(await give(organiser, region)).toEqual({ ok: true });
    expect(await view(officer)).toMatchObject({ dueAt: LATER, extendedBecause: "Су тасқыны", mayExtend: false });
    const steps = await read(WORLD, (tx) => tx.selectFrom("campaign_step").select(["step", "words"]).where("campaign_id", "=", campaign.id).where("subject", "=", "table").execute());
    expect(steps).toEqual([{ step: "extend", words: "Су тасқыны" }]);
    const told = await read(WORLD, (tx) => tx.selectFrom("notification").select("kind").where("account_id", "=", officer.accountId).execute());
    expect(told.map(({ kind }) => kind)).toEqual(["campaignTableMoreTime"]);
    await approve();
    expect((await read(WORLD, (tx) => findTable(tx, campaign.id, region.id)))?.on_time).toBe(true);
  });

  test("is not given by the place to itself, nor to the last of the chain, nor into the past", async () => {
    expect(await give(officer, region)).toEqual({ ok: false, refusal: "notNow" });
    expect(await give(organiser, nation)).toEqual({ ok: false, refusal: "notNow" });
    expect(await give(organiser, region, UNTIL)).toEqual({ ok: false, refusal: "notLater" });
    expect((await view(organiser)).mayExtend).toBe(true);
  });

  test("is not given to one that was passed on, until it is given back", async () => {
    await approve();
    expect((await read(WORLD, (tx) => findTable(tx, campaign.id, region.id)))?.on_time, "without it the table is late").toBe(false);
    expect(await give(organiser, region)).toEqual({ ok: false, refusal: "notNow" });
    await write(organiser.scope, (tx) => decideTable(tx, organiser.scope, campaign, FLASHMOB_FORM, region.id, "giveBack", "Сан"));
    expect(await give(organiser, region)).toEqual({ ok: true });
    expect((await read(WORLD, (tx) => findTable(tx, campaign.id, region.id)))?.on_time, "what came within the new time is not late").toBe(true);
  });
});
