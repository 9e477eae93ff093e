import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCampaignTemplates } from "../content.server.ts";
import { isUnequal, printClauses, printLines, readClauses, readLines } from "./notation.ts";

const templates = await readCampaignTemplates();

describe("a regulation as one types it", () => {
  test.each(templates.flatMap(({ key, regulation }) => regulation.sections.map((section, index) => [`${key}, section ${index + 1}`, section] as const)))("%s comes back as it went", (_, { clauses }) => {
    expect(readClauses(printClauses(clauses))).toEqual(clauses);
  });

  test("may be in Kazakh alone", () => {
    expect(readClauses({ kk: "## Басталуы\n1.1 Бірінші.\n- а\n- ә\n\nЕкінші.", ru: "", en: "" })).toEqual([
      { number: "1.1", heading: { kk: "Басталуы", ru: "", en: "" }, text: { kk: "Бірінші.", ru: "", en: "" }, items: [{ kk: "а", ru: "", en: "" }, { kk: "ә", ru: "", en: "" }] },
      { number: "", text: { kk: "Екінші.", ru: "", en: "" }, items: [] },
    ]);
  });

  test("with another number of paragraphs or items in another language is not guessed at", () => {
    expect(readClauses({ kk: "Бір.\n\nЕкі.", ru: "Один.", en: "" })).toEqual({ unequal: { tongue: "ru", has: 1, kazakh: 2 } });
    expect(readClauses({ kk: "Бір:\n- а\n- ә", ru: "", en: "One:\n- a" })).toEqual({ unequal: { tongue: "en", has: 1, kazakh: 2 } });
    expect(isUnequal(readLines({ kk: "а\nә", ru: "а", en: "" }))).toBe(true);
  });

  test("a year at the beginning is no number of a paragraph", () => {
    expect(readClauses({ kk: "2017 жылғы 10 – 21 сәуір аралығы", ru: "", en: "" })).toMatchObject([{ number: "", text: { kk: "2017 жылғы 10 – 21 сәуір аралығы" } }]);
  });
});

test("any lines come back as they went, whichever languages are there", () => {
  const word = fc.stringMatching(/^[а-яәіңғүұқөһ]{1,12}$/);
  const texts = fc.tuple(fc.array(word, { maxLength: 8 }), fc.boolean(), fc.boolean()).map(([words, ru, en]) => words.map((kk) => ({ kk, ru: ru ? `${kk}р` : "", en: en ? `${kk}e` : "" })));
  fc.assert(
    fc.property(texts, (given) => {
      expect(readLines(printLines(given))).toEqual(given);
    }),
    { seed: 20261126 },
  );
});
