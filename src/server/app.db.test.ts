import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openApp, TEST_ORIGIN, type InProcessApp } from "#world/app.ts";
import { asSuperuser } from "#world/database.ts";
import { cookieOf } from "#world/seat.ts";
import { nation, person } from "#world/sign-in.ts";

let app: InProcessApp;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

const post = (headers: Record<string, string>, body = "") => ({ method: "POST", headers: { "content-type": "application/x-www-form-urlencoded", ...headers }, body });

describe("what stands before every page", () => {
  test("a public page sends no script and says so in its policy", async () => {
    const response = await app.request("/kk");
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html).toContain('<html lang="kk"');
    expect(html).not.toContain("<script");
    expect(response.headers.get("content-security-policy")).toContain("script-src 'none'");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("a page that is kept for strangers is made for each language and scheme, and never with what was said to another", async () => {
    const flash = (await app.request("/en/scheme", post({ origin: TEST_ORIGIN }, "scheme=dark&back=/en"))).headers.getSetCookie().map((line) => line.split(";")[0]);
    const page = async (path: string, cookie = "") => (await app.request(path, { headers: { cookie } })).text();
    const [plain, again, dark, russian, asked] = [await page("/en"), await page("/en"), await page("/en", "pana-scheme=dark"), await page("/ru"), await page("/en?from=poster")];
    expect(again).toBe(plain);
    expect(dark).toContain('data-scheme="dark"');
    expect(plain).not.toContain("data-scheme");
    expect(russian).toContain('<html lang="ru"');
    expect(asked).toBe(plain);
    expect(await page("/en", flash.join("; "))).toContain('data-scheme="dark"');
    expect(await page("/en")).toBe(plain);
    const [one, other] = await Promise.all([app.request("/en"), app.request("/en")]);
    expect(one.headers.get("x-request-id")).not.toBe(other.headers.get("x-request-id"));
    expect([...other.headers.keys()]).toEqual([...one.headers.keys()]);
    expect(other.headers.get("content-security-policy")).toContain("script-src 'none'");
    expect((await app.request("/en", { method: "HEAD" })).status).toBe(200);
  });

  test.each([
    [{}, "/kk"],
    [{ "accept-language": "fr, ru;q=0.7, en;q=0.8" }, "/en"],
    [{ "accept-language": "ru-KZ, kk;q=0.5" }, "/ru"],
    [{ "accept-language": "ru", cookie: "pana-language=en" }, "/en"],
  ])("the bare address chooses the language from %j", async (headers, path) => {
    const response = await app.request("/", { headers: headers as Record<string, string> });
    expect(response.headers.get("location")).toBe(path);
  });

  test.each(["/kk/nowhere", "/xx", "/kk/home.data", "/__manifest", "/kk/stopped/failed", "/kk/stopped-outside/failed", "//kk"])("%s is not there", async (path) => {
    const response = await app.request(TEST_ORIGIN + path);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("Мұндай бет жоқ");
  });

  test("a page for people inside sends others to sign in, and a form sent there is not there", async () => {
    expect((await app.request("/ru/home")).headers.get("location")).toBe("/ru/sign-in?next=%2Fru%2Fhome");
    expect((await app.request("/ru/home", post({ origin: TEST_ORIGIN }))).status).toBe(404);
  });

  test.each([
    [{ origin: "https://evil.example" }, 403],
    [{ origin: TEST_ORIGIN, "sec-fetch-site": "cross-site" }, 403],
    [{ origin: TEST_ORIGIN, "sec-fetch-site": "same-site" }, 403],
    [{ origin: "null" }, 403],
    [{}, 403],
    [{ origin: "null", "sec-fetch-site": "same-origin" }, 405],
    [{ origin: TEST_ORIGIN }, 405],
    [{ "sec-fetch-site": "same-origin" }, 405],
  ])("a form with %j is answered %i", async (headers, status) => {
    const response = await app.request("/en", post(headers as Record<string, string>));
    expect(response.status).toBe(status);
  });

  test("a body over the limit is refused before anything reads it", async () => {
    const response = await app.request("/en", post({ origin: TEST_ORIGIN, "content-length": "2000000" }, "x"));
    expect(response.status).toBe(413);
    const streamed = await app.request("/en", post({ origin: TEST_ORIGIN }, "x".repeat(1_100_000)));
    expect(streamed.status).toBe(413);
  });

  test.each(["PUT", "DELETE", "PATCH", "OPTIONS"])("%s is not a way to use a page", async (method) => {
    const response = await app.request("/en", { method, headers: { origin: TEST_ORIGIN } });
    expect(response.status).toBe(405);
  });

  test("HEAD answers like GET, without a body", async () => {
    const response = await app.request("/en", { method: "HEAD" });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe("");
  });

  test("a flood of anonymous forms from one address is refused, and others go on", async () => {
    const { hit } = await app.load<typeof import("#platform/limits/hit.server.ts")>("/src/platform/limits/hit.server.ts");
    const limit = { name: "anonymous-posts", most: 120, windowSeconds: 600 };
    await Promise.all(Array.from({ length: 1_200 }, () => hit(limit, "203.0.113.7")));
    const flooded = await app.request("/en", { ...post({ origin: TEST_ORIGIN }), peer: "203.0.113.7" });
    expect(flooded.status).toBe(429);
    const heard = await app.request("/kk/help/school", { ...post({ origin: TEST_ORIGIN }), peer: "203.0.113.7" });
    expect(heard.status, "a cry for help is never refused for its number").toBe(200);
    expect(Number(flooded.headers.get("retry-after"))).toBeGreaterThan(0);
    const other = await app.request("/en", { ...post({ origin: TEST_ORIGIN }), peer: "203.0.113.8" });
    expect(other.status).toBe(405);
  });
});

describe("a failure", () => {
  test.each([
    ["before the page", "session"],
    ["in the page", "audit_event"],
  ])("%s is told with a number and never with its own text", async (_, table) => {
    const cookie = await cookieOf(app, await person(await aNation()), null);
    await asSuperuser((client) => client.query(`ALTER TABLE ${table} RENAME TO renamed_away`));
    const response = await app.request("/en/audit/mine", { headers: { cookie } });
    await asSuperuser((client) => client.query(`ALTER TABLE renamed_away RENAME TO ${table}`));
    const html = await response.text();
    expect(response.status).toBe(500);
    expect(html).toContain("Something failed on our side");
    expect(html).toContain(response.headers.get("x-request-id"));
    expect(html).not.toMatch(/relation|does not exist|\.ts:|at async/);
  });
});

let made: { id: string; path: string } | undefined;
const aNation = async () => (made ??= await nation());

describe("a program holding the demo world", () => {
  test("answers to localhost names only", async () => {
    const demo = await openApp({ demo: true });
    expect((await demo.request("http://localhost:3000/en")).status).toBe(200);
    expect((await demo.request("http://127.0.0.1:3000/en")).status).toBe(200);
    const rebound = await demo.request("http://pana.example:3000/en");
    expect(rebound.status).toBe(421);
    expect((await demo.request("http://localhost.evil.example/en")).status).toBe(421);
    await demo.close();
  });
});

test("without BASE_URL a stranger's name for the program is not taken, so no letter can carry it", async () => {
  const asked = await app.request("http://evil.example/en/reset-password", post({ origin: "http://evil.example" }, "email=somebody@test.pana"));
  expect(asked.status).toBe(421);
});

describe("behind TLS", () => {
  test("the address people use counts, cookies carry the host prefix, and browsers are told to come back over TLS", async () => {
    const real = await openApp({ baseUrl: "https://pana.example" });
    const sent = await real.request("http://10.0.0.7:3000/en/scheme", post({ origin: "https://pana.example" }, "scheme=dark&back=/en"));
    expect(sent.status).toBe(303);
    expect(sent.headers.getSetCookie()).toEqual(["__Host-pana-scheme=dark; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax; Secure"]);
    expect(sent.headers.get("strict-transport-security")).toContain("max-age=31536000");
    const foreign = await real.request("http://10.0.0.7:3000/en/scheme", post({ origin: "http://10.0.0.7:3000" }, "scheme=dark&back=/en"));
    expect(foreign.status).toBe(403);
    await real.close();
  });

  test("the living page of components is not there", async () => {
    expect((await app.request("/en/ui")).status).toBe(404);
  });
});

describe("a message after a form", () => {
  test("is shown once, and never stands in an address", async () => {
    const { sealFlash } = await app.load<typeof import("#platform/http/flash.server.ts")>("/src/platform/http/flash.server.ts");
    const cookie = `pana-flash=${await sealFlash("Сақталды")}`;
    const shown = await app.request("/kk", { headers: { cookie } });
    expect(await shown.text()).toContain("Сақталды");
    expect(shown.headers.getSetCookie().join()).toContain("pana-flash=; Path=/; Max-Age=0");
    const forged = await app.request("/kk", { headers: { cookie: `pana-flash=${Buffer.from("Call 8-900 now, please do it!").toString("base64url")}` } });
    expect(await forged.text()).not.toContain("8-900");
  });
});

describe("leaving quickly", () => {
  test("works for browsers that do not say where the form came from", async () => {
    const left = await app.request("/ru/exit", post({}));
    expect(left.status).toBe(303);
    expect(left.headers.get("location")).toBe("https://ru.wikipedia.org/");
    expect(left.headers.get("clear-site-data")).toBe('"cache", "cookies", "storage"');
  });

  test("a way back that leads to another site is not taken", async () => {
    const sent = await app.request("/en/scheme", post({ origin: TEST_ORIGIN }, "scheme=dark&back=//evil.example"));
    expect(sent.headers.get("location")).toBe("/en");
  });
});

describe("machines that index", () => {
  test("are shown the public pages only", async () => {
    const robots = await (await app.request("/robots.txt")).text();
    expect(robots).toContain("Allow: /kk$");
    expect(robots).toContain("Disallow: /\n");
    expect(robots).not.toContain("home");
  });
});
