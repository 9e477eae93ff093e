import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newFileKey, openLock } from "#platform/backup/lock.server.ts";
import { restore } from "#platform/backup/restore.server.ts";
import { checkBytes } from "#platform/backup/sealed-file.server.ts";
import { makeBackup } from "#platform/backup/write-backup.server.ts";
import { newId } from "#platform/ids.ts";
import { openApp, TEST_ORIGIN, type InProcessApp } from "#world/app.ts";
import { browser } from "#world/browser.ts";
import { asSuperuser } from "#world/database.ts";
import { loadDemo } from "#world/demo/load.ts";
import { DEMO_PASSWORD } from "#world/demo/people.ts";
import { moveTo, ownDatabase, secondDatabase, type SecondDatabase } from "#world/second-database.ts";

const PASSPHRASE = "бес алты жеті сегіз";
const PEOPLE = ["admin", "ministry", "region", "director", "psychologist", "hr"] as const;
const PAGES_EACH = 20;
const WORD = "жаңбырлысыр";

const folder = mkdtempSync(join(tmpdir(), "pana-answers-"));
const file = join(folder, "demo.backup");
const visitors = new Map<string, ReturnType<typeof browser>>();

let app: InProcessApp;
let second: SecondDatabase;
let own: Awaited<ReturnType<typeof ownDatabase>>;
let note: string;
let attachment: string;

beforeAll(async () => {
  await loadDemo();
  await asSuperuser((client) => client.query("INSERT INTO installation (world, ready_at) VALUES ('demo', now())"));
  app = await openApp({ demo: true });
  const clock = await app.load<typeof import("#platform/clock.ts")>("/src/platform/clock.ts");
  clock.setClock(new Date());
  for (const who of PEOPLE) visitors.set(who, await signedIn(who));
  ({ note, attachment } = await writeNote(visitors.get("psychologist")!));
  own = await ownDatabase();
  second = await secondDatabase();
  await makeBackup(own, file, { passphrase: PASSPHRASE }, Buffer.alloc(32, 7));
  const key = await openLock((await checkBytes(file)).lock, { passphrase: PASSPHRASE });
  await restore(second.database, { file, key, replace: false, keepSecret: async () => {} });
}, 180_000);

afterAll(async () => {
  await moveTo(own);
  await app.close();
  await second[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

async function signedIn(who: string) {
  const visitor = browser(app);
  const answer = await visitor.send("/kk/sign-in", { email: `${who}@demo.pana`, password: DEMO_PASSWORD });
  expect(answer.headers.get("location")).toBe("/kk/home");
  return visitor;
}

async function writeNote(visitor: ReturnType<typeof browser>) {
  const written = await visitor.send("/kk/notes/new", { form_id: newId(), title: WORD, about: "", text: `${WORD} мәтіні` });
  const path = written.headers.get("location") ?? "";
  const body = new FormData();
  body.set("form_id", newId());
  body.append("files", new File([`%PDF-1.7\n${"a".repeat(100_000)}`], "хат.pdf", { type: "application/pdf" }));
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const sent = await app.request(`${path}/files`, { method: "POST", body, headers: { cookie, origin: TEST_ORIGIN } });
  expect(sent.status).toBe(303);
  const html = await (await visitor.get(path)).text();
  return { note: path, attachment: /href="([^"]+\/files\/[0-9a-f-]{36})"/.exec(html)?.[1] ?? "" };
}

/** What differs between two looks at the same page: numbers made for the answer, and the minute on the clock. */
function lasting(html: string): string {
  return html
    .replaceAll(/nonce="[^"]*"/g, "")
    .replaceAll(/(name="(?:form_id|receipt)" value=")[^"]*/g, "$1")
    .replaceAll(/<span class="mono">[0-9a-f-]{36}<\/span>/g, "");
}

/** Where two answers part, short enough to read. */
function differenceOf(one: string, other: string | undefined): string | null {
  if (one === other) return null;
  const at = [...one].findIndex((sign, index) => sign !== other?.[index]);
  return `…${one.slice(Math.max(0, at - 80), at + 80)}… against …${other?.slice(Math.max(0, at - 80), at + 80)}…`;
}

/** Everything a person comes to from home, link by link, as it answers. */
async function walk(visitor: ReturnType<typeof browser>): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  const waiting = ["/kk/home", "/kk/places", "/kk/audit", "/kk/notes", "/kk/people"];
  for (let path = waiting.shift(); path !== undefined && answers.size < PAGES_EACH; path = waiting.shift()) {
    if (answers.has(path) || /sign-out|\/exit|export|\/files\/|second-factor\/set-up/.test(path)) continue;
    const answer = await visitor.get(path);
    const html = answer.headers.get("content-type")?.startsWith("text/html") ? lasting(await answer.text()) : "";
    answers.set(path, `${answer.status} ${answer.headers.get("location") ?? ""}\n${html}`);
    for (const [, href] of html.matchAll(/href="(\/kk\/[^"#]*)"/g)) waiting.push(href!.replaceAll("&amp;", "&"));
  }
  return answers;
}

describe("a restored system", () => {
  test("answers every page as the old one did, to everybody who was signed in", async () => {
    for (const who of PEOPLE) {
      const visitor = visitors.get(who)!;
      const cookies = new Map(visitor.cookies);
      await moveTo(own);
      const before = await walk(visitor);
      for (const [name, value] of cookies) visitor.cookies.set(name, value);
      await moveTo(second.database);
      const after = await walk(visitor);
      expect([...after.keys()]).toEqual([...before.keys()]);
      for (const [path, answer] of before) expect(differenceOf(answer, after.get(path)), `${who} at ${path}`).toBeNull();
      expect([...before.values()].filter((answer) => answer.startsWith("200")).length).toBeGreaterThan(5);
    }
  }, 240_000);

  test("opens notes, attachments and the search to whoever signs in anew with the own password", async () => {
    await moveTo(second.database);
    const visitor = await signedIn("psychologist");
    expect(await (await visitor.get(note)).text()).toContain(`${WORD} мәтіні`);
    expect(await (await visitor.get(`/kk/notes?q=${encodeURIComponent(WORD)}`)).text()).toContain(note);
    const download = await visitor.get(attachment);
    expect(download.status).toBe(200);
    expect((await download.arrayBuffer()).byteLength).toBe(100_009);
  });

  test("goes on: what is written into it is chained to what was there", async () => {
    await moveTo(second.database);
    const visitor = await signedIn("director");
    expect((await visitor.send("/kk/notes/new", { form_id: newId(), title: "жаңа", about: "", text: "жаңа" })).status).toBe(303);
    expect(await second.ask("SELECT FROM audit_event e WHERE hash <> audit_hash(prev_hash, e)")).toEqual([]);
    const gaps = "SELECT FROM (SELECT seq, lag(seq, 1, 0) OVER (PARTITION BY place_id ORDER BY seq) AS before FROM audit_event) e WHERE seq <> before + 1";
    expect(await second.ask(gaps)).toEqual([]);
  });

  test("another key opens nothing of the backup", async () => {
    const { checkInside } = await import("#platform/backup/read-backup.server.ts");
    await expect(checkInside(file, newFileKey())).rejects.toThrow(/cut off or was changed/);
  });
});
