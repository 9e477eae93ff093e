import { beforeAll, describe, expect, test } from "vitest";
import { read, write } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import { aCampaign } from "#world/campaigns.ts";
import { aPerson, type Person } from "#world/person.ts";
import type { Place } from "#world/places.ts";
import { aDistrict, aRegion, aSchool, theNation, WORLD } from "#world/school.ts";
import type { Campaign } from "../campaign.server.ts";
import { planSchema } from "../schema/plan.ts";
import { enterMeasure } from "./commands.server.ts";
import { filesOfCopy, findMeasureFile } from "./measure-files.server.ts";
import { MOST_MEASURE_FILES } from "./most.ts";
import { copyOf, placesUnder } from "./queries.server.ts";
import { saveMeasure } from "./save-measure.server.ts";
import { openPlan, requirePlan } from "./visit.server.ts";

const word = (kk: string) => ({ kk });
const measure = (number: number, until: string) => ({ number, title: word(`${number}-шара`), completion: word("ақпарат"), period: { kind: "by", until }, responsible: ["schools"] });
const plan = planSchema.parse({ sections: [{ heading: word("Бірінші"), measures: [measure(1, "2026-01-01"), measure(2, "2099-01-01")] }, { number: "3", heading: word("Үшінші"), measures: [measure(3, "2099-01-01")] }] });

let campaign: Campaign;
let [region, district, school, silent]: Place[] = [];
let coordinator: Person;
const enter = (at: Place, who: Person, number: number, state: "done" | "underWay") =>
  write(who.scope, (tx) => enterMeasure(tx, { campaignId: campaign.id, measure: number, place: at, accountId: who.accountId }, { state, on_date: state === "done" ? "2026-11-20" : "", evidence: "№ 12", note: "" }));
const open = (who: Person, placeId?: string) => read(who.scope, async (tx) => openPlan(tx, who.scope, await requirePlan(tx, who.scope, campaign.id, placeId)));

beforeAll(async () => {
  region = await aRegion();
  district = await aDistrict({ in: region });
  school = await aSchool({ in: district });
  silent = await aSchool({ in: district });
  coordinator = await aPerson({ role: "campaignCoordinator", at: school });
  campaign = await aCampaign({ owner: await theNation(), regulation: { plan } });
});

describe("a plan", () => {
  test("is a copy of its own at each school and region, and none at a district", async () => {
    const officer = await aPerson({ role: "regionOfficer", at: region! });
    const district_ = await aPerson({ role: "districtOfficer", at: district! });
    expect([(await open(coordinator)).copy, (await open(officer)).copy]).toEqual([[], []]);
    expect((await open(district_)).copy).toBeNull();
  });

  test("keeps what a school enters, with a line of audit, and what it enters again", async () => {
    await enter(school!, coordinator, 1, "underWay");
    await enter(school!, coordinator, 1, "done");
    await enter(school!, coordinator, 2, "underWay");
    const copy = await read(coordinator.scope, (tx) => copyOf(tx, campaign.id, school!.id));
    expect([...copy.values()].map(({ measure: number, state, onDate }) => [number, state, onDate])).toEqual([[1, "done", "2026-11-20"], [2, "underWay", null]]);
    const lines = await read(WORLD, (tx) => tx.selectFrom("audit_event").select("detail").where("action", "=", "campaign.measureEntered").orderBy("seq").execute());
    expect(lines.map(({ detail }) => detail)).toEqual([{ measure: 1, from: "notBegun", to: "underWay" }, { measure: 1, from: "underWay", to: "done" }, { measure: 2, from: "notBegun", to: "underWay" }]);
  });

  test("shows the levels above n of m for each measure, and leads down to the places", async () => {
    const officer = await aPerson({ role: "districtOfficer", at: district! });
    const { progress, below } = await open(officer);
    expect(progress.units).toEqual({ region: 0, school: 2 });
    expect(progress.measures.toSorted((a, b) => a.measure - b.measure)).toEqual([{ measure: 1, kind: "school", done: 1, underWay: 0 }, { measure: 2, kind: "school", done: 0, underWay: 1 }]);
    expect(below.map(({ id, done, underWay, late }) => ({ id, done, underWay, late }))).toEqual([{ id: school!.id, done: 1, underWay: 1, late: 0 }, { id: silent!.id, done: 0, underWay: 0, late: 1 }]);
    expect((await open(officer, school!.id)).copy).toHaveLength(2);
  });

  test("counts the schools of a region in the nation's table, beside the region's own copy", async () => {
    const organiser = await aPerson({ role: "instituteOrganiser", at: await theNation() });
    const rows = await read(organiser.scope, async (tx) => {
      const { campaign: found, plan: held, place } = await requirePlan(tx, organiser.scope, campaign.id);
      return placesUnder(tx, found, held, place, "2026-11-26");
    });
    expect(rows).toMatchObject([{ id: region!.id, done: 0, late: 1, schools: 2, begun: 1, schoolsDone: 1 }]);
  });

  test("is proved by files that the levels above may open and nobody beside, and those that are no longer ticked go", async () => {
    const at = { campaignId: campaign.id, measure: 2, place: school!, accountId: coordinator.accountId };
    const entered = (form_id: string, kept: string[]) => ({ form_id, kept, state: "underWay", on_date: "", evidence: "https://orken.kz/1", note: "" });
    const file = { column: "files", name: "хаттама.pdf", type: "application/pdf", bytes: new Uint8Array([37, 80, 68, 70]) };
    const there = (who: Person) => read(who.scope, (tx) => filesOfCopy(tx, { campaignId: campaign.id, placeId: school!.id }));
    expect(await saveMeasure(coordinator.scope, at, { values: entered(newId(), []), files: [file, file], refused: [] })).toBeUndefined();
    const [first, second] = await there(coordinator);
    const officer = await aPerson({ role: "districtOfficer", at: district! });
    expect((await there(officer)).map(({ name, measure: number }) => [name, number])).toEqual([["хаттама.pdf", 2], ["хаттама.pdf", 2]]);
    expect((await read(officer.scope, (tx) => findMeasureFile(tx, { campaignId: campaign.id, placeId: school!.id }, first!.id)))?.content.length).toBe(4);
    expect(await there(await aPerson({ role: "districtOfficer", at: await aDistrict({ in: region! }) }))).toEqual([]);
    expect(await saveMeasure(coordinator.scope, at, { values: { ...entered(newId(), [second!.id]), state: "" }, files: [file], refused: [{ column: "files", name: "a.exe", why: "unknown type" }] })).toMatchObject({ errors: { state: expect.any(String), files: expect.stringContaining("a.exe") } });
    expect(await there(coordinator)).toHaveLength(3);
    await saveMeasure(coordinator.scope, at, { values: entered(newId(), [second!.id]), files: [], refused: [] });
    expect((await there(coordinator)).map(({ id }) => id)).toEqual([second!.id]);
    const many = await saveMeasure(coordinator.scope, at, { values: entered(newId(), [second!.id]), files: Array.from({ length: MOST_MEASURE_FILES }, () => file), refused: [] });
    expect(many?.errors["files"]).toContain(String(MOST_MEASURE_FILES));
  });

  test("of a place out of reach is not there", async () => {
    const elsewhere = await aPerson({ role: "regionOfficer", at: await aRegion("79") });
    await expect(open(elsewhere, school!.id)).rejects.toMatchObject({ init: { status: 404 } });
    expect(await read(elsewhere.scope, (tx) => copyOf(tx, campaign.id, school!.id))).toEqual(new Map());
    await expect(enter(school!, elsewhere, 3, "done")).rejects.toThrow(/row-level security/);
  });

  test("where regions fill in the form is fulfilled by regions and by today's schools", async () => {
    const owner = await theNation();
    const byRegions = await aCampaign({ owner, reporting: "region", regulation: { plan } });
    const past = await aCampaign({ owner, reporting: "region", asOf: "2017-04-10", regulation: { plan } });
    const organiser = await aPerson({ role: "instituteOrganiser", at: owner });
    const unitsOf = async (id: string) => (await read(organiser.scope, async (tx) => openPlan(tx, organiser.scope, await requirePlan(tx, organiser.scope, id)))).progress.units;
    const { school: schools } = await unitsOf(byRegions.id);
    expect(schools).toBe(2);
    expect((await unitsOf(past.id)).school).toBe(0);
  });
});
