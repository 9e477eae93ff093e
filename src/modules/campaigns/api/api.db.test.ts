import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { read, write } from "#platform/database/door.server.ts";
import { unpackWithin } from "#platform/documents/zip.server.ts";
import { newId } from "#platform/ids.ts";
import { openApp, type InProcessApp } from "#world/app.ts";
import { aCampaign } from "#world/campaigns.ts";
import { aPerson } from "#world/person.ts";
import type { Place } from "#world/places.ts";
import { aRegion, aSchool, theNation, WORLD } from "#world/school.ts";
import { cookieOf } from "#world/seat.ts";
import { person } from "#world/sign-in.ts";
import { aToken, program, withSecondFactor } from "#world/token.ts";
import type { Campaign } from "../campaign.server.ts";
import { planSchema } from "../schema/plan.ts";

type Program = ReturnType<typeof program>;
type Outcome = { placeId: string; outcome: string; refusal: string | null; revision: number | null; faults: { pointer: string; detail: string }[] };

let app: InProcessApp;
let campaign: Campaign;
let schools: Place[];
let foreign: Place;
let region: Program;
let school: Program;

const programOf = async (role: "regionOfficer" | "schoolHead", at: Place) => program(app, (await aToken(await withSecondFactor(await aPerson({ role, at })))).token);
const base = () => `/campaigns/${campaign.id}`;
async function outcomes(by: Program, path: string, body: object, headers: Record<string, string> = {}): Promise<Outcome[]> {
  const response = await by.send("POST", `${base()}${path}`, body, headers);
  expect(response.status).toBe(201);
  return ((await response.json()) as { outcomes: Outcome[] }).outcomes;
}
const briefly = (all: readonly Outcome[]) => all.map(({ outcome, refusal }) => refusal ?? outcome);
const returnOf = (place: Place, participants: unknown = 100, more: object = {}) => ({ placeId: place.id, tookPart: true, rows: [{ participants }], links: { links: [`https://t.me/mektep/${place.code}`] }, ...more });

beforeAll(async () => {
  app = await openApp({ demo: true });
  const almaty = await aRegion("75");
  schools = await Promise.all([1, 2, 3, 4].map(() => aSchool({ in: almaty })));
  foreign = await aSchool({ in: await aRegion("79") });
  campaign = await aCampaign({ owner: await theNation(), heldFrom: "2026-11-20", heldUntil: "2026-11-21", chain: [{ kind: "region", dueAt: "2099-01-02T00:00:00Z" }, { kind: "nation", dueAt: "2099-01-03T00:00:00Z" }] });
  region = await programOf("regionOfficer", almaty);
  school = await programOf("schoolHead", schools[0]!);
  await aPerson({ role: "campaignCoordinator", at: schools[1]! });
});
afterAll(() => app.close());

const [first, second, third, fourth] = [0, 1, 2, 3].map((at) => () => schools[at]!) as [() => Place, () => Place, () => Place, () => Place];

describe("a program of a region", () => {
  test("tries its returns without writing anything, and is told of each what is wrong and where", async () => {
    const tried = await outcomes(region, "/returns", {
      dryRun: true,
      returns: [returnOf(first()), returnOf(second(), "many"), returnOf(third(), 5, { rows: [{ participants: 5, girls: 2 }], links: { photos: [] } }), returnOf(foreign), { ...returnOf(fourth()), tookPart: false, rows: [], links: {} }],
    });
    expect(briefly(tried)).toEqual(["wouldSend", "invalid", "invalid", "notExpected", "invalid"]);
    expect(tried.map(({ faults }) => faults.map(({ pointer }) => pointer))).toEqual([[], ["/rows/0/participants"], ["/rows/0/girls", "/links/photos"], [], ["/reason"]]);
    expect(tried.flatMap(({ faults }) => faults).every(({ detail }) => detail.length > 5)).toBe(true);
    const listed = (await (await region.get(`${base()}/returns`)).json()) as { items: { returnState: string }[] };
    expect(listed.items.map(({ returnState }) => returnState)).toEqual(["awaited", "awaited", "awaited", "awaited"]);
  });

  test("sends many, one that is refused keeping no other back, and the same request again changes nothing", async () => {
    const key = { "idempotency-key": newId() };
    const body = { returns: [returnOf(second(), 0), returnOf(third(), -1), returnOf(foreign), returnOf(second(), 7)] };
    const sent = await outcomes(region, "/returns", body, key);
    expect(briefly(sent)).toEqual(["sent", "invalid", "notExpected", "alreadySent"]);
    expect(await outcomes(region, "/returns", body, key)).toEqual(sent);
    const row = await read(WORLD, (tx) => tx.selectFrom("campaign_return").selectAll().where("place_id", "=", second().id).executeTakeFirstOrThrow());
    expect(row).toMatchObject({ state: "sent", revision: 1, numbers: [0], links: 1, channel: "api" });
  });

  test("says when a return was handed in to it, but not that it will be", async () => {
    const late = await outcomes(region, "/returns", { returns: [returnOf(third(), 30, { handedInAt: "2098-01-01T00:00:00Z" }), returnOf(fourth(), 40, { handedInAt: "2026-11-22T10:00:00+05:00" })] });
    expect(late.map(({ faults }) => faults.map(({ pointer }) => pointer))).toEqual([["/handedInAt"], []]);
    const row = await read(WORLD, (tx) => tx.selectFrom("campaign_return").select(["first_sent_at"]).where("place_id", "=", fourth().id).executeTakeFirstOrThrow());
    expect(row.first_sent_at?.toISOString()).toBe("2026-11-22T05:00:00.000Z");
  });

  test("accepts and gives back, each for itself, and the people of the school are told", async () => {
    expect(briefly(await outcomes(region, "/returns/accept", { placeIds: [second().id, first().id, foreign.id] }))).toEqual(["done", "notSent", "notExpected"]);
    expect(briefly(await outcomes(region, "/returns/give-back", { placeIds: [fourth().id], remark: "Сілтеме ашылмайды" }))).toEqual(["done"]);
    const told = await read(WORLD, (tx) => tx.selectFrom("notification").select("kind").where("kind", "=", "campaignReturnAccepted").execute());
    expect(told).toHaveLength(1);
    const listed = (await (await region.get(`${base()}/returns?returnState=returned`)).json()) as { items: { placeId: string; remark: string }[] };
    expect(listed.items).toMatchObject([{ placeId: fourth().id, remark: "Сілтеме ашылмайды" }]);
  });

  test("reads the consolidation of its own part, and the same in the shape of another system", async () => {
    const table = (await (await region.get(`${base()}/consolidation?by=region`)).json()) as { lines: object[]; total: object };
    expect(table.lines).toMatchObject([{ expected: 4, received: 1, accepted: 1, tookPartCount: 1, numbers: { participants: 0 } }]);
    expect(table.total).toMatchObject({ expected: 4, numbers: { participants: 0 } });
    expect(await (await region.get(`${base()}/data-value-set`)).json()).toEqual({ dataValues: [{ dataElement: "participants", period: "20261121", orgUnit: "75", value: "0" }] });
    expect((await region.get(`${base()}/consolidation?under=${foreign.id}`)).status).toBe(422);
  });
});

describe("a program of a school", () => {
  test("sees and sends its own return, and no other is there for it", async () => {
    expect(((await (await school.get(`${base()}/returns`)).json()) as { items: { placeId: string }[] }).items.map(({ placeId }) => placeId)).toEqual([first().id]);
    expect(briefly(await outcomes(school, "/returns", { returns: [returnOf(third()), returnOf(first(), 9, { handedInAt: "2026-11-22T10:00:00Z" })] }))).toEqual(["notExpected", "invalid"]);
    expect(briefly(await outcomes(school, "/returns", { returns: [returnOf(first(), 9)] }))).toEqual(["sent"]);
  });

  test("checks nothing and reads no consolidation", async () => {
    expect((await school.send("POST", `${base()}/returns/accept`, { placeIds: [first().id] })).status).toBe(403);
    expect((await school.get(`${base()}/consolidation`)).status).toBe(403);
  });

  test("finds its return bound by a table above that it cannot see", async () => {
    await outcomes(region, "/returns/give-back", { placeIds: [first().id], remark: "Тағы қараңыз" });
    const bind = (state: string) => write(WORLD, (tx) => tx.updateTable("campaign_consolidation").set({ state }).where("kind", "=", "region").where("place_path", "=", "/kz/75/").execute());
    await bind("approved");
    expect(briefly(await outcomes(school, "/returns", { returns: [returnOf(first(), 10)] }))).toEqual(["locked"]);
    await bind("open");
    expect(briefly(await outcomes(school, "/returns", { returns: [returnOf(first(), 10)] }))).toEqual(["sent"]);
  });
});

describe("the form of a campaign", () => {
  test("is described with the codes to send, and a draft is there for no program", async () => {
    expect(await (await school.get(base())).json()).toMatchObject({ id: campaign.id, shape: "one", columns: [{ code: "participants", columnKind: "number", required: true }, { code: "links", columnKind: "links" }] });
    const draft = await aCampaign({ owner: await aRegion("75") });
    await write(WORLD, (tx) => tx.updateTable("campaign").set({ state: "draft" }).where("id", "=", draft.id).execute());
    expect((await region.get(`/campaigns/${draft.id}`)).status).toBe(404);
    expect(((await (await region.get("/campaigns")).json()) as { items: { id: string }[] }).items.map(({ id }) => id)).toEqual([campaign.id]);
  });
});

describe("the plan of a campaign", () => {
  let planned: Campaign;
  const measure = (number: number) => ({ number, title: { kk: `${number}-шара` }, completion: { kk: "ақпарат" }, period: { kind: "by", until: "2099-01-01" }, responsible: ["schools"], byAgreement: ["media"] });
  const enter = async (by: Program, entries: object[], more: object = {}) => {
    const response = await by.send("POST", `/campaigns/${planned.id}/plan/entries`, { entries, ...more }, { "idempotency-key": newId() });
    expect(response.status).toBe(201);
    return ((await response.json()) as { outcomes: (Omit<Outcome, "outcome"> & { outcome: string })[] }).outcomes;
  };
  const copies = async (by: Program) => ((await (await by.get(`/campaigns/${planned.id}/plan/copies`)).json()) as { items: { placeId: string; entries: { measureNumber: number; measureState: string; doneOn: string | null }[] }[] }).items;
  beforeAll(async () => {
    planned = await aCampaign({ owner: await theNation(), regulation: { plan: planSchema.parse({ sections: [{ number: "3", heading: { kk: "Бөлім" }, measures: [measure(1), measure(2)] }] }) } });
  });

  test("is read with its periods and bodies, and there is none where the campaign has none", async () => {
    expect(await (await school.get(`/campaigns/${planned.id}/plan`)).json()).toMatchObject({
      version: 1,
      planSections: [{ sectionNumber: "3", measures: [{ measureNumber: 1, measurePeriod: { periodKind: "by", from: null, until: "2099-01-01" }, responsible: ["schools"], byAgreement: ["media"] }, { measureNumber: 2 }] }],
    });
    expect((await school.get(`${base()}/plan`)).status).toBe(404);
  });

  test("is fulfilled by each place for itself, tried first, and each entry answered for itself", async () => {
    const done = { placeId: first().id, measureNumber: 1, measureState: "done", doneOn: "2026-11-20", evidence: "https://orken.kz/1" };
    const entries = [done, { ...done, measureNumber: 2, doneOn: null }, { ...done, measureNumber: 9 }, { ...done, placeId: second().id }];
    const tried = await enter(school, entries, { dryRun: true });
    expect(briefly(tried)).toEqual(["wouldDo", "invalid", "noMeasure", "notExpected"]);
    expect(tried[1]?.faults.map(({ pointer }) => pointer)).toEqual(["/doneOn"]);
    expect(await copies(school)).toEqual([]);
    expect(briefly(await enter(school, entries))).toEqual(["done", "invalid", "noMeasure", "notExpected"]);
    expect(await copies(school)).toMatchObject([{ placeId: first().id, entries: [{ measureNumber: 1, measureState: "done", doneOn: "2026-11-20" }] }]);
  });

  test("is seen by the level above with how many have done what, and out of reach nothing of it", async () => {
    expect(await copies(region)).toHaveLength(1);
    expect(await (await region.get(`/campaigns/${planned.id}/plan/progress`)).json()).toEqual({ regionCount: 0, schoolCount: 4, progress: [{ measureNumber: 1, fulfilledBy: "school", doneCount: 1, underWayCount: 0 }] });
    expect((await region.get(`/campaigns/${planned.id}/plan/progress?under=${foreign.id}`)).status).toBe(422);
    expect(await copies(await programOf("regionOfficer", await aRegion("79")))).toEqual([]);
  });
});

describe("the open tables of a campaign", () => {
  test("hold what lies within the reader's reach, each with its description, and taking them is written down", async () => {
    const almaty = await aRegion("75");
    const officer = await person(almaty, "regionOfficer");
    const response = await app.request(`/en/work/campaigns/${campaign.id}/package`, { headers: { cookie: await cookieOf(app, officer, almaty.path) } });
    expect(response.headers.get("content-type")).toBe("application/zip");
    const files = await unpackWithin(Buffer.from(await response.arrayBuffer()), 1_000_000, () => true);
    expect([...files.keys()]).toEqual(["datapackage.json", "returns.csv", "rows.csv", "links.csv"]);
    const returns = files.get("returns.csv")!.toString();
    expect(returns.split("\r\n")[0]).toBe("place_code,name_kk,name_ru,name_en,region_code,state,took_part,on_time,first_sent_at,participants,link_count");
    expect(schools.every(({ code }) => returns.includes(`\r\n${code},`))).toBe(true);
    expect(returns).not.toContain(`\r\n${foreign.code},`);
    const taken = await read(WORLD, (tx) => tx.selectFrom("audit_event").select("actor_id").where("action", "=", "campaign.packageTaken").execute());
    expect(taken).toEqual([{ actor_id: officer.accountId }]);
  });
});
