import { readdirSync, readFileSync } from "node:fs";
import type { APIRequestContext } from "@playwright/test";
import { DEMO_PASSWORD } from "#world/demo/people.ts";
import { linksIn } from "./links.ts";
import { LANGUAGES } from "./look.ts";
import { expect, test, type DemoPerson } from "./person.ts";

const PEOPLE: readonly DemoPerson[] = [
  "admin", "ministry", "institute", "network", "region", "district", "director",
  "deputy", "psychologist", "lawyer", "hr", "campaigns", "reception", "staff",
];
/** A page of one kind is looked at for this many of its things: one school is like another. */
const OF_EACH_KIND = 2;
const MESSAGE_KEYS = new Set(
  readdirSync("messages").flatMap((file) => Object.keys(JSON.parse(readFileSync(`messages/${file}`, "utf8")) as Record<string, string>)).filter((key) => key.includes("_")),
);
const NOT_A_PAGE = /\/(?:export|sign-out|print|files|template)(?:\/|$)/;

for (const lang of LANGUAGES) {
  test(`in ${lang} no link leads anybody of the demo to a page that is absent, broken or not in words`, async ({ playwright, baseURL }) => {
    test.setTimeout(150_000);
    for (const person of PEOPLE) {
      const request = await playwright.request.newContext({ baseURL });
      await request.post(`/${lang}/sign-in`, { form: { email: `${person}@demo.pana`, password: DEMO_PASSWORD }, headers: { origin: baseURL ?? "" } });
      const { seen, problems } = await walk(request, lang);
      expect(seen, `${person} has somewhere to go`).toBeGreaterThan(3);
      expect.soft(problems, person).toEqual([]);
      await request.dispose();
    }
  });
}

/** Follows the links of every page from home on, as far as they stay in the language. */
async function walk(request: APIRequestContext, lang: string): Promise<{ seen: number; problems: string[] }> {
  const problems: string[] = [];
  const queue = [{ path: `/${lang}/home`, from: "sign-in" }];
  const known = new Map<string, number>([[kindOf(`/${lang}/home`), 1]]);
  const asked = new Set<string>();
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { path, from } = next;
    asked.add(path);
    const response = await request.get(path);
    const html = response.headers()["content-type"]?.includes("text/html") ? await response.text() : "";
    problems.push(...faultsOf(html, response.status(), lang).map((fault) => `${path} (from ${from}) ${fault}`));
    for (const link of linksIn(html, lang)) {
      const kind = kindOf(link);
      const count = known.get(kind) ?? 0;
      if (asked.has(link) || count >= OF_EACH_KIND || NOT_A_PAGE.test(link)) continue;
      asked.add(link);
      known.set(kind, count + 1);
      queue.push({ path: link, from: path });
    }
  }
  return { seen: asked.size, problems };
}

function faultsOf(html: string, status: number, lang: string): string[] {
  if (status !== 200) return [`answers ${status}`];
  if (html === "") return [];
  const faults: string[] = [];
  if (!html.includes(`<html lang="${lang}"`)) faults.push("is in another language");
  if (html.match(/<h1[ >]/g)?.length !== 1) faults.push("has not exactly one h1");
  const words = html.replace(/<(script|style)[\s\S]*?<\/\1>/g, "").replace(/<[^>]*>/g, " ");
  const key = words.match(/\b[a-z]+_[a-z0-9_]+/g)?.find((word) => MESSAGE_KEYS.has(word));
  if (key) faults.push(`says ${key}`);
  return faults;
}

function kindOf(path: string): string {
  return path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ":id");
}
