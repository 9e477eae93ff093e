import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openApp, type InProcessApp } from "#world/app.ts";
import { browser } from "#world/browser.ts";
import { asSuperuser } from "#world/database.ts";
import { GOOD_PASSWORD, nation, person } from "#world/sign-in.ts";

let app: InProcessApp;
let kazakhstan: { id: string; path: string };
beforeAll(async () => {
  app = await openApp();
  kazakhstan = await nation();
});
afterAll(() => app.close());

describe("signing in with a password", () => {
  test("opens the pages inside, until signing out", async () => {
    const { email } = await person(kazakhstan, "staff");
    const aisha = browser(app);
    expect((await aisha.get("/kk/home")).headers.get("location")).toBe("/kk/sign-in?next=%2Fkk%2Fhome");
    const answer = await aisha.send("/kk/sign-in?next=%2Fkk%2Fhome", { email: ` ${email.toUpperCase()}`, password: GOOD_PASSWORD });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/kk/home");
    expect(answer.headers.get("set-cookie")).toMatch(/^pana=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect((await aisha.get("/kk/home")).status).toBe(200);
    const stolen = new Map(aisha.cookies);
    expect((await aisha.send("/kk/sign-out", {})).headers.get("location")).toBe("/kk/sign-in");
    for (const [name, value] of stolen) aisha.cookies.set(name, value);
    expect((await aisha.get("/kk/home")).status).toBe(302);
  });

  test("ends the session that the same browser had before, and only when it succeeds", async () => {
    const [first, second] = [await person(kazakhstan, "staff"), await person(kazakhstan, "staff")];
    const shared = browser(app);
    await shared.send("/kk/sign-in", { email: first.email, password: GOOD_PASSWORD });
    const older = browser(app);
    for (const [name, value] of shared.cookies) older.cookies.set(name, value);
    await shared.send("/kk/sign-in", { email: second.email, password: "a wrong password" });
    expect((await older.get("/kk/home")).status).toBe(200);
    expect((await shared.send("/kk/sign-in", { email: second.email, password: GOOD_PASSWORD })).status).toBe(303);
    expect((await older.get("/kk/home")).status).toBe(302);
    expect((await shared.get("/kk/home")).status).toBe(200);
  });

  test("for the first time on three devices at once opens one vault on each", async () => {
    const { accountId, email } = await person(kazakhstan, "staff");
    const answers = await Promise.all([1, 2, 3].map(() => browser(app).send("/kk/sign-in", { email, password: GOOD_PASSWORD })));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    const counted = "SELECT (SELECT count(*)::int FROM vault_public_key WHERE account_id = $1) AS keys, (SELECT count(*)::int FROM vault_session_key WHERE account_id = $1) AS opened";
    expect((await asSuperuser((client) => client.query(counted, [accountId]))).rows).toEqual([{ keys: 1, opened: 3 }]);
  });

  test("gives the same answer for a wrong password and for nobody, with the address typed and without the password", async () => {
    const { email } = await person(kazakhstan, "staff");
    const asked = browser(app);
    const wrong = await asked.send("/ru/sign-in", { email, password: "неверный пароль" });
    const nobody = await asked.send("/ru/sign-in", { email: "nobody@test.pana", password: "неверный пароль" });
    expect([wrong.status, nobody.status]).toEqual([422, 422]);
    const [first, second] = [await wrong.text(), await nobody.text()];
    expect(first).toContain(`value="${email}"`);
    expect(first).toContain("Почта или пароль не подошли");
    expect(first).not.toContain("неверный пароль");
    const withoutAddress = (html: string) => html.replaceAll(email, "…").replaceAll("nobody@test.pana", "…").replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|nonce="[^"]*"/g, "");
    expect(withoutAddress(second)).toBe(withoutAddress(first));
  });

  test("keeps neither the password nor the cookie's token anywhere", async () => {
    const { email } = await person(kazakhstan, "staff");
    const aisha = browser(app);
    await aisha.send("/kk/sign-in", { email, password: GOOD_PASSWORD });
    const token = aisha.cookies.get("pana")!;
    const everything = await asSuperuser(async (client) => {
      const { rows: tables } = await client.query("SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'");
      const texts = [];
      for (const { name } of tables) texts.push(...(await client.query(`SELECT to_jsonb(t)::text AS text FROM ${name} t`)).rows.map((row) => row.text));
      return texts.join("\n");
    });
    expect(everything).toContain(email);
    for (const secret of [GOOD_PASSWORD, token, Buffer.from(token).toString("hex"), Buffer.from(token, "base64url").toString("hex")]) {
      expect(everything).not.toContain(secret);
    }
  });
});
