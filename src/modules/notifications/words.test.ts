import { describe, expect, test } from "vitest";
import { inLocale, locales } from "#platform/i18n/locale.ts";
import { GROUPS, KIND_NAMES, KINDS } from "#platform/notifications/kinds.ts";
import { GROUP_NAMES } from "./schema.ts";
import { groupName, groupText, groupUrgent, wordsOf } from "./words.ts";

const everything = { role: "safetyMember", safetyFunction: "psychologist", work: "placesImport", name: "Айша", school: "№ 15", count: 3 };

describe.each(locales)("in %s", (locale) => {
  test("every kind has words of its own, and they are the reader's", () => {
    const titles = inLocale(locale, () => KIND_NAMES.map((kind) => wordsOf(kind, everything).title));
    expect(titles.filter((title) => title.length < 10)).toEqual([]);
    expect(new Set(titles).size).toBe(KIND_NAMES.length);
  });

  test("words of a confidential room are the same whatever is handed to them", () => {
    const confidential = KIND_NAMES.filter((kind) => KINDS[kind].group === "confidential");
    expect(confidential.length).toBeGreaterThan(0);
    for (const kind of confidential) {
      expect(KINDS[kind].contentFree).toBe(true);
      expect(inLocale(locale, () => wordsOf(kind, everything))).toEqual(inLocale(locale, () => wordsOf(kind, {})));
    }
  });

  test("a group says what may be chosen exactly when something may, and why not exactly when something may not", () => {
    const said = inLocale(locale, () => GROUP_NAMES.map((group) => ({ group, name: groupName(group), text: groupText(group), urgent: groupUrgent(group) })));
    for (const { group, name, text, urgent } of said) {
      const kinds = KIND_NAMES.filter((kind) => KINDS[kind].group === group).map((kind) => KINDS[kind]);
      expect(name.length).toBeGreaterThan(5);
      expect([group, text !== undefined]).toEqual([group, kinds.some((kind) => !kind.urgent)]);
      expect([group, urgent !== undefined]).toEqual([group, kinds.some((kind) => kind.urgent)]);
    }
  });
});

test("every group has kinds, and a kind of an older or a newer program still has words", () => {
  expect(Object.keys(GROUPS).filter((group) => !KIND_NAMES.some((kind) => KINDS[kind].group === group))).toEqual([]);
  expect(wordsOf("somethingElse", {}).title).not.toBe("");
  expect(wordsOf("workFinished", { work: "somethingElse" }).title).toMatch(/ұзақ жұмыс/);
});
