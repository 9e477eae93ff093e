import fc from "fast-check";
import { expect, test } from "vitest";
import { takingPart, type Reported } from "./taking-part.ts";

const SEED = 20261126;
const school = fc.record({ y: fc.nat(2_000), x: fc.integer({ min: 1, max: 2_000 }) });

function reported(schools: readonly { y: number; x: number }[], expected: number): Reported {
  const sum = (of: (school: { y: number; x: number }) => number) => schools.reduce((all, one) => all + of(one), 0);
  return { schools: schools.length, expected, y: sum(({ y }) => y), x: sum(({ x }) => x), yy: sum(({ y }) => y * y), xy: sum(({ x, y }) => x * y), xx: sum(({ x }) => x * x) };
}

test("a region that is complete has its rate bare, one that is not an interval around it", () => {
  fc.assert(
    fc.property(fc.array(school, { minLength: 2, maxLength: 40 }), fc.integer({ min: 1, max: 40 }), (schools, missing) => {
      const complete = takingPart(reported(schools, schools.length))!;
      const partial = takingPart(reported(schools, schools.length + missing))!;
      expect(complete.interval).toBeNull();
      expect(partial.rate).toBe(complete.rate);
      const [low, high] = partial.interval!;
      expect(low <= partial.rate && partial.rate <= high && low >= 0).toBe(true);
    }),
    { seed: SEED },
  );
});

test("the interval closes as more report, and has no width where all are alike", () => {
  const alike = Array.from({ length: 10 }, () => ({ y: 50, x: 100 }));
  const [low, high] = takingPart(reported(alike, 40))!.interval!;
  expect(low).toBeCloseTo(0.5);
  expect(high).toBeCloseTo(0.5);
  const mixed = [{ y: 10, x: 100 }, { y: 90, x: 100 }, { y: 40, x: 100 }, { y: 60, x: 100 }];
  const width = (expected: number) => {
    const [from, to] = takingPart(reported(mixed, expected))!.interval!;
    return to - from;
  };
  expect(width(5)).toBeLessThan(width(50));
});

test("nothing is said of a region from which nobody, or one of many, has reported", () => {
  expect(takingPart(reported([], 10))).toBeNull();
  expect(takingPart(reported([{ y: 5, x: 10 }], 10))).toBeNull();
  expect(takingPart(reported([{ y: 5, x: 10 }], 1))).toEqual({ rate: 0.5, interval: null });
});
