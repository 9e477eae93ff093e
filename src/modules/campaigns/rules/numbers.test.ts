import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { returnFormSchema } from "../schema/return-form.ts";
import { addUp, numbersOf, type Numbers } from "./numbers.ts";

const word = { kk: "с", ru: "", en: "" };
const form = returnFormSchema.parse({
  title: word,
  shape: "rows",
  columns: [
    { kind: "text", code: "event", heading: word },
    { kind: "number", code: "pupils", heading: word },
    { kind: "number", code: "share", heading: word, additive: false },
    { kind: "number", code: "parents", heading: word },
  ],
});

describe("the numbers of a return", () => {
  test("are its additive columns in their order, its rows added up", () => {
    expect(numbersOf(form, [{ event: "a", pupils: 10, share: 50, parents: 1 }, { event: "b", pupils: 5 }], true)).toEqual([15, 1]);
  });

  test("stay unknown where every cell is empty, and are zero where zero was written", () => {
    expect(numbersOf(form, [{ event: "a", pupils: null }, { event: "b" }], true)).toEqual([null, null]);
    expect(numbersOf(form, [{ event: "a", pupils: 0 }], true)).toEqual([0, null]);
  });

  test("are unknown for a place that took no part, whatever was typed before", () => {
    expect(numbersOf(form, [{ pupils: 10, parents: 3 }], false)).toEqual([null, null]);
  });
});

describe("adding up", () => {
  const lines = fc.array(fc.array(fc.option(fc.nat({ max: 1_000_000 })), { minLength: 3, maxLength: 3 }), { maxLength: 30 });

  test("nothing missing adds as zero: a sum is known if and only if some part is", () => {
    fc.assert(
      fc.property(lines, (some: Numbers[]) => {
        addUp(some, 3).forEach((sum, index) => {
          const known = some.map((line) => line[index] ?? null).filter((value) => value !== null);
          expect(sum).toBe(known.length === 0 ? null : known.reduce((a, b) => a + b, 0));
        });
      }),
      { seed: 4 },
    );
  });

  test("the sum of sums is the sum, in whatever groups and order", () => {
    fc.assert(
      fc.property(lines, fc.nat({ max: 30 }), (some: Numbers[], cut) => {
        const parts = [addUp(some.slice(cut), 3), addUp(some.slice(0, cut), 3)];
        expect(addUp(parts, 3)).toEqual(addUp(some, 3));
      }),
      { seed: 4 },
    );
  });
});
