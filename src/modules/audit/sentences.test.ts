import { readFileSync } from "node:fs";
import { glob } from "node:fs/promises";
import { expect, test } from "vitest";
import { inLocale, locales } from "#platform/i18n/locale.ts";
import { knownActions, sentenceOf } from "./sentences.ts";

const LITERAL = /"([a-z]+)\.([a-z][A-Za-z]+)"/g;
const QUERY = /\b(?:selectFrom|select|where|whereRef|[a-z]+Join|on|onRef|orderBy|groupBy|returning|sql|eb|ref)\b/;

/** Actions as the rooms write them: literals of the namespaces known here, outside queries, and whatever stands at `action:` beside record(). */
async function actionsInSource(): Promise<Set<string>> {
  const namespaces = new Set(knownActions().map((action) => action.split(".")[0]));
  const found = new Set<string>();
  for await (const file of glob("src/**/*.{ts,tsx}")) {
    if (/\.test\.tsx?$|\/paraglide\/|\/ui\/|access\/actions\.ts$|audit\/sentences\.ts$/.test(file)) continue;
    const text = readFileSync(file, "utf8");
    const records = /\brecord\w*\(/.test(text);
    for (const line of text.split("\n")) {
      if (QUERY.test(line) || line.includes("import ") || line.includes("access:")) continue;
      for (const [literal, namespace = "", verb = ""] of line.matchAll(LITERAL)) {
        if (["ts", "tsx", "yaml", "json"].includes(verb) || isAccessAction(literal)) continue;
        if (records && (namespaces.has(namespace) || /action:/.test(line))) found.add(`${namespace}.${verb}`);
      }
    }
  }
  return found;
}

const accessActions = readFileSync("src/platform/access/actions.ts", "utf8");
function isAccessAction(literal: string): boolean {
  return accessActions.includes(`${literal}:`);
}

test("every action that any room records has a sentence: add it to sentences.ts and to messages/audit.*.json", async () => {
  const found = await actionsInSource();
  expect(found.size).toBeGreaterThan(20);
  expect([...found].filter((action) => !knownActions().includes(action))).toEqual([]);
});

test.each(locales)("every sentence in %s is words, different from every other", (locale) => {
  const sentences = inLocale(locale, () => knownActions().map(sentenceOf));
  expect(sentences.filter((sentence) => sentence.length < 5 || /^[a-z]+\.[a-z]/i.test(sentence))).toEqual([]);
  expect(new Set(sentences).size).toBe(sentences.length);
});
