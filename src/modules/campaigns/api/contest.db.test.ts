import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Role } from "#platform/access/roles.ts";
import { openApp, type InProcessApp } from "#world/app.ts";
import { aCampaign } from "#world/campaigns.ts";
import { aContest, aDraft, aJury, anEntry, atStage, CONTEST, judges } from "#world/contests.ts";
import { aPerson, type Person } from "#world/person.ts";
import type { Place } from "#world/places.ts";
import { aRegion, aSchool, theNation } from "#world/school.ts";
import { aToken, program, withSecondFactor } from "#world/token.ts";
import type { Campaign } from "../campaign.server.ts";
import type { Entry } from "../contest/entries.server.ts";
import { closeStage, publishStage } from "../contest/stage.server.ts";

type Program = ReturnType<typeof program>;
type Page = { items: Record<string, unknown>[]; next: string | null };

let app: InProcessApp;
let campaign: Campaign;
let region: Place;
let officer: Person;
let [mine, theirs]: Entry[] = [];
let [byRegion, bySchool, byJuror]: Program[] = [];

const programOf = async (role: Role, at: Place) => program(app, (await aToken(await withSecondFactor(await aPerson({ role, at })))).token);
const ask = async (by: Program | undefined, path: string) => (await (await by!.get(`/campaigns/${campaign.id}/contest${path}`)).json()) as Page;
const ids = ({ items }: Page) => items.map(({ entryId }) => entryId).toSorted();

beforeAll(async () => {
  app = await openApp({ demo: true });
  region = await aRegion("75");
  const [one, two] = [await aSchool({ in: region }), await aSchool({ in: region })];
  campaign = await aContest(await theNation());
  const [keeper, other] = [await aPerson({ role: "campaignCoordinator", at: one }), await aPerson({ role: "campaignCoordinator", at: two })];
  mine = await anEntry(keeper.scope, campaign, { title: "Менің жұмысым", name: "Жасырынова Мөлдір" });
  theirs = await anEntry(other.scope, campaign, { title: "Олардың жұмысы" });
  await aDraft(other.scope, campaign, { title: "Жіберілмеген" });
  officer = await aPerson({ role: "regionOfficer", at: region });
  const juror = await withSecondFactor(await aPerson({ role: "districtOfficer", at: region }));
  byRegion = await programOf("regionOfficer", region);
  bySchool = await programOf("schoolHead", one);
  byJuror = program(app, (await aToken(juror)).token);
  const second = await aPerson({ role: "staff", at: region });
  await aJury(officer, campaign, "region", juror, second);
  for (const each of [juror, second]) {
    await judges(each, campaign, mine, 9, 9);
    await judges(each, campaign, theirs, 5, 5);
  }
});
afterAll(() => app.close());

describe("a contest", () => {
  test("is described with its nominations, groups, criteria and stages; a campaign without one says so", async () => {
    const { contest } = (await (await bySchool!.get(`/campaigns/${campaign.id}/contest`)).json()) as { contest: object };
    expect(contest).toMatchObject({
      nominations: [{ nomination: "photo", workKind: "picture" }, { nomination: "essay", workKind: "text" }],
      ageGroups: [{ ageGroup: "junior", gradeFrom: 5, gradeTo: 8 }, { ageGroup: "senior" }],
      criteria: [{ criterion: "idea", most: 10, weight: 2 }, { criterion: "craft", weight: 1 }],
      jurorsPerEntry: CONTEST.jurorsPerEntry,
      stages: [{ stageKind: "region", passOn: 1, byJury: true }, { stageKind: "nation" }],
    });
    const plain = await aCampaign({ owner: await theNation() });
    expect(await (await bySchool!.get(`/campaigns/${plain.id}/contest`)).json()).toEqual({ contest: null });
    expect(await (await bySchool!.get(`/campaigns/${plain.id}/contest/results`)).json()).toEqual({ items: [], next: null });
  });
});

describe("the works of a contest", () => {
  test("are those of the program's own part: a school its own, a region what was sent to it, and nobody is named", async () => {
    const [school, all] = [await ask(bySchool, "/entries"), await ask(byRegion, "/entries")];
    expect([ids(school), ids(all)]).toEqual([[mine!.id], [mine!.id, theirs!.id].toSorted()]);
    expect(school.items[0]).toMatchObject({ entryCode: mine!.code, workTitle: "Менің жұмысым", entryState: "entered", stageKind: "region", nomination: "photo" });
    expect(JSON.stringify([school, all])).not.toContain("Жасырынова");
    expect(ids(await ask(byRegion, `/entries?placeId=${theirs!.place_id}`))).toEqual([theirs!.id]);
    expect(ids(await ask(byRegion, "/entries?nomination=essay"))).toEqual([]);
    const first = await ask(byRegion, "/entries?limit=1");
    expect(ids({ items: [...first.items, ...(await ask(byRegion, String(first.next).split("/contest")[1]!)).items], next: null })).toEqual([mine!.id, theirs!.id].toSorted());
  });

  test("are not told to a program of whoever judges them, which would tell the school", async () => {
    expect((await ask(byJuror, "/entries")).items).toEqual([]);
  });
});

test("the results of a contest are there for every program once they are published, with places and no names", async () => {
  const far = await programOf("schoolHead", await aSchool({ in: await aRegion("79") }));
  await atStage(officer, campaign, "region", (tx, held) => closeStage(tx, held, officer.accountId));
  expect((await ask(far, "/results")).items).toEqual([]);
  await atStage(officer, campaign, "region", (tx, held) => publishStage(tx, held, officer.accountId));
  expect((await ask(far, "/results")).items).toMatchObject([{ entryId: mine!.id, placeId: mine!.place_id, nomination: "photo", won: [{ stageKind: "region", hostId: region.id, rank: 1 }] }]);
  expect((await ask(far, "/entries")).items).toEqual([]);
});
