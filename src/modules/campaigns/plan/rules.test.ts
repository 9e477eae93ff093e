import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MEASURE_STATES } from "../schema.ts";
import { planSchema, type Period } from "../schema/plan.ts";
import { overdue, spanOf, standingOf, STANDINGS, tallyOf, wasLate } from "./rules.ts";

const between: Period = { kind: "between", from: "2017-04-10", until: "2017-04-21" };
const constantly: Period = { kind: "constantly" };
const by: Period = { kind: "by", until: "2017-04-30" };
const held = { from: "2017-04-10", until: "2017-04-21" };
const word = { kk: "шара" };

describe("a measure", () => {
  test("is late from the day after its last day, unless it is done", () => {
    expect(standingOf(between, "underWay", "2017-04-21")).toBe("underWay");
    expect(standingOf(between, "underWay", "2017-04-22")).toBe("late");
    expect(standingOf(between, "notBegun", "2017-04-22")).toBe("late");
    expect(standingOf(between, "done", "2017-04-22")).toBe("done");
    expect(standingOf(by, "notBegun", "2017-04-30")).toBe("notBegun");
  });

  test("that is done constantly is never late", () => {
    expect(standingOf(constantly, "notBegun", "2030-01-01")).toBe("notBegun");
    expect(wasLate(constantly, "2030-01-01")).toBe(false);
  });

  test("done after its last day says so", () => {
    expect([wasLate(by, "2017-04-30"), wasLate(by, "2017-05-01"), wasLate(by, null)]).toEqual([false, true, false]);
  });

  test("is drawn over its own days, or those of the campaign where it has none", () => {
    expect(spanOf(constantly, held)).toEqual(held);
    expect(spanOf(by, held)).toEqual({ from: "2017-04-10", until: "2017-04-30" });
    expect(spanOf({ kind: "by", until: "2017-03-30" }, held)).toEqual({ from: "2017-03-30", until: "2017-03-30" });
  });
});

const measure = (number: number, period: Period) => ({ number, title: word, completion: word, period, responsible: ["schools"] });
const day = fc.date({ min: new Date("2017-01-01"), max: new Date("2017-12-31"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const period: fc.Arbitrary<Period> = fc.oneof(fc.constant(constantly), day.map((until): Period => ({ kind: "by", until })), day.map((until): Period => ({ kind: "between", from: "2017-01-01", until })));

describe("the progress of a place", () => {
  test("counts every measure once, whatever is entered", () => {
    fc.assert(
      fc.property(fc.array(period, { minLength: 1, maxLength: 30 }), fc.array(fc.constantFrom(...MEASURE_STATES), { maxLength: 30 }), day, (periods, states, today) => {
        const plan = planSchema.parse({ sections: [{ heading: word, measures: periods.map((each, at) => measure(at + 1, each)) }] });
        const tally = tallyOf(plan, new Map(states.map((state, at) => [at + 1, state])), today);
        expect(STANDINGS.reduce((sum, standing) => sum + tally[standing], 0)).toBe(periods.length);
        expect(tally.done).toBe(states.slice(0, periods.length).filter((state) => state === "done").length);
        expect(tally.late).toBeLessThanOrEqual(overdue(plan, today).length);
      }),
      { seed: 2017 },
    );
  });
});
