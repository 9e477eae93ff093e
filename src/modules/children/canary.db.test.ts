import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openApp, type InProcessApp } from "#world/app.ts";
import { browser } from "#world/browser.ts";
import { asSuperuser } from "#world/database.ts";
import { aRegion, aSchool, theNation } from "#world/school.ts";
import { GOOD_PASSWORD, person, type TestPerson } from "#world/sign-in.ts";
import { newId } from "#platform/ids.ts";
import { isIin } from "./schema/iin.ts";

const CANARY = "канарейкажұмбақ";
const IIN = [...Array(10).keys()].map((digit) => `12030450012${digit}`).find(isIin) ?? "";
const FIELDS = {
  familyName: CANARY,
  givenName: `${CANARY}а`,
  patronymic: `${CANARY}б`,
  birthDate: "2012-03-04",
  iin: IIN,
  className: "7Ә",
  curator: `${CANARY} в`,
  language: "kk",
  otherSchools: `${CANARY} г`,
  "representatives.0.name": `${CANARY} д`,
  "representatives.0.relation": "mother",
  "representatives.0.contact": `${CANARY}@example.org`,
  "representatives.0.no": "on",
  "representatives.0.why": `${CANARY} е`,
};
const printed: string[] = [];

let app: InProcessApp;
let psychologist: TestPerson;
let latecomer: TestPerson;
let administrator: TestPerson;

beforeAll(async () => {
  vi.spyOn(process.stdout, "write").mockImplementation((text) => printed.push(String(text)) > 0);
  app = await openApp();
  const { openLog } = await app.load<typeof import("#platform/log.server.ts")>("/src/platform/log.server.ts");
  openLog("trace", { write: (line) => void printed.push(line) });
  const nation = await theNation();
  const school = await aSchool({ in: await aRegion("75") });
  // The demo asks for no second factor, without which these roles would not come in.
  await asSuperuser((client) => client.query("INSERT INTO installation (world, begun_at) VALUES ('demo', now())"));
  psychologist = await person(school, "safetyMember");
  latecomer = await person(school, "safetyMember");
  administrator = await person(nation, "administrator");
});

afterAll(async () => {
  vi.restoreAllMocks();
  await app.close();
});

async function signedIn(who: TestPerson) {
  const visitor = browser(app);
  expect((await visitor.send("/kk/sign-in", { email: who.email, password: GOOD_PASSWORD })).status).toBe(303);
  return visitor;
}

/** Every row of every table as a superuser sees it. */
function dump(): Promise<string> {
  return asSuperuser(async (client) => {
    const { rows: tables } = await client.query("SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'");
    const texts: string[] = [];
    for (const { name } of tables) texts.push(...(await client.query(`SELECT t::text AS text FROM ${name} t`)).rows.map((row) => row.text));
    return texts.join("\n").toLowerCase();
  });
}

const disguises = [CANARY, Buffer.from(CANARY).toString("hex"), Buffer.from(CANARY).toString("base64").slice(0, -4), encodeURIComponent(CANARY).toLowerCase(), IIN, "2012-03-04"];

describe("what is written into a child's record", () => {
  test("stands in the record for those who hold a key, and nowhere in the database or the log", async () => {
    const visitor = await signedIn(psychologist);
    const sent = await visitor.send("/kk/children/new", { form_id: newId(), ...FIELDS });
    expect(sent.status).toBe(303);
    const child = sent.headers.get("location") ?? "";
    expect((await visitor.send("/kk/children/new", { form_id: newId(), ...FIELDS })).status).toBe(409);
    expect((await visitor.send("/kk/children/new", { form_id: newId(), ...FIELDS, iin: `${IIN.slice(0, 11)}x` })).status).toBe(422);
    expect((await visitor.send(`${child}/edit`, { form_id: newId(), base_version: "1", ...FIELDS, curator: `${CANARY} ж` })).status).toBe(303);
    const page = await (await visitor.get(child)).text();
    for (const word of [`${CANARY} ж`, `${CANARY} г`, `${CANARY} е`, IIN]) expect(page).toContain(word);
    expect(await (await visitor.send("/kk/children", { name: CANARY.slice(0, 5) })).text()).toContain(child);

    await asSuperuser((client) => client.query("DELETE FROM vault_session_key"));
    expect((await visitor.send("/kk/children/new", { form_id: newId(), ...FIELDS })).headers.get("location")).toContain("/kk/unlock?next=");

    const everything = await dump();
    expect(everything).toContain(psychologist.email);
    const log = printed.join("");
    for (const disguise of disguises) {
      expect(everything.includes(disguise.toLowerCase()), `${disguise} in the database`).toBe(false);
      expect(log.includes(disguise), `${disguise} in the log`).toBe(false);
    }
  });

  test("is read and found neither by a colleague it is closed to nor by the administrator", async () => {
    const author = await signedIn(psychologist);
    await signedIn(latecomer);
    const sent = await author.send("/kk/children/new", { form_id: newId(), another: "on", "notFor[]": latecomer.accountId, ...FIELDS, familyName: `${CANARY}я` });
    const child = sent.headers.get("location") ?? "";
    expect(child).toMatch(/children\/[0-9a-f-]{36}$/);
    for (const stranger of [latecomer, administrator]) {
      const visitor = await signedIn(stranger);
      for (const page of ["", "/edit", "/readers", "/erase"]) expect((await visitor.get(`${child}${page}`)).status, page).toBe(404);
      expect(await (await visitor.send("/kk/children", { name: `${CANARY}я` })).text()).not.toContain(child);
    }
  });
});
