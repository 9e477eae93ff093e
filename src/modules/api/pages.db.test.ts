import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "#platform/ids.ts";
import { openApp, TEST_ORIGIN, type InProcessApp } from "#world/app.ts";
import { browser } from "#world/browser.ts";
import { aRegion, aSchool, theNation } from "#world/school.ts";
import { cookieOf } from "#world/seat.ts";
import { GOOD_PASSWORD, person, type TestPerson } from "#world/sign-in.ts";
import { program } from "#world/token.ts";

let app: InProcessApp;
let clerk: TestPerson;
let administrator: TestPerson;
let school: { id: string; path: string };

beforeAll(async () => {
  app = await openApp({ demo: true });
  const nation = await theNation();
  school = await aSchool({ in: await aRegion("75") });
  clerk = await person(school, "staff");
  administrator = await person(nation, "administrator");
});
afterAll(() => app.close());

async function signedIn(who: TestPerson, placePath: string) {
  const visitor = browser(app);
  const [name = "", value = ""] = (await cookieOf(app, who, placePath)).split("=");
  visitor.cookies.set(name, value);
  return visitor;
}
type Visitor = Awaited<ReturnType<typeof signedIn>>;

/** Forms with several entries under one name, which a plain record cannot hold. */
const send = (visitor: Visitor, path: string, fields: [string, string][]) =>
  app.request(path, { method: "POST", headers: { origin: TEST_ORIGIN, cookie: [...visitor.cookies].map((pair) => pair.join("=")).join("; ") }, body: new URLSearchParams(fields) });

const tokenIn = (html: string) => /pana_[a-z2-7]{10}_[\w-]{43}/.exec(html)?.[0];

describe("the page of one's own tokens", () => {
  const form = (more: Record<string, string> = {}): [string, string][] => [
    ...Object.entries({ form_id: newId(), grant: clerk.grantId ?? "", name: "Timetable", days: "30", password: GOOD_PASSWORD, ...more }),
    ["scopes[]", "places:read"],
  ];

  test("is empty at first and offers to make one", async () => {
    const html = await (await (await signedIn(clerk, school.path)).get("/en/profile/tokens")).text();
    expect(html).toContain("You have no tokens");
    expect(html).toContain('href="/en/profile/tokens/new"');
  });

  test("a form without what is needed comes back with each error, and never with the password", async () => {
    const visitor = await signedIn(clerk, school.path);
    const response = await send(visitor, "/en/profile/tokens/new", [["form_id", newId()], ["grant", clerk.grantId ?? ""], ["name", ""], ["days", "30"], ["password", GOOD_PASSWORD]]);
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(html).toContain("Write a name.");
    expect(html).toContain("Tick at least one.");
    expect(html).not.toContain(GOOD_PASSWORD);
  });

  test("without the right password nothing is made", async () => {
    const visitor = await signedIn(clerk, school.path);
    const response = await send(visitor, "/en/profile/tokens/new", form({ password: "not the right one" }));
    expect(response.status).toBe(422);
    expect(tokenIn(await response.text())).toBeUndefined();
    expect(await (await visitor.get("/en/profile/tokens")).text()).toContain("You have no tokens");
  });

  test("the token is shown once: in the answer to its form, not when the form comes again, not in the list", async () => {
    const visitor = await signedIn(clerk, school.path);
    const fields = form();
    const token = tokenIn(await (await send(visitor, "/en/profile/tokens/new", fields)).text());
    expect(token).toBeDefined();
    const again = await (await send(visitor, "/en/profile/tokens/new", fields)).text();
    expect(tokenIn(again)).toBeUndefined();
    expect(again).toContain("This token was made before");
    const list = await (await visitor.get("/en/profile/tokens")).text();
    expect(tokenIn(list)).toBeUndefined();
    expect(list.match(/Timetable/g)?.length).toBeLessThanOrEqual(2);
    const opened = await program(app, token).get("/me");
    expect(await opened.json()).toMatchObject({ role: "staff", token: { name: "Timetable", scopes: ["places:read"] } });
  });

  test("revoked there, it opens nothing; somebody else's cannot be revoked", async () => {
    const visitor = await signedIn(clerk, school.path);
    const token = tokenIn(await (await send(visitor, "/en/profile/tokens/new", form())).text());
    const id = /name="token" value="([^"]+)"/.exec(await (await visitor.get("/en/profile/tokens")).text())?.[1] ?? "";
    const other = await signedIn(await person(school, "reception"), school.path);
    expect((await other.send("/en/profile/tokens", { token: id })).status).toBe(404);
    expect((await program(app, token).get("/me")).status).toBe(200);
    expect((await visitor.send("/en/profile/tokens", { token: id })).status).toBe(303);
    expect((await program(app, token).get("/me")).status).toBe(401);
  });
});

describe("the page of all tokens", () => {
  test("makes one for a system, at a place and in a role, and shows it with whoever answers for it", async () => {
    const visitor = await signedIn(administrator, "/kz/");
    const fields: [string, string][] = [
      ...Object.entries({ form_id: newId(), name: "National database", place: school.id, role: "staff", days: "365", password: GOOD_PASSWORD }),
      ["scopes[]", "places:read"], ["scopes[]", "calendar:read"],
    ];
    const token = tokenIn(await (await send(visitor, "/en/tokens/new", fields)).text());
    expect(token).toBeDefined();
    const list = await (await visitor.get("/en/tokens")).text();
    expect(list).toContain("National database");
    expect(await (await program(app, token).get("/me")).json().catch(() => null)).toMatchObject({ type: expect.stringContaining("#owner-must-act") });
  });

  test("refuses a role that is not held at such a place, beside the field", async () => {
    const visitor = await signedIn(administrator, "/kz/");
    const fields: [string, string][] = [...Object.entries({ form_id: newId(), name: "X", place: school.id, role: "regionOfficer", days: "30", password: GOOD_PASSWORD }), ["scopes[]", "places:read"]];
    const response = await send(visitor, "/en/tokens/new", fields);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain("You cannot give this role at this place.");
  });
});
