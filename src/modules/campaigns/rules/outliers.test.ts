import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { outlierAmong, outliersAlike, robustScore, type Reported } from "./outliers.ts";

const SEED = 20261126;
const school = (placeId: string, pupils: number, count: number, type = "general"): Reported => ({ placeId, type, pupils, count });
const ordinary = Array.from({ length: 20 }, (_, at) => school(`s${at}`, 400, 200 + at));

describe("a number that stands out", () => {
  test("is one that is far from what schools of its type and size report", () => {
    const found = outliersAlike([...ordinary, school("wild", 400, 4_000)]);
    expect([...found.keys()]).toEqual(["wild"]);
    expect(found.get("wild")).toMatchObject({ against: "alike", rate: 10, others: 20 });
    expect(found.get("wild")!.usual).toBeCloseTo(0.524, 2);
  });

  test("may be a small one too", () => {
    expect(outliersAlike([...ordinary, school("none", 400, 0)]).get("none")?.score).toBeLessThan(-3.5);
  });

  test("is not looked for among schools of another type or size, among too few, or without knowing the pupils", () => {
    expect(outliersAlike([...ordinary, school("lyceum", 400, 4_000, "lyceum"), school("large", 1_200, 6_000)]).size).toBe(0);
    expect(outliersAlike([...ordinary.slice(0, 7), school("wild", 400, 4_000)]).size).toBe(0);
    expect(outliersAlike([...ordinary, school("unknown", 0, 4_000)]).size).toBe(0);
  });

  test("is told from the school's own past", () => {
    expect(outlierAmong("past", 3, [0.5, 0.52, 0.49, 0.5])).toMatchObject({ against: "past", usual: 0.5, others: 4 });
    expect(outlierAmong("past", 0.51, [0.5, 0.5, 0.5])).toBeUndefined();
    expect(outlierAmong("past", 3, [0.5, 0.5])).toBeUndefined();
  });

  test("stands out from others that all say the same, though they have no deviation", () => {
    expect(outlierAmong("alike", 1, Array.from({ length: 9 }, () => 0.5))?.score).toBe(Infinity);
  });
});

describe("the robust score", () => {
  const rates = fc.array(fc.nat(10_000).map((hundredths) => hundredths / 100), { minLength: 5, maxLength: 60 });

  test("is unmoved by the order of the others and nought in their middle", () => {
    fc.assert(
      fc.property(rates, fc.double({ min: 0, max: 100, noNaN: true }), (others, value) => {
        expect(robustScore(value, others.toReversed())).toBe(robustScore(value, others));
        const sorted = others.toSorted((a, b) => a - b);
        if (sorted.length % 2 === 1) expect(Math.abs(robustScore(sorted[(sorted.length - 1) / 2]!, others)!)).toBe(0);
      }),
      { seed: SEED },
    );
  });

  test("grows with the distance", () => {
    fc.assert(
      fc.property(rates, fc.double({ min: 101, max: 1_000, noNaN: true }), fc.double({ min: 1, max: 1_000, noNaN: true }), (others, value, more) => {
        const [near, far] = [robustScore(value, others), robustScore(value + more, others)];
        if (near !== null) expect(far).toBeGreaterThan(near);
      }),
      { seed: SEED },
    );
  });
});
