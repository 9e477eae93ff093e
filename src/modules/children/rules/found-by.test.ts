import { describe, expect, test } from "vitest";
import { aChild } from "#world/children.ts";
import { indexWords, isMeant, lookUpWords, twinMarks } from "./found-by.ts";

const child = aChild({ iin: "120304500123" });
const isFound = (typed: string) => {
  const lies = new Set(indexWords(child).split(" "));
  return lookUpWords(typed).split(" ").every((word) => lies.has(word)) && isMeant(child, typed);
};

describe("a record", () => {
  test("is found by the beginning of each part of the name, however its letters are typed, by class and number", () => {
    for (const typed of ["сүл", "Сулейм", "сулейменова", "алия", "марат", "әлия сүлейменова", "7ә", "7а алия", "120304500123"]) expect(isFound(typed), typed).toBe(true);
  });

  test("is not found by other words, nor by a number in parts", () => {
    for (const typed of ["сулейменов а", "сулейменко", "алина", "лия", "120304", "алия ким"]) expect(isFound(typed), typed).toBe(typed === "сулейменов а");
  });

  test("bears one mark with a twin written in another order and other letters, and none with a namesake born on another day", () => {
    const marks = new Set(twinMarks(child));
    expect(twinMarks(aChild({ familyName: "Алия", givenName: "Сулейменова" })).some((mark) => marks.has(mark))).toBe(true);
    expect(twinMarks(aChild({ familyName: "Басқа", iin: "120304500123" })).some((mark) => marks.has(mark))).toBe(true);
    expect(twinMarks(aChild({ birthDate: "2012-03-05" })).some((mark) => marks.has(mark))).toBe(false);
  });
});
