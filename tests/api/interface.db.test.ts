import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "#platform/ids.ts";
import { addHits, windowOf } from "#platform/limits/hit.server.ts";
import { TOKEN_LIMIT } from "#server/api/admit.ts";
import { openApp, TEST_ORIGIN, type InProcessApp } from "#world/app.ts";
import { asSuperuser } from "#world/database.ts";
import { aPerson, type Person } from "#world/person.ts";
import type { Place } from "#world/places.ts";
import { aDistrict, aRegion, aSchool, theNation } from "#world/school.ts";
import { cookieOf } from "#world/seat.ts";
import { person } from "#world/sign-in.ts";
import { aToken, program, withSecondFactor } from "#world/token.ts";

let app: InProcessApp;
let region: Place;
let district: Place;
let school: Place;
let officer: Person;
let token: string;
let ours: ReturnType<typeof program>;

beforeAll(async () => {
  app = await openApp({ demo: true });
  region = await aRegion("75");
  district = await aDistrict({ in: region });
  for (let index = 0; index < 7; index++) school = await aSchool({ in: district });
  officer = await withSecondFactor(await aPerson({ role: "regionOfficer", at: region }));
  ({ token } = await aToken(officer));
  ours = program(app, token);
});
afterAll(() => app.close());

const newSchoolBody = (code: string) => ({ names: { kk: "Жаңа мектеп", ru: "Новая школа", en: "New School" }, code, schoolType: "general", validFrom: "2026-09-01" });
const problemOf = async (response: Response) => ({ status: response.status, ...((await response.json()) as { type: string; title: string; detail: string; errors?: { pointer?: string; parameter?: string }[] }) });
const kindOf = async (response: Response) => new URL((await problemOf(response)).type).hash.slice(1);

describe("who is let in", () => {
  test("only a token in the header opens: no cookie of a session, no token in the address, no other scheme", async () => {
    const cookie = await cookieOf(app, await person(await theNation(), "administrator"), "/kz/");
    expect(await kindOf(await app.request("/api/v1/me", { headers: { cookie } }))).toBe("token-missing");
    expect(await kindOf(await app.request(`/api/v1/me?access_token=${token}`))).toBe("token-missing");
    expect(await kindOf(await app.request("/api/v1/me", { headers: { authorization: `Basic ${token}` } }))).toBe("token-missing");
    expect((await ours.get("/me")).status).toBe(200);
  });

  test("a token opens no page", async () => {
    const response = await app.request("/kk/home", { headers: { authorization: `Bearer ${token}` } });
    expect(response.headers.get("location")).toContain("/kk/sign-in");
  });

  test("a refusal says how to come in, and says the same to whoever asks from another site", async () => {
    const response = await program(app, "pana_wrong").get("/me", { origin: "https://elsewhere.example" });
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toBe('Bearer realm="Pana"');
    expect([...response.headers.keys()].filter((name) => name.startsWith("access-control-"))).toEqual([]);
  });

  test("no other site is ever told that it may read: OPTIONS names the methods and nothing else", async () => {
    const response = await app.request(`/api/v1/schools/${school.id}`, { method: "OPTIONS", headers: { origin: "https://elsewhere.example", "access-control-request-method": "GET" } });
    expect(response.status).toBe(204);
    expect(response.headers.get("allow")).toBe("GET, HEAD, OPTIONS, PATCH");
    expect([...response.headers.keys()].filter((name) => name.startsWith("access-control-"))).toEqual([]);
  });

  test("a method the address does not take is refused with those it does", async () => {
    const response = await ours.send("DELETE", `/schools/${school.id}`, {});
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toContain("PATCH");
  });

  test("whoever tries one token after the other is stopped, and others at other addresses are not", async () => {
    const attempt = (peer: string) => app.request("/api/v1/me", { peer, headers: { authorization: "Bearer pana_x" } });
    const answers = await Promise.all(Array.from({ length: 125 }, () => attempt("203.0.113.7")));
    expect(answers.filter(({ status }) => status === 401).length).toBe(120);
    expect(answers.find(({ status }) => status === 429)?.headers.get("retry-after")).toMatch(/^\d+$/);
    expect((await attempt("203.0.113.8")).status).toBe(401);
  });

  test("beyond its limit a token waits, whichever copy of the program counted", async () => {
    const [calm, busy] = [await aToken(officer), await aToken(officer)];
    const first = await program(app, calm.token).get("/me");
    expect(first.headers.get("ratelimit")).toMatch(new RegExp(`^"token";r=${TOKEN_LIMIT.most - 1};t=\\d+$`));
    await addHits(TOKEN_LIMIT, busy.id, windowOf(TOKEN_LIMIT), TOKEN_LIMIT.most);
    const refused = await program(app, busy.token).get("/me");
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  });
});

describe("errors", () => {
  test.each([["kk", "Табылмады"], ["ru", "Не найдено"], ["en", "Not found"], ["fr", "Табылмады"]])("are told in %s with the number of the request", async (language, title) => {
    const response = await ours.get(`/schools/${newId()}`, { "accept-language": language });
    expect(response.headers.get("content-type")).toContain("application/problem+json");
    expect(await response.json()).toMatchObject({ title, status: 404, type: `${TEST_ORIGIN}/api#not-found`, requestId: response.headers.get("x-request-id") });
  });

  test("name each field that will not do, in the words asked for", async () => {
    const body = { ...newSchoolBody("X-1"), code: "with spaces", names: { kk: "", ru: "Р" }, extra: 1 };
    const problem = await problemOf(await ours.send("POST", `/places/${district.id}/schools`, body, { "accept-language": "en" }));
    expect(problem.status).toBe(422);
    expect(problem.errors?.map(({ pointer }) => pointer).toSorted()).toEqual(["/code", "/extra", "/names/en", "/names/kk"]);
    const query = await problemOf(await ours.get("/places?limit=0&limit=2&kind=x"));
    expect(query.errors).toEqual([{ parameter: "limit", detail: "Параметр бір-ақ рет берілуі керек." }]);
  });

  test.each([
    ["not JSON at all", { "content-type": "text/plain" }, "{}", "not-json"],
    ["broken JSON", {}, "{", "not-readable"],
    ["a character that cannot be kept", {}, '{"code":"\\u0000"}', "invalid"],
    ["a hundred thousand lists in each other", {}, `{"extra":${"[".repeat(100_000)}${"]".repeat(100_000)}}`, "invalid"],
    ["too much", {}, JSON.stringify({ code: "x".repeat(300_000) }), "too-large"],
    ["no key", { "idempotency-key": "" }, "{}", "key-missing"],
  ])("%s is refused by its name", async (_, headers, body, kind) => {
    expect(await kindOf(await ours.send("POST", `/places/${district.id}/schools`, body, headers as Record<string, string>))).toBe(kind);
  });
});

describe("reading", () => {
  test("what has not changed since is answered with its tag alone, and HEAD without a body", async () => {
    const first = await ours.get(`/schools/${school.id}`);
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    const again = await ours.get(`/schools/${school.id}`, { "if-none-match": `"x", W/${etag}` });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
    const head = await ours.get(`/schools/${school.id}`, {}, "HEAD");
    expect([head.status, await head.text(), head.headers.get("etag")]).toEqual([200, "", etag]);
  });

  test("pages walked by their links hold everything within reach once, and nothing else", async () => {
    await aSchool({ in: await aRegion("79") });
    const seen: string[] = [];
    for (let next: string | null = "/places?limit=3&kind=school"; next !== null; ) {
      const response: Response = await ours.get(next);
      const page = (await response.json()) as { items: { id: string }[]; next: string | null };
      seen.push(...page.items.map(({ id }) => id));
      expect(response.headers.get("link")).toBe(page.next && `<${page.next}>; rel="next"`);
      next = page.next && page.next.slice(`${TEST_ORIGIN}/api/v1`.length);
    }
    const all = await asSuperuser(async (client) => (await client.query("SELECT id FROM place WHERE kind = 'school' AND path LIKE '/kz/75/%' ORDER BY id")).rows.map(({ id }) => id));
    expect(seen).toEqual(all);
  });

  test("what changed since a moment is listed, and nothing older", async () => {
    const since = new Date().toISOString();
    const made = (await (await ours.send("POST", `/places/${district.id}/schools`, newSchoolBody("SINCE-1"))).json()) as { id: string };
    const page = (await (await ours.get(`/places?changedSince=${since}`)).json()) as { items: { id: string }[] };
    expect(page.items.map(({ id }) => id)).toEqual([made.id]);
  });

  test("a place out of reach and a place that is not there get the same answer", async () => {
    const foreign = await aSchool({ in: await aRegion("79") });
    const texts = await Promise.all([foreign.id, newId(), "no-id"].map(async (id) => {
      const problem = await problemOf(await ours.get(`/schools/${id}`));
      return JSON.stringify({ ...problem, requestId: "" });
    }));
    expect(new Set(texts).size).toBe(1);
  });
});

describe("changing", () => {
  const change = (body: object, headers: Record<string, string>) => ours.send("PATCH", `/schools/${school.id}`, body, headers);
  const tagNow = async () => (await ours.get(`/schools/${school.id}`)).headers.get("etag") ?? "";

  test("says which state it changes, is refused when that is no longer so, and changes only what is sent", async () => {
    expect(await kindOf(await change({ staff: 40 }, {}))).toBe("match-missing");
    const etag = await tagNow();
    const changed = await change({ contact: { phone: "+7 727 000 00 00" } }, { "if-match": etag });
    expect(changed.status).toBe(200);
    expect(await changed.json()).toMatchObject({ contact: { phone: "+7 727 000 00 00", address: "" } });
    expect(await kindOf(await change({ contact: { site: "pana.kz" } }, { "if-match": etag }))).toBe("changed-meanwhile");
    expect(await tagNow()).toBe(changed.headers.get("etag"));
  });

  test("of two at the same moment one wins and the other is told", async () => {
    const etag = await tagNow();
    const both = await Promise.all(["1", "2"].map((number) => change({ contact: { address: number } }, { "if-match": etag })));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  });

  test("sent again under its key does nothing twice and is answered alike; another request under the key is refused", async () => {
    const [key, body] = [newId(), newSchoolBody("TWICE-1")];
    const path = `/places/${district.id}/schools`;
    const first = await ours.send("POST", path, body, { "idempotency-key": key });
    const again = await ours.send("POST", path, body, { "idempotency-key": key });
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(first.headers.get("location")).toMatch(/\/api\/v1\/schools\/[0-9a-f-]{36}$/);
    expect(again.headers.get("location")).toBe(first.headers.get("location"));
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    expect(await again.text()).toBe(await first.text());
    expect(await kindOf(await ours.send("POST", path, newSchoolBody("TWICE-2"), { "idempotency-key": key }))).toBe("key-reused");
    expect(await kindOf(await ours.send("POST", path, body))).toBe("taken");
  });

  test("a refused request leaves its key free for the corrected one", async () => {
    const key = newId();
    const path = `/places/${district.id}/schools`;
    expect((await ours.send("POST", path, { ...newSchoolBody("RETRY-1"), names: {} }, { "idempotency-key": key })).status).toBe(422);
    expect((await ours.send("POST", path, newSchoolBody("RETRY-1"), { "idempotency-key": key })).status).toBe(201);
  });

  test("of two that take one code at the same moment one is told that it is taken", async () => {
    const both = await Promise.all([1, 2].map(() => ours.send("POST", `/places/${district.id}/schools`, newSchoolBody("RACE-1"))));
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  test("stands in the audit with the token that did it", async () => {
    const made = (await (await ours.send("POST", `/places/${district.id}/schools`, newSchoolBody("AUDIT-1"))).json()) as { id: string };
    const [line] = await asSuperuser(async (client) => (await client.query("SELECT actor_id, action, detail FROM audit_event WHERE subject_id = $1", [made.id])).rows);
    expect(line).toEqual({ actor_id: officer.accountId, action: "place.created", detail: { code: "AUDIT-1", token: token.slice(5, 15) } });
  });

  test("a head changes the contacts of the own school and no more", async () => {
    const head = await withSecondFactor(await aPerson({ role: "schoolHead", at: school }));
    const theirs = program(app, (await aToken(head)).token);
    const etag = await tagNow();
    const refused = await problemOf(await theirs.send("PATCH", `/schools/${school.id}`, { code: "OWN", staff: 1 }, { "if-match": etag }));
    expect(refused.errors?.map(({ pointer }) => pointer)).toEqual(["/staff", "/code"]);
    expect((await theirs.send("PATCH", `/schools/${school.id}`, { contact: { email: "head@mektep.kz" } }, { "if-match": etag })).status).toBe(200);
  });
});

describe("the description", () => {
  test.each(["kk", "ru", "en"])("is public, complete and in words of %s", async (language) => {
    const response = await app.request("/api/v1/openapi.json", { headers: { "accept-language": language } });
    const description = (await response.json()) as { openapi: string; paths: object; components: { schemas: Record<string, { properties?: Record<string, { description?: string; $ref?: string }> }> } };
    expect([response.status, description.openapi, response.headers.get("content-language")]).toEqual([200, "3.1.0", language]);
    const silent = Object.entries(description.components.schemas).flatMap(([name, { properties }]) => Object.entries(properties ?? {}).filter(([, each]) => !each.description && !each.$ref).map(([property]) => `${name}.${property}`));
    expect(silent).toEqual([]);
    expect(JSON.stringify(description.paths).match(/"description":(?:""|null)/)).toBeNull();
  });

  test("a readable page stands at /api in each language, with every operation and every error", async () => {
    const to = (await app.request("/api", { headers: { "accept-language": "ru" } })).headers.get("location");
    expect(to).toBe("/ru/api");
    const html = await (await app.request("/ru/api")).text();
    expect(html).not.toContain("<script");
    for (const id of ["places.list", "schools.change", "accounts.list", "me.get", "not-found", "too-many", "School"]) expect(html).toContain(`id="${id}"`);
  });
});
