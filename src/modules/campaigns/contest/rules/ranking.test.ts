import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openTies, rank, totalOf, type Criterion } from "./ranking.ts";

const criteria: Criterion[] = [
  { code: "idea", most: 10, weight: 2 },
  { code: "craft", most: 10, weight: 1 },
  { code: "message", most: 5, weight: 1 },
];
const marks = (idea: number, craft: number, message: number) => ({ idea, craft, message });
const order = (ranked: ReturnType<typeof rank>) => ranked.map(({ id, rank: place }) => `${place} ${id}`);

describe("the order of entries", () => {
  test("follows the mean of the jurors' totals, each criterion by its weight", () => {
    expect(totalOf(criteria, marks(10, 10, 5))).toBe(100);
    expect(totalOf(criteria, marks(5, 10, 0))).toBe(50);
    const ranked = rank(criteria, [{ id: "a", sheets: [marks(5, 5, 0), marks(6, 5, 0)] }, { id: "b", sheets: [marks(10, 5, 5)] }]);
    expect(order(ranked)).toEqual(["1 b", "2 a"]);
    expect(ranked[1]?.decidedBy).toEqual({ rule: "score" });
  });

  test("of one score is decided by the heavier criterion", () => {
    const ranked = rank(criteria, [{ id: "craft", sheets: [marks(4, 8, 2)] }, { id: "idea", sheets: [marks(8, 0, 2)] }]);
    expect(ranked.map(({ score }) => score)).toEqual([50, 50]);
    expect(order(ranked)).toEqual(["1 idea", "2 craft"]);
    expect(ranked[1]?.decidedBy).toEqual({ rule: "criterion", code: "idea" });
  });

  test("equal in every criterion is decided by the median of the jurors' totals", () => {
    const even = [marks(2, 2, 2), marks(5, 5, 2), marks(8, 8, 2)];
    const high = [marks(1, 1, 2), marks(7, 7, 2), marks(7, 7, 2)];
    const ranked = rank(criteria, [{ id: "even", sheets: even }, { id: "high", sheets: high }]);
    expect(order(ranked)).toEqual(["1 high", "2 even"]);
    expect(ranked[1]?.decidedBy).toEqual({ rule: "median" });
  });

  test("equal in everything is one rank, open until the chair decides, and then as the chair wrote", () => {
    const same = ["a", "b", "c"].map((id) => ({ id, sheets: [marks(5, 5, 2)] }));
    const last = { id: "z", sheets: [marks(1, 1, 1)] };
    const open = rank(criteria, [...same, last]);
    expect(order(open)).toEqual(["1 a", "1 b", "1 c", "4 z"]);
    expect(openTies(open, 1)).toEqual([["a", "b", "c"]]);
    const decided = rank(criteria, [...same, last], [["c", "a", "b"]]);
    expect(order(decided)).toEqual(["1 c", "2 a", "3 b", "4 z"]);
    expect(decided[1]?.decidedBy).toEqual({ rule: "chair" });
    expect(openTies(decided, 3)).toEqual([]);
  });

  test("below those who pass on leaves a tie as it is", () => {
    const ranked = rank(criteria, [{ id: "a", sheets: [marks(9, 9, 5)] }, { id: "b", sheets: [marks(1, 1, 1)] }, { id: "c", sheets: [marks(1, 1, 1)] }]);
    expect([openTies(ranked, 1), openTies(ranked, 2)]).toEqual([[], [["b", "c"]]]);
  });
});

const sheet = fc.record({ idea: fc.integer({ min: 0, max: 10 }), craft: fc.integer({ min: 0, max: 10 }), message: fc.integer({ min: 0, max: 5 }) });
const entries = fc.array(fc.array(sheet, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 12 }).map((all) => all.map((sheets, at) => ({ id: `e${String(at).padStart(2, "0")}`, sheets })));

describe("whatever the marks", () => {
  test("nobody with fewer points stands above, and the order in which entries or jurors come changes nothing", () => {
    fc.assert(
      fc.property(entries, (all) => {
        const ranked = rank(criteria, all);
        expect(ranked.map(({ score }) => score)).toEqual(ranked.map(({ score }) => score).toSorted((a, b) => b - a));
        expect(rank(criteria, all.toReversed().map(({ id, sheets }) => ({ id, sheets: sheets.toReversed() })))).toEqual(ranked);
      }),
      { seed: 7 },
    );
  });

  test("a decision about every tie leaves none open, and moves nobody who was not tied", () => {
    fc.assert(
      fc.property(entries, (all) => {
        const before = rank(criteria, all);
        const after = rank(criteria, all, openTies(before, all.length).map((ids) => ids.toReversed()));
        expect(openTies(after, all.length)).toEqual([]);
        const single = before.filter(({ tied }) => !tied);
        expect(after.filter(({ id }) => single.some((one) => one.id === id)).map(({ id, rank: place }) => [id, place])).toEqual(single.map(({ id, rank: place }) => [id, place]));
      }),
      { seed: 8 },
    );
  });
});
