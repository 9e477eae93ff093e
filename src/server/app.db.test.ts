import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openApp, TEST_ORIGIN, type InProcessApp } from "#world/app.ts";

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
    expect(Number(flooded.headers.get("retry-after"))).toBeGreaterThan(0);
    const other = await app.request("/en", { ...post({ origin: TEST_ORIGIN }), peer: "203.0.113.8" });
    expect(other.status).toBe(405);
  });
});
