import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openApp, type InProcessApp } from "#world/app.ts";
import { browser } from "#world/browser.ts";
import { asSuperuser } from "#world/database.ts";
import { GOOD_PASSWORD, person, type TestPerson } from "#world/sign-in.ts";
import { aRegion, aSchool, theNation } from "#world/school.ts";
import { newId } from "#platform/ids.ts";

const CANARY = "канарейкажұмбақ";
const printed: string[] = [];

let app: InProcessApp;
let folder: string;
let psychologist: TestPerson;
let lawyer: TestPerson;
let administrator: TestPerson;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "canary-"));
  vi.stubEnv("TMPDIR", folder);
  vi.spyOn(process.stdout, "write").mockImplementation((text) => printed.push(String(text)) > 0);
  app = await openApp();
  const { openLog } = await app.load<typeof import("#platform/log.server.ts")>("/src/platform/log.server.ts");
  openLog("trace", { write: (line) => void printed.push(line) });
  const nation = await theNation();
  const school = await aSchool({ in: await aRegion("75") });
  // The demo asks for no second factor, without which these roles would not come in.
  await asSuperuser((client) => client.query("INSERT INTO installation (world, begun_at) VALUES ('demo', now())"));
  psychologist = await person(school, "safetyMember");
  lawyer = await person(school, "safetyMember");
  administrator = await person(nation, "administrator");
});

afterAll(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await app.close();
});

async function signedIn(who: TestPerson) {
  const visitor = browser(app);
  const answer = await visitor.send("/kk/sign-in", { email: who.email, password: GOOD_PASSWORD });
  expect(answer.status).toBe(303);
  return visitor;
}

type Visitor = Awaited<ReturnType<typeof signedIn>>;
const field = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? "";

async function writeNote(visitor: Visitor): Promise<string> {
  const answer = await visitor.send("/kk/notes/new", { form_id: newId(), title: `${CANARY} 1`, about: `${CANARY} 120304500123`, text: `${CANARY} 2` });
  expect(answer.status).toBe(303);
  return answer.headers.get("location") ?? "";
}

async function attachFile(visitor: Visitor, note: string): Promise<void> {
  const html = await (await visitor.get(note)).text();
  const body = new FormData();
  body.set("form_id", field(html, "form_id"));
  body.set("files", new File([`${CANARY} 3`], `${CANARY}.txt`, { type: "text/plain" }));
  const headers = { cookie: [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; "), "sec-fetch-site": "same-origin" };
  const answer = await app.request(`${note}/files`, { method: "POST", body, headers });
  expect(answer.status).toBe(303);
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

const disguises = [CANARY, Buffer.from(CANARY).toString("hex"), Buffer.from(CANARY).toString("base64").slice(0, -4), encodeURIComponent(CANARY).toLowerCase(), "120304500123"];

describe("a word typed into a confidential note", () => {
  test("stands in the note for its author, and nowhere in the database, the log or temporary files", async () => {
    const visitor = await signedIn(psychologist);
    const note = await writeNote(visitor);
    await attachFile(visitor, note);
    await visitor.send("/kk/notes/new", { form_id: newId(), intent: "keep-draft", title: `${CANARY} 4`, about: "", text: CANARY });
    await visitor.send("/kk/notes", { name: CANARY });
    await visitor.send("/kk/notes/new", { form_id: newId(), title: "", about: "", text: CANARY });
    await visitor.send(`${note}/edit`, { form_id: newId(), base_version: "1", title: `${CANARY} 5`, about: CANARY, text: CANARY });
    const page = await (await visitor.get(note)).text();
    expect(page).toContain(`${CANARY} 5`);
    expect(page).toContain(`${CANARY}.txt`);

    const everything = await dump();
    expect(everything).toContain(psychologist.email);
    const log = printed.join("");
    for (const disguise of disguises) {
      expect(everything.includes(disguise.toLowerCase()), `${disguise} in the database`).toBe(false);
      expect(log.includes(disguise), `${disguise} in the log`).toBe(false);
    }
    expect(readdirSync(folder).filter((name) => !name.startsWith("vite"))).toEqual([]);
  });

  test("is read neither by a colleague it is not shared with nor by the administrator", async () => {
    const author = await signedIn(psychologist);
    const note = await writeNote(author);
    for (const stranger of [lawyer, administrator]) {
      const visitor = await signedIn(stranger);
      expect((await visitor.get(note)).status).toBe(404);
      expect(await (await visitor.get("/kk/notes")).text()).not.toContain(CANARY);
      expect(await (await visitor.send("/kk/notes", { name: CANARY })).text()).not.toContain(`${CANARY} 1`);
    }
  });

  test("is there again when the vault had shut while it was typed and the password is given", async () => {
    const visitor = await signedIn(psychologist);
    await asSuperuser((client) => client.query("DELETE FROM vault_session_key"));
    const led = await visitor.send("/kk/notes/new", { form_id: newId(), title: `${CANARY} 6`, about: "", text: CANARY });
    expect(led.headers.get("location")).toBe("/kk/unlock?next=%2Fkk%2Fnotes%2Fnew&draft");
    expect((await visitor.send("/kk/unlock?next=%2Fkk%2Fnotes%2Fnew", { password: "басқа құпиясөз" })).status).toBe(422);
    const opened = await visitor.send("/kk/unlock?next=%2Fkk%2Fnotes%2Fnew", { password: GOOD_PASSWORD });
    expect(opened.headers.get("location")).toBe("/kk/notes/new");
    expect(await (await visitor.get("/kk/notes/new")).text()).toContain(`${CANARY} 6`);
  });
});
