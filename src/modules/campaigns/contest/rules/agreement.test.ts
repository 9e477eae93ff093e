import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alphaOf, spreadOf } from "./agreement.ts";

/** Four observers, twelve units: the example of Krippendorff's own paper, whose alpha for intervals is 0.849. */
const EXAMPLE = ["1 2 3 3 2 1 4 1 2 - - -", "1 2 3 3 2 2 4 1 2 5 - 3", "- 3 3 3 2 3 4 2 2 5 1 -", "1 2 3 3 2 4 4 1 2 5 1 -"].map((line) => line.split(" "));
const units = EXAMPLE[0]!.map((_, at) => EXAMPLE.flatMap((line) => (line[at] === "-" ? [] : [Number(line[at])])));

describe("the agreement of jurors", () => {
  test("is Krippendorff's alpha as in the example of its author", () => {
    expect(alphaOf(units)).toBeCloseTo(0.849, 3);
  });

  test("is one when they agree in all, and says nothing without differences or with one juror", () => {
    expect(alphaOf([[10, 10], [50, 50], [90, 90, 90]])).toBe(1);
    expect([alphaOf([[10, 10], [10, 10]]), alphaOf([[10], [20]]), alphaOf([[10, 20]]), alphaOf([])]).toEqual([null, null, null, null]);
  });

  test("is never above one, and the same in whatever order the jurors come", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 5 }), { maxLength: 10 }), (all) => {
        const alpha = alphaOf(all);
        if (alpha === null) return;
        expect(alpha).toBeLessThanOrEqual(1);
        expect(alphaOf(all.map((totals) => totals.toReversed()))).toBeCloseTo(alpha, 9);
      }),
      { seed: 9 },
    );
  });

  test("of one entry is its spread, from the lowest to the highest", () => {
    expect([spreadOf([40, 70, 55]), spreadOf([40]), spreadOf([])]).toEqual([30, null, null]);
  });
});
