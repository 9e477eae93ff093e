import { beforeEach, describe, expect, test } from "vitest";
import { read, write } from "#platform/database/door.server.ts";
import type { PersonScope } from "#platform/access/scope.ts";
import { aCampaign, aReturn, FLASHMOB_FORM, sent } from "#world/campaigns.ts";
import { aPerson } from "#world/person.ts";
import type { Place } from "#world/places.ts";
import { aDistrict, aRegion, aSchool, theNation, WORLD } from "#world/school.ts";
import type { Campaign } from "../../campaign.server.ts";
import { findReturn } from "../../returns/standing.server.ts";
import { sendReturn } from "../../returns/send.server.ts";
import { decideTable } from "../tables/decide.server.ts";
import { findTable } from "../tables/standing.server.ts";
import { decide, decideMany, type Decision } from "./decide.server.ts";
import { extend } from "./extend.server.ts";

const CHAIN = [{ kind: "region", dueAt: "2099-01-02T00:00:00Z" }, { kind: "nation", dueAt: "2099-01-03T00:00:00Z" }] as const;

let campaign: Campaign;
let region: Place;
let nation: Place;
let district: Place;
let school: Place;
let other: Place;
let officer: PersonScope;
let organiser: PersonScope;
let code = 20;

/** A region of its own for each test, so that no other campaign's schools stand in its table. */
beforeEach(async () => {
  nation = await theNation();
  region = await aRegion(String((code += 1)));
  district = await aDistrict({ in: region });
  school = await aSchool({ in: district });
  other = await aSchool({ in: district });
  officer = (await aPerson({ role: "regionOfficer", at: region })).scope;
  organiser = (await aPerson({ role: "instituteOrganiser", at: nation })).scope;
  campaign = await aCampaign({ owner: nation, chain: CHAIN, scope: { placeIds: [region.id], networkIds: [], schoolTypes: [], grades: [] } });
});

const standing = (place = school) => read(WORLD, (tx) => findReturn(tx, { placeId: place.id, campaignId: campaign.id }));
const table = (place = region) => read(WORLD, (tx) => findTable(tx, campaign.id, place.id));
const take = (scope: PersonScope, place: Place, decision: Decision, words = "") => write(scope, (tx) => decide(tx, scope, campaign, place.id, decision, words));
const move = (scope: PersonScope, place: Place, step: Parameters<typeof decideTable>[5], words = "") => write(scope, (tx) => decideTable(tx, scope, campaign, FLASHMOB_FORM, place.id, step, words));
const steps = (place = school) => read(WORLD, (tx) => tx.selectFrom("campaign_step").select(["step", "from_state", "to_state", "words"]).where("campaign_id", "=", campaign.id).where("place_id", "=", place.id).orderBy("id").execute());

async function settled(): Promise<void> {
  await sent(campaign, school, aReturn(412));
  await take(officer, school, "accept");
  await take(officer, other, "markSilent");
}

describe("a return", () => {
  test("is accepted by the region above it, and its numbers stay what they were", async () => {
    await sent(campaign, school, aReturn(412, ["https://school.example/a"]));
    expect(await take(officer, school, "accept")).toEqual({ ok: true });
    expect(await standing()).toMatchObject({ state: "accepted", numbers: [412], links: 1, checked_by: officer.accountId });
    expect(await take(officer, school, "accept")).toEqual({ ok: false, refusal: "alreadyAccepted" });
  });

  test("is given back with a reason, sent again, and its first numbers are still there", async () => {
    await sent(campaign, school, aReturn(412));
    await take(officer, school, "giveBack", "Сілтемелер жоқ");
    expect(await standing()).toMatchObject({ state: "returned", remark: "Сілтемелер жоқ", numbers: [412] });
    await sent(campaign, school, aReturn(400));
    const revisions = await read(WORLD, (tx) => tx.selectFrom("campaign_return_revision").select(["revision", "numbers"]).where("campaign_id", "=", campaign.id).where("place_id", "=", school.id).orderBy("revision").execute());
    expect(revisions).toEqual([{ revision: 1, numbers: [412] }, { revision: 2, numbers: [400] }]);
    expect((await steps()).map(({ step, to_state }) => [step, to_state])).toEqual([["send", "sent"], ["giveBack", "returned"], ["send", "sent"]]);
  });

  test("is decided about by nobody beside the chain: not by another region, not by the school itself, not by who only looks", async () => {
    await sent(campaign, school, aReturn(412));
    const foreign = (await aPerson({ role: "regionOfficer", at: await aRegion("79") })).scope;
    const head = (await aPerson({ role: "schoolHead", at: school })).scope;
    const ministry = (await aPerson({ role: "ministryObserver", at: nation })).scope;
    for (const scope of [foreign, head, ministry]) expect(await take(scope, school, "accept")).toEqual({ ok: false, refusal: "notExpected" });
    expect(await standing()).toMatchObject({ state: "sent" });
    const inDistrict = (await aPerson({ role: "districtOfficer", at: district })).scope;
    expect(await take(inDistrict, school, "accept")).toEqual({ ok: true });
  });

  test("of many, each is decided for itself, and the answer says which could not be", async () => {
    await sent(campaign, school, aReturn(412));
    const bulk = await write(officer, (tx) => decideMany(tx, officer, campaign, [other.id, school.id, school.id], "accept"));
    expect(bulk).toEqual({ done: [school.id], refused: [{ placeId: other.id, refusal: "notSent" }] });
  });

  test("that is not awaited any more is awaited again when reopened", async () => {
    await take(officer, school, "excuse", "Жөндеу");
    expect(await standing()).toMatchObject({ state: "excused", reason: "Жөндеу" });
    await take(officer, school, "reopen");
    expect(await standing()).toMatchObject({ state: "awaited", reason: "" });
    expect((await steps()).map(({ step, words }) => [step, words])).toEqual([["excuse", "Жөндеу"], ["reopen", ""]]);
  });
});

describe("a table", () => {
  test("is approved when every school is accepted, excused or marked as silent, and then binds them", async () => {
    await sent(campaign, school, aReturn(412));
    expect(await move(officer, region, "approve")).toEqual({ ok: false, refusal: "unsettledBelow" });
    await take(officer, school, "accept");
    await take(officer, other, "markSilent");
    expect(await move(officer, region, "approve")).toEqual({ ok: true });
    expect(await table()).toMatchObject({ state: "approved", on_time: true, totals: { units: 2, accepted: 1, numbers: [412] } });
    expect(await take(officer, school, "giveBack", "Қате")).toEqual({ ok: false, refusal: "locked" });
    const late = await write(WORLD, (tx) => sendReturn(tx, campaign, FLASHMOB_FORM, { placeId: other.id, campaignId: campaign.id }, aReturn(5)));
    expect(late).toEqual({ ok: false, refusal: "locked" });
  });

  test("taken back frees what is below, and nothing of it is lost on the way", async () => {
    await settled();
    const before = await standing();
    await move(officer, region, "approve");
    expect(await move(officer, region, "recall")).toEqual({ ok: true });
    expect(await standing()).toEqual(before);
    expect(await take(officer, school, "giveBack", "Санын тексеріңіз")).toEqual({ ok: true });
    expect(await table()).toMatchObject({ state: "open", totals: { numbers: [412] } });
    expect((await steps(region)).map(({ step }) => step)).toEqual(["approve", "recall"]);
  });

  test("is accepted by the level above, and cannot be taken back then; given back, it is open to be mended", async () => {
    await settled();
    await move(officer, region, "approve");
    expect(await move(officer, region, "accept")).toEqual({ ok: false, refusal: "notYours" });
    expect(await move(organiser, region, "accept")).toEqual({ ok: true });
    expect(await move(officer, region, "recall")).toEqual({ ok: false, refusal: "alreadyAccepted" });
    expect(await move(organiser, region, "giveBack", "Қайта қараңыз")).toEqual({ ok: true });
    expect(await table()).toMatchObject({ state: "returned", remark: "Қайта қараңыз" });
    expect(await move(officer, region, "approve")).toEqual({ ok: true });
  });

  test("of the nation waits for each region's, and once approved holds them all", async () => {
    await settled();
    expect(await move(organiser, nation, "approve")).toEqual({ ok: false, refusal: "unsettledBelow" });
    await move(officer, region, "approve");
    await move(organiser, region, "accept");
    expect(await move(organiser, nation, "approve")).toEqual({ ok: true });
    expect(await move(organiser, region, "giveBack", "Кеш")).toEqual({ ok: false, refusal: "lockedAbove" });
    expect(await move(organiser, nation, "recall")).toEqual({ ok: true });
    expect(await move(organiser, region, "giveBack", "Енді болады")).toEqual({ ok: true });
  });

  test("of a silent region is approved by the level above in its place, and by no neighbour", async () => {
    await settled();
    const foreign = (await aPerson({ role: "regionOfficer", at: await aRegion("79") })).scope;
    expect(await move(foreign, region, "approve")).toEqual({ ok: false, refusal: "notYours" });
    expect(await move(organiser, region, "approve")).toEqual({ ok: true });
  });

  test("and a decision below at the same moment come one after the other: what is locked was settled", async () => {
    await settled();
    const [approved, given] = await Promise.all([move(officer, region, "approve"), take(officer, school, "giveBack", "Қате")]);
    const state = (await standing())?.state;
    expect([approved.ok && !given.ok && state === "accepted", given.ok && !approved.ok && state === "returned"]).toContain(true);
  });
});

describe("more time", () => {
  test("for a district reaches each of its schools, makes nobody late who was in time, and some in time who were late", async () => {
    const past = await aCampaign({ owner: nation, chain: CHAIN, dueAt: new Date("2020-01-01T00:00:00Z"), scope: { placeIds: [region.id], networkIds: [], schoolTypes: [], grades: [] } });
    await sent(past, school, aReturn(10));
    const place = { ...district, parent_id: region.id, kind: "district" as const, name_kk: "", name_ru: "", name_en: "", valid_from: "2000-01-01", valid_to: null };
    const given = await write(officer, (tx) => extend(tx, past, place, { until: new Date("2099-01-01T00:00:00Z"), because: "Су тасқыны" }));
    expect(given).toBe(2);
    const rows = await read(WORLD, (tx) => tx.selectFrom("campaign_return").select(["place_id", "on_time", "extended_because"]).where("campaign_id", "=", past.id).execute());
    expect(rows.find(({ place_id }) => place_id === school.id)).toMatchObject({ on_time: true, extended_because: "Су тасқыны" });
    expect(rows.find(({ place_id }) => place_id === other.id)).toMatchObject({ on_time: null });
  });

  test("is not given to a place out of reach", async () => {
    const foreign = (await aPerson({ role: "regionOfficer", at: await aRegion("79") })).scope;
    const place = { ...district, parent_id: region.id, kind: "district" as const, name_kk: "", name_ru: "", name_en: "", valid_from: "2000-01-01", valid_to: null };
    expect(await write(foreign, (tx) => extend(tx, campaign, place, { until: new Date("2099-01-01T00:00:00Z"), because: "Сұралды" }))).toBe(0);
    expect(await standing()).toMatchObject({ extended_to: null });
  });
});
