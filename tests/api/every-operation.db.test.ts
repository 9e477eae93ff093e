import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { insertCalendar } from "#modules/places/commands/calendar.server.ts";
import { planSchema } from "#modules/campaigns/schema/plan.ts";
import { write } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import { describeApi, refusalsOf } from "#server/api/describe.ts";
import type { DescribedOperation, Schema } from "#server/api/describe-words.ts";
import { allOperations } from "#server/api/all-operations.ts";
import { openApp, type InProcessApp } from "#world/app.ts";
import { aCampaign } from "#world/campaigns.ts";
import { aPerson, type Person } from "#world/person.ts";
import { seeded } from "#world/random.ts";
import { aBin } from "#world/school-details.ts";
import { aDistrict, aNetwork, aRegion, aSchool, theNation, WORLD } from "#world/school.ts";
import { aToken, program, withSecondFactor } from "#world/token.ts";
import { Arbitraries, strange } from "./arbitrary.ts";
import { Declared } from "./declared.ts";

const api = describeApi("en");
const operations = Object.entries(api.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })));
type Described = (typeof operations)[number];

let app: InProcessApp;
let administrator: Person;
let organiser: Person;
let arbitraries: Arbitraries;
let declared: Declared;

beforeAll(async () => {
  app = await openApp({ demo: true });
  const district = await aDistrict({ in: await aRegion("75") });
  const [network, foreign] = [await aNetwork(), await aRegion("79")];
  const schools = [await aSchool({ in: district }), await aSchool({ in: district, network })];
  administrator = await withSecondFactor(await aPerson({ role: "administrator", at: await theNation() }));
  const others = [await aPerson({ role: "staff", at: schools[0]! }), await aPerson({ role: "schoolHead", at: schools[1]! })];
  const nation = await theNation();
  await write(WORLD, (tx) => insertCalendar(tx, nation, { kind: "schoolYear", year: 2026, source: "Test", days: SCHOOL_YEAR }));
  const campaign = await aCampaign({ owner: nation, regulation: { plan: planSchema.parse({ sections: [{ heading: { kk: "Бөлім" }, measures: [{ number: 1, title: { kk: "Шара" }, completion: { kk: "ақпарат" }, period: { kind: "constantly" }, responsible: ["schools"] }] }] }) } });
  organiser = await withSecondFactor(await aPerson({ role: "instituteOrganiser", at: nation }));
  const places = [...schools, district, network, foreign, nation].map(({ id }) => id);
  arbitraries = new Arbitraries(api, {
    placeId: fc.oneof({ weight: 3, arbitrary: fc.constant(district.id) }, fc.constantFrom(...places), fc.uuid()),
    schoolId: fc.constantFrom(...schools.map(({ id }) => id)),
    accountId: fc.constantFrom(...others.map(({ accountId }) => accountId), newId()),
    campaignId: fc.constant(campaign.id),
    under: fc.constantFrom(...places),
    year: fc.constantFrom(2025, 2026),
    networkId: fc.constantFrom(null, network.id),
    bin: fc.constantFrom(null, aBin(seeded("every operation"))),
    code: fc.stringMatching(/^[A-Z][A-Za-z0-9-]{9}$/),
    "Accept-Language": fc.constantFrom("kk", "ru-KZ;q=0.5, en", "*", "", "xx"),
    "If-None-Match": fc.constantFrom('"x"', "*", "W/x"),
    "Idempotency-Key": fc.uuid(),
  });
  declared = new Declared(api);
});
afterAll(() => app.close());

const SCHOOL_YEAR = {
  starts: "2026-09-01",
  ends: "2027-05-25",
  quarters: [["2026-09-01", "2026-10-25"], ["2026-11-02", "2026-12-30"], ["2027-01-11", "2027-03-19"], ["2027-03-31", "2027-05-25"]].map(([from = "", to = ""]) => ({ from, to })),
  breaks: [{ from: "2026-10-26", to: "2026-11-01", name: { kk: "Күзгі", ru: "Осенние", en: "Autumn" }, grades: [1] }],
  confirmed: false,
};

type Asked = { path: unknown; query: unknown; headers: unknown; body: unknown };

function part({ operation }: Described, where: string): Schema {
  const parameters = (operation.parameters ?? []).filter((parameter) => parameter.in === where);
  return { type: "object", properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])), required: parameters.filter(({ required }) => required).map(({ name }) => name) };
}

function right(one: Described) {
  const body = one.operation.requestBody?.content["application/json"]?.schema;
  return {
    path: arbitraries.right(part(one, "path")),
    query: arbitraries.right(part(one, "query")),
    headers: arbitraries.right(part(one, "header")),
    body: body ? arbitraries.right(body) : fc.constant(undefined),
  };
}

function wrong(one: Described) {
  const body = one.operation.requestBody?.content["application/json"]?.schema;
  const good = right(one);
  return fc.oneof(
    fc.record({ ...good, query: arbitraries.wrong(part(one, "query")) }),
    fc.record({ ...good, body: body ? arbitraries.wrong(body) : strange }),
    fc.record({ ...good, path: arbitraries.wrong(part(one, "path")) }),
    fc.record({ ...good, headers: arbitraries.wrong(part(one, "header")) }),
  );
}

const texts = (values: unknown) => (typeof values === "object" && values !== null ? Object.entries(values).map(([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)] as const) : []);
/** Only what can stand in a header at all reaches the program. */
const sendable = ([name, value]: readonly [string, string]) => /^[\w-]+$/.test(name) && /^[\t\x20-\x7e]*$/.test(value) && !value.startsWith(" ");

function ask(one: Described, asked: Asked, token: string, etag: string | null): Promise<Response> {
  const named = new Map(texts(asked.path));
  const path = one.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent((named.get(name) ?? "none").toWellFormed()));
  const query = new URLSearchParams(texts(asked.query).map(([name, value]) => [name, value]));
  const headers = Object.fromEntries(texts(asked.headers).filter(sendable).map(([name, value]) => [name.toLowerCase(), value]));
  const ours = program(app, token);
  const address = query.size > 0 ? `${path}?${query}` : path;
  if (one.method === "GET") return ours.get(address, headers);
  return ours.send(one.method, address, JSON.stringify(asked.body) ?? "", { ...headers, ...(etag !== null && { "if-match": etag }) });
}

/** The tag of the school that a change is about, so that a right one is really made. */
async function tagOf(one: Described, asked: Asked, token: string): Promise<string | null> {
  if (one.method !== "PATCH") return null;
  const { schoolId } = asked.path as { schoolId?: string };
  return schoolId ? (await program(app, token).get(`/schools/${encodeURIComponent(schoolId)}`)).headers.get("etag") : null;
}

async function run(one: Described, asked: fc.Arbitrary<Asked>, numRuns: number, seed: number): Promise<Map<number, number>> {
  const statuses = new Map<number, number>();
  // Who administers the system runs no campaigns.
  const who = one.path.startsWith("/campaigns") ? organiser : administrator;
  let { token } = await aToken(who);
  let used = 0;
  await fc.assert(
    fc.asyncProperty(asked, async (each) => {
      // A token has so many requests a minute, and the search for a smaller example may need more.
      if ((used += 2) > 1_000) [{ token }, used] = [await aToken(who), 0];
      const response = await ask(one, each, token, await tagOf(one, each, token));
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
      expect(await declared.fault(one.operation, response)).toBeUndefined();
    }),
    { seed, numRuns, interruptAfterTimeLimit: 60_000 },
  );
  return statuses;
}

describe("every operation of the description", () => {
  test("is one that the program has, and the reverse", () => {
    expect(operations.map(({ operation }) => operation.operationId).toSorted()).toEqual(allOperations.map(({ id }) => id).toSorted());
    expect(operations.length).toBeGreaterThan(8);
  });

  test("says of each parameter what it means", () => {
    const silent = operations.flatMap(({ operation }) => (operation.parameters ?? []).filter(({ description }) => !description).map(({ name }) => name));
    expect(silent).toEqual([]);
  });

  test.each(operations.map((one) => [one.operation.operationId, one] as const))("%s answers what is right as declared", async (_, one) => {
    const statuses = await run(one, fc.record(right(one)) as fc.Arbitrary<Asked>, 40, 20_261_125);
    const served = [...statuses].filter(([status]) => status < 300).reduce((sum, [, times]) => sum + times, 0);
    expect(served, `of ${JSON.stringify([...statuses])}`).toBeGreaterThan(10);
  });

  test.each(operations.map((one) => [one.operation.operationId, one] as const))("%s answers what is wrong as declared, and never fails", async (_, one) => {
    const statuses = await run(one, wrong(one) as fc.Arbitrary<Asked>, 80, 20_261_126);
    if (one.operation.requestBody || one.path.includes("{") || (one.operation.parameters ?? []).some((parameter) => parameter.in === "query")) {
      expect([...statuses.keys()].some((status) => status >= 400), `of ${JSON.stringify([...statuses])}`).toBe(true);
    }
  });
});

describe("the comparison itself", () => {
  const operation = operations.find((one) => one.operation.operationId === "places.get")!.operation;
  const answer = (status: number, body: unknown, type = "application/json") => new Response(JSON.stringify(body), { status, headers: { "content-type": type } });

  test("notices a status, a body and a field that are not declared", async () => {
    const fault = (response: Response) => declared.fault(operation, response);
    expect(await fault(answer(500, {}))).toMatch(/^fails/);
    expect(await fault(answer(418, {}))).toMatch(/^is not declared/);
    expect(await fault(answer(200, { id: 1 }))).toMatch(/^is not as declared/);
    expect(await fault(answer(404, {}, "text/html"))).toMatch(/^is text\/html/);
    const real = await program(app, (await aToken(administrator)).token).get(`/places/${(await theNation()).id}`);
    const place = (await real.json()) as object;
    expect(await fault(answer(200, place))).toBeUndefined();
    expect(await fault(answer(200, { ...place, more: 1 }))).toMatch(/^is not as declared/);
  });

  test("every refusal that an operation may meet has its status in the description", () => {
    const statusesOf = (described: DescribedOperation) => Object.keys(described.responses);
    for (const one of allOperations) expect(statusesOf(operations.find(({ operation: each }) => each.operationId === one.id)!.operation).length).toBeGreaterThan(new Set(refusalsOf(one)).size / 3);
  });
});
