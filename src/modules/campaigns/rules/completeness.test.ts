import fc from "fast-check";
import { expect, test } from "vitest";
import { RETURN_STATES, type ReturnState } from "../schema.ts";
import { completeness, countsOf } from "./completeness.ts";

const SEED = 20261126;
const unit = fc.record({ state: fc.constantFrom(...RETURN_STATES), onTime: fc.option(fc.boolean()) });
const received = (state: ReturnState) => state === "sent" || state === "accepted";

test("no share is above the whole, whatever the units are", () => {
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 80 }), (units) => {
      const { expected, received: got, onTime, share, shareOnTime } = completeness(countsOf(units));
      expect(got).toBeLessThanOrEqual(expected);
      expect(onTime).toBeLessThanOrEqual(got);
      for (const one of [share, shareOnTime]) if (one !== null) expect(one >= 0 && one <= 1).toBe(true);
      expect(share === null).toBe(expected === 0);
    }),
    { seed: SEED },
  );
});

test("only expected units count: who is excused leaves both sides of the share", () => {
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 40 }), fc.nat(20), (units, more) => {
      const excused = Array.from({ length: more }, () => ({ state: "excused" as const, onTime: null }));
      expect(completeness(countsOf([...units, ...excused]))).toEqual(completeness(countsOf(units)));
    }),
    { seed: SEED },
  );
});

test("a return that was given back is not received until it is sent again, and a late one is not on time", () => {
  const counts = countsOf([
    { state: "accepted", onTime: true },
    { state: "sent", onTime: false },
    { state: "returned", onTime: true },
    { state: "silent", onTime: null },
    { state: "excused", onTime: null },
  ]);
  expect(completeness(counts)).toEqual({ expected: 4, received: 2, onTime: 1, share: 0.5, shareOnTime: 0.25 });
});

test("nobody expected is no share at all, which is not nought", () => {
  expect(completeness(countsOf([{ state: "excused", onTime: null }]))).toMatchObject({ expected: 0, share: null, shareOnTime: null });
  expect(completeness(countsOf([{ state: "awaited", onTime: null }])).share).toBe(0);
});

test("every state is counted once", () => {
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 40 }), (units) => {
      const counts = countsOf(units);
      expect(RETURN_STATES.reduce((sum, state) => sum + counts.by[state], 0)).toBe(units.length);
      expect(counts.received).toBe(units.filter(({ state }) => received(state)).length);
    }),
    { seed: SEED },
  );
});
