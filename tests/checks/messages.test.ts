import { describe, expect, test } from "vitest";
import { mixedWords } from "./look-alikes.ts";
import { LOCALES, messages, rooms } from "./messages.ts";
import { allShared } from "./shared-words.ts";
import { isTest, sources, textOf } from "./source-files.ts";

const keys = [...messages.kk.keys()];

describe("messages", () => {
  test("are there at all, and every file of a room is read by the compiler", () => {
    expect(keys.length).toBeGreaterThan(50);
    const settings = textOf("project.inlang/settings.json");
    expect(rooms.filter((room) => !settings.includes(`./messages/${room}.{locale}.json`))).toEqual([]);
  });

  test("the compiled ones are as many as the written ones", async () => {
    const compiled = await import("#paraglide/messages.js");
    expect(Object.keys(compiled.m).length).toBe(keys.length);
  });

  test.each(LOCALES)("none is missing or empty in %s", (locale) => {
    const held = messages[locale];
    const all = new Set(LOCALES.flatMap((one) => [...messages[one].keys()]));
    expect([...all].filter((key) => !held.get(key)?.trim())).toEqual([]);
  });

  test("every one is used", () => {
    const code = sources.filter((file) => !isTest(file)).map(textOf).join("\n");
    const used = new Set([...code.matchAll(/\bm\.(\w+)|\bm\[["'](\w+)["']\]/g)].map((found) => found[1] ?? found[2]));
    const prefixes = [...code.matchAll(/\bm\[`(\w+_)\$\{/g)].map((found) => found[1] ?? "");
    expect(keys.filter((key) => !used.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)))).toEqual([]);
  });

  test("none is the same in two languages, unless made of words they share", () => {
    const pairs = [["kk", "ru"], ["kk", "en"], ["ru", "en"]] as const;
    const same = pairs.flatMap(([one, other]) => keys.filter((key) => messages[one].get(key) === messages[other].get(key)));
    expect([...new Set(same)].filter((key) => !allShared(messages.kk.get(key) ?? "")).map((key) => `${key}: ${messages.ru.get(key)}`)).toEqual([]);
  });

  test("the same fields stand in every language", () => {
    const fields = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].toSorted().join();
    expect(keys.filter((key) => LOCALES.some((locale) => fields(messages[locale].get(key) ?? "") !== fields(messages.kk.get(key) ?? "")))).toEqual([]);
  });

  test.each(LOCALES)("no word in %s mixes Latin and Cyrillic letters", (locale) => {
    expect([...messages[locale]].flatMap(([key, text]) => mixedWords(text).map((word) => `${key}: ${word}`))).toEqual([]);
  });

  test.each(["kk", "ru"] as const)("no message in %s was left in English", (locale) => {
    const english = [...messages[locale]].filter(([, text]) => {
      const bare = text.replace(/\{\w+\}/g, "");
      return /\p{Script=Latin}{3}/u.test(bare) && !/\p{Script=Cyrillic}/u.test(bare) && !allShared(text);
    });
    expect(english.map(([key]) => key)).toEqual([]);
  });
});

describe("the search for look-alike letters", () => {
  test("finds a Latin letter in a Cyrillic word and the reverse, and leaves clean words alone", () => {
    expect(mixedWords("мектеп мeктеп school sсhool Пана")).toEqual(["мeктеп", "sсhool"]);
    expect(mixedWords("JavaScript-сіз PDF-файл ӘЛЕМ әлеуметтік")).toEqual([]);
  });
});
