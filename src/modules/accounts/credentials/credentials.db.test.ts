import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openApp, type InProcessApp } from "#world/app.ts";
import { browser } from "#world/browser.ts";
import { asSuperuser } from "#world/database.ts";
import { GOOD_PASSWORD, nation, person } from "#world/sign-in.ts";
import { newId } from "#platform/ids.ts";
import { unsealLetter } from "#platform/mail/sealed-letter.server.ts";

const NEW_PASSWORD = "ақ боз атқа мінген";
let at = new Date("2026-11-20T04:00:00Z").getTime();
let app: InProcessApp;
let kazakhstan: { id: string; path: string };
let setClock: (at: Date) => void;
beforeAll(async () => {
  app = await openApp();
  kazakhstan = await nation();
  const clock = await app.load<typeof import("#platform/clock.ts")>("/src/platform/clock.ts");
  setClock = (moment) => clock.setClock(moment);
});
beforeEach(async () => {
  pass(7_200_000);
  await asSuperuser((client) => client.query("DELETE FROM mail_outbox"));
});
afterAll(() => app.close());

function pass(ms: number) {
  at += ms;
  setClock(new Date(at));
}

async function letters(template: string) {
  const rows = await asSuperuser(async (client) => (await client.query("SELECT id, to_address, state, letter_sealed FROM mail_outbox WHERE template = $1 ORDER BY id", [template])).rows);
  return rows.map((row) => ({ to: row.to_address, state: row.state, path: row.letter_sealed ? pathIn(unsealLetter(row.id, row.letter_sealed).action?.href) : null }));
}
const pathIn = (href: string | undefined) => (href ? href.replace("http://localhost:3700", "") : null);
const tokenIn = (path: string) => new URL(path, "http://localhost").searchParams.get("token")!;

async function signedIn(email: string, password = GOOD_PASSWORD) {
  const device = browser(app);
  const answer = await device.send("/kk/sign-in", { email, password });
  return { device, status: answer.status };
}

async function resetPath(email: string) {
  await browser(app).send("/kk/reset-password", { email });
  return (await letters("passwordReset")).at(-1)!.path!;
}

describe("a forgotten password", () => {
  test("gets the same answer whether the address is known, and writes as much", async () => {
    const { email } = await person(kazakhstan, "staff");
    const asked = browser(app);
    const known = await (await asked.send("/kk/reset-password", { email })).text();
    const unknown = await (await asked.send("/kk/reset-password", { email: "nobody@test.pana" })).text();
    const plain = (html: string) => html.replaceAll(email, "…").replaceAll("nobody@test.pana", "…").replaceAll(/nonce="[^"]*"/g, "");
    expect(plain(unknown)).toBe(plain(known));
    expect(await letters("passwordReset")).toMatchObject([{ to: email, state: "waiting" }, { to: "", state: "withheld" }]);
  });

  test("is replaced once by the link, which ends all sessions and the old keys", async () => {
    const { email, accountId } = await person(kazakhstan, "staff");
    const before = await signedIn(email);
    const path = await resetPath(email);
    expect(path).toMatch(/^\/kk\/new-password\?token=[\w-]{43}$/);
    const link = browser(app);
    expect((await link.get(path)).status).toBe(200);
    expect((await link.send(path, { token: tokenIn(path), password: "қысқа" })).status).toBe(422);
    expect((await link.send(path, { token: tokenIn(path), password: NEW_PASSWORD })).headers.get("location")).toBe("/kk/sign-in");
    expect((await before.device.get("/kk/home")).status).toBe(302);
    expect((await signedIn(email)).status).toBe(422);
    expect((await signedIn(email, NEW_PASSWORD)).status).toBe(303);
    expect((await link.send(path, { token: tokenIn(path), password: "тағы бір жаңа сөз" })).status).toBe(422);
    const keys = await asSuperuser(async (client) => (await client.query("SELECT count(*) FILTER (WHERE retired_at IS NULL)::int AS used, count(*)::int AS made FROM vault_public_key WHERE account_id = $1", [accountId])).rows[0]);
    expect(keys).toEqual({ used: 1, made: 2 });
    expect(await letters("passwordChanged")).toMatchObject([{ to: email }]);
  });

  test("is not replaced by a link of half an hour ago, nor by one that a newer use has ended", async () => {
    const { email } = await person(kazakhstan, "staff");
    const [first, second] = [await resetPath(email), await resetPath(email)];
    const link = browser(app);
    expect((await link.send(second, { token: tokenIn(second), password: NEW_PASSWORD })).status).toBe(303);
    expect((await link.send(first, { token: tokenIn(first), password: GOOD_PASSWORD })).status).toBe(422);
    const third = await resetPath(email);
    pass(30 * 60_000);
    expect((await link.send(third, { token: tokenIn(third), password: GOOD_PASSWORD })).status).toBe(422);
  });
});

describe("a change", () => {
  test("of the password asks the old one, keeps the keys and this session, and ends the others", async () => {
    const { email, accountId } = await person(kazakhstan, "staff");
    const [here, there] = [await signedIn(email), await signedIn(email)];
    expect((await here.device.send("/kk/profile/password", { form_id: newId(), oldPassword: "a wrong password", newPassword: NEW_PASSWORD })).status).toBe(422);
    const asked = { form_id: newId(), oldPassword: GOOD_PASSWORD, newPassword: NEW_PASSWORD };
    for (const time of ["sent once", "sent again"]) {
      expect((await here.device.send("/kk/profile/password", asked)).headers.get("location"), time).toBe("/kk/profile/password");
    }
    expect(await letters("passwordChanged")).toHaveLength(1);
    expect((await here.device.get("/kk/home")).status).toBe(200);
    expect((await there.device.get("/kk/home")).status).toBe(302);
    const keys = await asSuperuser(async (client) => (await client.query("SELECT count(*)::int AS n FROM vault_public_key WHERE account_id = $1", [accountId])).rows[0].n);
    expect(keys).toBe(1);
    expect((await signedIn(email, NEW_PASSWORD)).status).toBe(303);
  });

  test("of the address happens when both addresses have said yes", async () => {
    const { email } = await person(kazakhstan, "staff");
    const { device } = await signedIn(email);
    const wished = `new.${email}`;
    expect((await device.send("/kk/profile/email", { form_id: newId(), email: wished, password: GOOD_PASSWORD })).headers.get("location")).toBe("/kk/profile/email");
    const [old] = await letters("emailChangeOld");
    const [fresh] = await letters("emailChangeNew");
    expect([old!.to, fresh!.to]).toEqual([email, wished]);
    const anybody = browser(app);
    await anybody.get(fresh!.path!);
    await anybody.send("/kk/confirm-email", { token: tokenIn(fresh!.path!) });
    expect((await signedIn(wished)).status).toBe(422);
    await anybody.send("/kk/confirm-email", { token: tokenIn(fresh!.path!) });
    expect((await signedIn(wished)).status).toBe(422);
    await anybody.send("/kk/confirm-email", { token: tokenIn(old!.path!) });
    expect((await signedIn(wished)).status).toBe(303);
    expect((await signedIn(email)).status).toBe(422);
  });

  test("of the address that is sent twice is asked once, and the first links work", async () => {
    const { email } = await person(kazakhstan, "staff");
    const { device } = await signedIn(email);
    const asked = { form_id: newId(), email: `new.${email}`, password: GOOD_PASSWORD };
    for (const _ of ["once", "again"]) await device.send("/kk/profile/email", asked);
    const sent = [...(await letters("emailChangeOld")), ...(await letters("emailChangeNew"))];
    expect(sent).toHaveLength(2);
    for (const letter of sent) await browser(app).send("/kk/confirm-email", { token: tokenIn(letter.path!) });
    expect((await signedIn(`new.${email}`)).status).toBe(303);
  });

  test("of the address ends the links to a new password that went to the old one", async () => {
    const { email } = await person(kazakhstan, "staff");
    const { device } = await signedIn(email);
    const path = await resetPath(email);
    const anybody = browser(app);
    expect((await anybody.get(path)).status).toBe(200);
    await device.send("/kk/profile/email", { form_id: newId(), email: `new.${email}`, password: GOOD_PASSWORD });
    const [old, fresh] = [...(await letters("emailChangeOld")), ...(await letters("emailChangeNew"))];
    for (const letter of [old!, fresh!]) await anybody.send("/kk/confirm-email", { token: tokenIn(letter.path!) });
    expect((await anybody.send(path, { token: tokenIn(path), password: NEW_PASSWORD })).status).toBe(422);
    expect((await signedIn(`new.${email}`)).status).toBe(303);
  });

  test("to an address that is somebody's says nothing and does nothing", async () => {
    const { email } = await person(kazakhstan, "staff");
    const other = await person(kazakhstan, "staff");
    const { device } = await signedIn(email);
    expect((await device.send("/kk/profile/email", { form_id: newId(), email: other.email, password: GOOD_PASSWORD })).headers.get("location")).toBe("/kk/profile/email");
    expect(await letters("emailChangeNew")).toMatchObject([{ to: "", state: "withheld" }]);
    const [old] = await letters("emailChangeOld");
    await browser(app).send("/kk/confirm-email", { token: tokenIn(old!.path!) });
    expect((await signedIn(email)).status).toBe(303);
  });
});

describe("devices", () => {
  test("are listed, and a revoked one is refused at once", async () => {
    const { email } = await person(kazakhstan, "staff");
    const other = await person(kazakhstan, "staff");
    const [here, there, stranger] = [await signedIn(email), await signedIn(email), await signedIn(other.email)];
    const page = await (await here.device.get("/kk/profile/sessions")).text();
    const ids = [...page.matchAll(/name="session" value="([0-9a-f-]{36})"/g)].map((found) => found[1]!);
    expect(ids).toHaveLength(1);
    await stranger.device.send("/kk/profile/sessions", { session: ids[0]! });
    expect((await there.device.get("/kk/home")).status).toBe(200);
    await here.device.send("/kk/profile/sessions", { session: ids[0]! });
    expect((await there.device.get("/kk/home")).status).toBe(302);
    expect((await here.device.get("/kk/home")).status).toBe(200);
  });
});

describe("the first administrator", () => {
  test("is made once, by the link of the last start", async () => {
    const { setUpLinkIfEmpty } = await app.load<typeof import("#modules/accounts/public.server.ts")>("/src/modules/accounts/public.server.ts");
    const first = pathIn((await setUpLinkIfEmpty("http://localhost:3700"))!)!;
    const path = pathIn((await setUpLinkIfEmpty("http://localhost:3700"))!)!;
    const anybody = browser(app);
    expect((await anybody.get(first)).status).toBe(404);
    expect((await anybody.get(path)).status).toBe(200);
    const fields = { token: tokenIn(path), familyName: "Оспанова", givenName: "Гүлнар", email: "admin@test.pana", password: NEW_PASSWORD };
    expect((await anybody.send(path, { ...fields, password: "құпиясөз123" })).status).toBe(422);
    expect((await anybody.send(path, fields)).headers.get("location")).toBe("/kk/sign-in");
    expect((await anybody.send(path, { ...fields, email: "second@test.pana" })).status).toBe(404);
    const { device, status } = await signedIn("admin@test.pana", NEW_PASSWORD);
    expect(status).toBe(303);
    expect((await device.get("/kk/home")).headers.get("location")).toContain("/kk/second-factor/set-up");
    expect(await setUpLinkIfEmpty("http://localhost:3700")).toBeNull();
  });
});
