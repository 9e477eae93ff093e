import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { readStaffWords } from "../content.server.ts";
import { concernsSchool as concernsBy, type StaffName } from "./conflict.ts";

const concernsSchool = (telling: Parameters<typeof concernsBy>[1], staff: readonly StaffName[]) => concernsBy(readStaffWords(), telling, staff);

const list = z.object({ concerns: z.array(z.string()), other: z.array(z.string()) }).parse(parse(readFileSync("tests/world/conflict-calls.yaml", "utf8")));
const staff: StaffName[] = [
  ["Ахметова", "Гүлнар", ""], ["Сейітов", "Марат", "Серікұлы"], ["Ким", "Елена", "Викторовна"], ["Жұмабаев", "Ерлан", ""],
  ["Петренко", "Ольга", ""], ["Оспанова", "Әсел", ""], ["Цой", "Сергей", ""], ["Байжанова", "Сәуле", ""],
].map(([familyName = "", givenName = "", patronymic = ""]) => ({ familyName, givenName, patronymic }));
const told = (text: string) => ({ text, doers: [], staff: [] });

test("§ 3.4: each of at least 60 calls about somebody of the school goes past it, though nothing was ticked", () => {
  expect(list.concerns.length).toBeGreaterThanOrEqual(60);
  expect(list.concerns.filter((text) => concernsSchool(told(text), staff).length === 0)).toEqual([]);
});

test("of the calls about others at most 1 in 10 is sent past the school for nothing", () => {
  const wrongly = list.other.filter((text) => concernsSchool(told(text), staff).length > 0);
  expect(wrongly.length / list.other.length, wrongly.join("\n")).toBeLessThanOrEqual(0.1);
});

test("an answer and a tick are enough without a word", () => {
  expect(concernsSchool({ text: "x", doers: ["adultAtSchool"], staff: [] }, [])).toEqual(["answer"]);
  expect(concernsSchool({ text: "x", doers: [], staff: ["head"] }, [])).toEqual(["ticked"]);
});

test("more words never bring a call back to the school", () => {
  const any = [...list.concerns, ...list.other];
  fc.assert(
    fc.property(fc.constantFrom(...list.concerns), fc.constantFrom(...any), fc.boolean(), (one, more, before) => {
      expect(concernsSchool(told(before ? `${more}. ${one}` : `${one}. ${more}`), staff).length).toBeGreaterThan(0);
    }),
    { seed: 20261126 },
  );
});

test.each(["Ахметова", "Ахметовтың", "Ахметовой", "ахметовага", "Akhmetova", "AHMETOVA"])("the surname is found as «%s»", (word) => {
  expect(concernsSchool(told(`бұл ${word} туралы`), [{ familyName: "Ахметова", givenName: "", patronymic: "" }])).toContain("surname");
});
