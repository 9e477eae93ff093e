import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openApp, type InProcessApp } from "#world/app.ts";
import { browser } from "#world/browser.ts";
import { asSuperuser } from "#world/database.ts";
import { GOOD_PASSWORD, nation, person, type TestPerson } from "#world/sign-in.ts";

/** Each test begins an hour after the one before: time never goes back. */
let begin = new Date("2026-11-20T04:00:00Z").getTime();
const STEP = 30_000;

let app: InProcessApp;
let kazakhstan: { id: string; path: string };
let setClock: (at: Date) => void;
beforeEach(() => {
  begin += 3_600_000;
  setClock(new Date(begin));
});
beforeAll(async () => {
  app = await openApp();
  kazakhstan = await nation();
  const clock = await app.load<typeof import("#platform/clock.ts")>("/src/platform/clock.ts");
  setClock = (at) => clock.setClock(at);
});
afterAll(() => app.close());

const codeAt = (secret: string, at: number) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at });

async function signedIn({ email }: TestPerson) {
  const device = browser(app);
  await device.send("/kk/sign-in", { email, password: GOOD_PASSWORD });
  return device;
}

/** Somebody who has just added an app, with its secret and the codes for paper. */
async function enrolled() {
  const someone = await person(kazakhstan, "safetyDeputy");
  const device = await signedIn(someone);
  const page = await (await device.get("/kk/second-factor/set-up")).text();
  const secret = /(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}/.exec(page)![0].replaceAll(" ", "");
  const answer = await device.send("/kk/second-factor/set-up", { code: codeAt(secret, begin) });
  const codes = [...(await answer.text()).matchAll(/<li>([2-9a-z-]{14})<\/li>/g)].map(([, code]) => code!);
  return { someone, device, secret, codes };
}

describe("the second factor", () => {
  test("is set up first by whoever can touch confidential matter, who can do nothing else until then", async () => {
    const device = await signedIn(await person(kazakhstan, "safetyDeputy"));
    for (const path of ["/kk/home", "/kk/profile", "/kk/profile/password", "/kk/unlock"]) {
      expect((await device.get(path)).headers.get("location")).toBe(`/kk/second-factor/set-up?next=${encodeURIComponent(path)}`);
    }
    expect((await device.send("/kk/profile/password", { form_id: "one", oldPassword: GOOD_PASSWORD, newPassword: "ақ боз атқа мінген" })).status).toBe(401);
    expect((await device.get("/kk/second-factor/set-up")).status).toBe(200);
  });

  test("is not asked of a role that touches nothing confidential", async () => {
    const device = await signedIn(await person(kazakhstan, "reception"));
    expect((await device.get("/kk/home")).status).toBe(200);
  });

  test("counts only when a code proved it, and opens the pages then", async () => {
    const { device, secret, codes } = await enrolled();
    expect(codes).toHaveLength(10);
    expect((await device.get("/kk/home")).status).toBe(200);
    const everything = await asSuperuser(async (client) => JSON.stringify((await client.query("SELECT to_jsonb(a) FROM authenticator a UNION ALL SELECT to_jsonb(r) FROM recovery_code r")).rows));
    expect(everything).not.toContain(secret);
    expect(everything).not.toContain(codes[0]);
  });

  test("is added to a session that is all the way in only with the password", async () => {
    const someone = await person(kazakhstan, "staff");
    const device = await signedIn(someone);
    const page = await (await device.get("/kk/second-factor/set-up")).text();
    expect(page).toContain('name="password"');
    const secret = /(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}/.exec(page)![0].replaceAll(" ", "");
    const code = codeAt(secret, begin);
    const confirmed = () => asSuperuser(async (client) => (await client.query("SELECT count(*)::int AS n FROM authenticator WHERE account_id = $1 AND confirmed_at IS NOT NULL", [someone.accountId])).rows[0].n);
    for (const password of ["", "a wrong password"]) {
      expect((await device.send("/kk/second-factor/set-up", { code, password })).status).toBe(422);
      expect(await confirmed()).toBe(0);
    }
    expect((await device.send("/kk/second-factor/set-up", { code, password: GOOD_PASSWORD })).status).toBe(200);
    expect(await confirmed()).toBe(1);
  });

  test("is a passkey only after the password too, which is looked at before what the device answered", async () => {
    const { device } = await enrolled();
    const asked = await (await device.send("/kk/passkey/options", { purpose: "add" })).json();
    const add = async (password: string) => {
      const answer = await device.send("/kk/second-factor/passkey", { challenge: asked.challengeId, response: "{}", label: "", password });
      return [answer.status, /id="f-password-error"/.test(await answer.text())];
    };
    const open = () => asSuperuser(async (client) => (await client.query("SELECT count(*)::int AS n FROM passkey_challenge WHERE id = $1", [asked.challengeId])).rows[0].n);
    expect(await add("")).toEqual([422, true]);
    expect(await add("a wrong password")).toEqual([422, true]);
    expect(await open()).toBe(1);
    expect(await add(GOOD_PASSWORD)).toEqual([422, false]);
  });

  test("is asked at the next sign-in, and a code used once is not taken again", async () => {
    const { someone, secret } = await enrolled();
    const device = await signedIn(someone);
    expect((await device.get("/kk/home")).headers.get("location")).toBe("/kk/second-factor?next=%2Fkk%2Fhome");
    expect((await device.send("/kk/second-factor", { code: codeAt(secret, begin) })).status).toBe(422);
    expect((await device.get("/kk/home")).status).toBe(302);
    setClock(new Date(begin + STEP));
    const answer = await device.send("/kk/second-factor?next=%2Fkk%2Fprofile", { code: codeAt(secret, begin + STEP) });
    expect(answer.headers.get("location")).toBe("/kk/profile");
    expect((await device.get("/kk/home")).status).toBe(200);
    const other = await signedIn(someone);
    expect((await other.send("/kk/second-factor", { code: codeAt(secret, begin + STEP) })).status).toBe(422);
  });

  test("takes a code one step early or late and none further away", async () => {
    const { someone, secret } = await enrolled();
    const device = await signedIn(someone);
    setClock(new Date(begin + 10 * STEP));
    expect((await device.send("/kk/second-factor", { code: codeAt(secret, begin + 8 * STEP) })).status).toBe(422);
    expect((await device.send("/kk/second-factor", { code: codeAt(secret, begin + 12 * STEP) })).status).toBe(422);
    expect((await device.send("/kk/second-factor", { code: codeAt(secret, begin + 9 * STEP) })).status).toBe(303);
  });

  test("gives way to a code on paper, once", async () => {
    const { someone, codes } = await enrolled();
    const device = await signedIn(someone);
    expect((await device.send("/kk/second-factor", { code: ` ${codes[3]!.toUpperCase()} ` })).status).toBe(303);
    expect((await device.get("/kk/home")).status).toBe(200);
    const other = await signedIn(someone);
    expect((await other.send("/kk/second-factor", { code: codes[3]! })).status).toBe(422);
    expect((await other.send("/kk/second-factor", { code: codes[4]! })).status).toBe(303);
  });

  test("slows down and locks whoever guesses codes", async () => {
    const { someone, secret } = await enrolled();
    const device = await signedIn(someone);
    const statuses = [];
    for (let i = 0; i < 7; i++) statuses.push((await device.send("/kk/second-factor", { code: "000001" })).status);
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429, 429]);
    expect((await device.send("/kk/second-factor", { code: codeAt(secret, begin + STEP) })).status).toBe(429);
    setClock(new Date(begin + STEP));
    expect((await device.send("/kk/second-factor", { code: codeAt(secret, begin + STEP) })).status).toBe(303);
  });

  test("is taken away only with password and code together, and the owner is told", async () => {
    const { device, secret, codes } = await enrolled();
    const remove = (password: string, code: string) => device.send("/kk/profile/second-factor", { what: "authenticator", password, code });
    setClock(new Date(begin + STEP));
    expect((await remove("a wrong password", codes[0]!)).status).toBe(422);
    expect((await remove(GOOD_PASSWORD, "000001")).status).toBe(422);
    expect((await remove(GOOD_PASSWORD, codeAt(secret, begin))).status).toBe(422);
    expect((await device.get("/kk/home")).status).toBe(200);
    expect((await remove(GOOD_PASSWORD, codeAt(secret, begin + STEP))).status).toBe(303);
    const told = await asSuperuser(async (client) => (await client.query("SELECT count(*)::int AS n FROM mail_outbox WHERE template = 'secondFactorChanged'")).rows[0].n);
    expect(told).toBeGreaterThanOrEqual(2);
  });

  test("is forgotten by the operator's word for whoever lost it whole: sessions and codes end, the owner is told, and it is recorded", async () => {
    const { someone, device, codes } = await enrolled();
    const { forgetSecondFactors } = await app.load<typeof import("./forget.server.ts")>("/src/modules/accounts/second-factor/forget.server.ts");
    expect(await forgetSecondFactors(` ${someone.email.toUpperCase()} `)).toBe(true);
    expect(await forgetSecondFactors("nobody@test.pana")).toBe(false);
    expect((await device.get("/kk/home")).status).toBe(302);
    const next = await signedIn(someone);
    expect((await next.send("/kk/second-factor", { code: codes[0]! })).status).not.toBe(303);
    expect((await next.get("/kk/home")).headers.get("location")).toMatch(/second-factor\/set-up/);
    const lines = await asSuperuser(async (client) => (await client.query("SELECT task FROM audit_event WHERE action = 'account.secondFactorsForgotten' AND subject_id = $1", [someone.accountId])).rows);
    expect(lines).toEqual([{ task: "sign-in" }]);
  });

  test("gives new codes for paper, after which the old ones are worth nothing", async () => {
    const { someone, device, codes } = await enrolled();
    const answer = await device.send("/kk/profile/second-factor", { what: "codes", password: GOOD_PASSWORD, code: codes[0]! });
    const renewed = [...(await answer.text()).matchAll(/<li>([2-9a-z-]{14})<\/li>/g)].map(([, code]) => code!);
    expect(renewed).toHaveLength(10);
    const next = await signedIn(someone);
    expect((await next.send("/kk/second-factor", { code: codes[1]! })).status).toBe(422);
    expect((await next.send("/kk/second-factor", { code: renewed[0]! })).status).toBe(303);
  });
});
