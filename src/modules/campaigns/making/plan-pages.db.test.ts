import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { getPlace } from "#modules/places/public.server.ts";
import { read, write } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import { openApp, type InProcessApp } from "#world/app.ts";
import { aCampaign } from "#world/campaigns.ts";
import { aPerson, type Person } from "#world/person.ts";
import type { Place } from "#world/places.ts";
import { aRegion, aSchool, theNation, WORLD } from "#world/school.ts";
import { cookieOf } from "#world/seat.ts";
import { person } from "#world/sign-in.ts";
import { findCampaign, type Campaign } from "../campaign.server.ts";
import { enterMeasure } from "../plan/commands.server.ts";
import { copyOf, progressUnder } from "../plan/queries.server.ts";
import { measuresOf } from "../plan/rules.ts";
import { publish } from "../publishing/publish.server.ts";
import { changesBetween } from "../rules/regulation-lines.ts";
import { findRegulation } from "../publishing/versions.server.ts";
import { termsOf } from "../plan/words.ts";
import { planSchema, type Plan } from "../schema/plan.ts";
import { createBlank } from "./create.server.ts";
import { draftOf } from "./drafts.server.ts";

let app: InProcessApp;
let cookie: string;
let stranger: string;
let school: Place;
let region: Place;
let coordinator: Person;
const word = (kk: string) => ({ kk });
const measure = (number: number, kk: string) => ({ number, title: word(kk), completion: word("ақпарат"), period: { kind: "by", until: "2099-01-01" }, responsible: ["schools"] });

beforeAll(async () => {
  app = await openApp({ demo: true });
  const nation = await theNation();
  region = await aRegion("75");
  cookie = await cookieOf(app, await person(nation, "instituteOrganiser"), nation.path);
  stranger = await cookieOf(app, await person(region, "regionOfficer"), region.path);
  school = await aSchool({ in: region });
  coordinator = await aPerson({ role: "campaignCoordinator", at: school });
}, 60_000);
afterAll(() => app.close());

const address = (id: string, page: string) => `/kk/work/campaigns/${id}/edit/plan${page}`;
const open = (id: string, page: string, who = cookie) => app.request(address(id, page), { headers: { cookie: who } });
const markIn = (html: string) => /name="mark" value="([^"]*)"/.exec(html)?.[1] ?? "";

async function send(id: string, page: string, fields: Record<string, string>, mark?: string): Promise<Response> {
  const held = mark ?? markIn(await (await open(id, page)).text());
  const body = new URLSearchParams({ form_id: newId(), mark: held, ...fields });
  return app.request(address(id, page), { method: "POST", headers: { cookie, "sec-fetch-site": "same-origin" }, body });
}

const planOf = async (id: string): Promise<Plan | null> => (await read(WORLD, (tx) => draftOf(tx, { id }))).regulation.plan;
const said = (plan: Plan | null) => plan?.sections.map(({ measures }) => measures.map(({ number, title }) => `${number}. ${title.kk}`));
const typed = (kk: string) => ({ section: "0", "title.kk": kk, "completion.kk": "ақпарат", kind: "constantly", "responsible[]": "schools", "byAgreement[]": "media" });

describe("the plan of a draft", () => {
  test("is written section by section and measure by measure, in three languages", async () => {
    const id = await write(WORLD, async (tx) => createBlank(tx, await theNation(), { kind: "campaign", title: "Жоспарлы науқан", organiser: { kk: "Өркен", ru: "", en: "" }, day: "2099-01-01" }));
    expect((await open(id, "")).status).toBe(200);
    expect((await send(id, "/sections/new", { "heading.kk": "" })).status).toBe(422);
    expect((await send(id, "/sections/new", { "heading.kk": "Бірінші бөлім", "heading.ru": "Первый раздел", "aim.kk": "Назар аудару", number: "3" })).status).toBe(303);
    const refused = await send(id, "/measures/new", { section: "0", "title.kk": "Стенд", kind: "between", from: "2099-02-02", until: "2099-02-01" });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("Соңғы күн басталатын күннен ерте тұр.");
    expect((await send(id, "/measures/new", typed("Стенд"))).status).toBe(303);
    expect((await send(id, "/measures/new", typed("Мақала"))).status).toBe(303);
    expect((await send(id, "", { intent: "up:measure:2" })).status).toBe(303);
    const plan = await planOf(id);
    expect(said(plan)).toEqual([["1. Мақала", "2. Стенд"]]);
    expect(plan?.sections[0]).toMatchObject({ number: "3", heading: { ru: "Первый раздел" }, aim: { kk: "Назар аудару" }, measures: [{ byAgreement: ["media"], period: { kind: "constantly" } }, {}] });
    expect((await send(id, "", { intent: "remove:section:0" })).status).toBe(303);
    expect(await planOf(id)).toBeNull();
  });
});

describe("the plan of a campaign that goes on", () => {
  let campaign: Campaign;
  const plan = planSchema.parse({ sections: [{ heading: word("Бірінші"), measures: [measure(1, "Бір"), measure(2, "Екі")] }] });
  beforeAll(async () => {
    campaign = await aCampaign({ owner: await theNation(), regulation: { plan } });
    await write(coordinator.scope, (tx) => enterMeasure(tx, { campaignId: campaign.id, measure: 2, place: school, accountId: coordinator.accountId }, { state: "done", on_date: "2026-11-20", evidence: "№ 1", note: "" }));
  });

  test("opens to those who run it alone", async () => {
    for (const page of ["", "/sections/1", "/sections/new", "/measures/1", "/measures/new"]) {
      expect((await open(campaign.id, page)).status).toBe(200);
      expect((await open(campaign.id, page, stranger)).status).toBe(404);
    }
  });

  test("becomes a new version that says what changed, and what places have done stays with its measure", async () => {
    expect((await send(campaign.id, "", { intent: "remove:measure:1" })).status).toBe(303);
    expect((await send(campaign.id, "/measures/new", typed("Үш"))).status).toBe(303);
    expect((await send(campaign.id, "", { intent: "up:measure:3" })).status).toBe(303);
    expect(said(await planOf(campaign.id))).toEqual([["3. Үш", "2. Екі"]]);
    const progress = async () => {
      const found = await read(WORLD, (tx) => findCampaign(tx, campaign.id));
      const version = await read(WORLD, (tx) => findRegulation(tx, campaign.id, found!.version));
      return { version: found!.version, numbers: measuresOf(version!.plan!).map(({ number }) => number), ...(await read(WORLD, async (tx) => progressUnder(tx, found!, version!.plan!, await getPlace(tx, region.id)))) };
    };
    expect(await progress()).toMatchObject({ version: 1, numbers: [1, 2] });
    await write(WORLD, (tx) => publish(tx, campaign.id, { kk: "Бір іс-шара ауысты.", ru: "", en: "" }));
    const after = await progress();
    expect(after).toMatchObject({ version: 2, numbers: [3, 2] });
    expect(after.measures).toEqual([{ measure: 2, kind: "school", done: 1, underWay: 0 }]);
    expect((await read(coordinator.scope, (tx) => copyOf(tx, campaign.id, school.id))).get(2)).toMatchObject({ state: "done", evidence: "№ 1" });
    const [before, now] = await read(WORLD, async (tx) => [await findRegulation(tx, campaign.id, 1), await findRegulation(tx, campaign.id, 2)]);
    expect(changesBetween(before!, now!, "kk", termsOf).map(({ part, gone, come }) => [part, gone.length, come.length])).toEqual([["plan", 1, 1]]);
  });

  test("is not changed on a page that somebody else has outrun", async () => {
    const mark = markIn(await (await open(campaign.id, "/measures/2")).text());
    expect((await send(campaign.id, "/measures/2", typed("Екінші"))).status).toBe(303);
    const late = await send(campaign.id, "/measures/2", typed("Мен жазған"), mark);
    expect(late.status).toBe(422);
    expect(await late.text()).toContain("Мен жазған");
    expect(said(await planOf(campaign.id))).toEqual([["3. Үш", "2. Екінші"]]);
  });
});
