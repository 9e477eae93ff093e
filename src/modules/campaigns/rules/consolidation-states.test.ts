import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CONSOLIDATION_STATES, type ConsolidationState } from "../schema.ts";
import { chainAt, CONSOLIDATION_STEPS, consolidationAfter, isLocking, type ConsolidationStep, type Standing } from "./consolidation-states.ts";

const SEED = 20261126;
const FREE: Standing = { unsettled: 0, lockedAbove: false, last: false, closed: false };
const after = (state: ConsolidationState, step: ConsolidationStep, standing: Partial<Standing> = {}) => consolidationAfter(state, step, { ...FREE, ...standing });

describe("a table", () => {
  test("is approved once nothing below waits, and not before", () => {
    expect(after("open", "approve")).toEqual({ to: "approved" });
    expect(after("open", "approve", { unsettled: 1 })).toEqual({ refusal: "unsettledBelow" });
    expect(after("returned", "approve")).toEqual({ to: "approved" });
  });

  test("is taken back until the level above accepts it", () => {
    expect(after("approved", "recall")).toEqual({ to: "open" });
    expect(after("accepted", "recall")).toEqual({ refusal: "alreadyAccepted" });
    expect(after("open", "recall")).toEqual({ refusal: "notApproved" });
  });

  test("is given back by the level above, even after that accepted it", () => {
    expect(after("approved", "giveBack")).toEqual({ to: "returned" });
    expect(after("accepted", "giveBack")).toEqual({ to: "returned" });
    expect(after("open", "giveBack")).toEqual({ refusal: "notApproved" });
  });

  test("at the top of the chain has nobody who accepts it, but may be taken back", () => {
    expect(after("approved", "accept", { last: true })).toEqual({ refusal: "nobodyAbove" });
    expect(after("approved", "recall", { last: true })).toEqual({ to: "open" });
  });

  test.each(CONSOLIDATION_STEPS)("that the table above holds, or of a campaign that is over, stays as it is: %s", (step) => {
    for (const state of CONSOLIDATION_STATES) {
      expect(after(state, step, { lockedAbove: true })).toEqual({ refusal: "lockedAbove" });
      expect(after(state, step, { closed: true })).toEqual({ refusal: "closed" });
    }
  });

  test("binds what lies below exactly while it is approved or accepted", () => {
    expect(CONSOLIDATION_STATES.filter(isLocking)).toEqual(["approved", "accepted"]);
  });

  test("never reaches the level above while anything below waits, whatever is tried in whatever order", () => {
    const tried = fc.array(fc.record({ step: fc.constantFrom(...CONSOLIDATION_STEPS), unsettled: fc.nat(2) }), { maxLength: 30 });
    fc.assert(
      fc.property(tried, (steps) => {
        let state: ConsolidationState = "open";
        for (const { step, unsettled } of steps) {
          const answer = after(state, step, { unsettled });
          if ("refusal" in answer) continue;
          if (isLocking(answer.to) && !isLocking(state)) expect([step, unsettled]).toEqual(["approve", 0]);
          state = answer.to;
        }
      }),
      { seed: SEED },
    );
  });
});

test("each level of the chain knows the one above and the one below", () => {
  const chain = [{ kind: "region", dueAt: "2026-01-01T00:00:00Z" }, { kind: "nation", dueAt: "2026-01-02T00:00:00Z" }] as const;
  expect(chainAt(chain, "region")).toEqual({ own: chain[0], above: chain[1], below: undefined });
  expect(chainAt(chain, "nation")).toEqual({ own: chain[1], above: undefined, below: chain[0] });
  expect(chainAt(chain, "district")).toEqual({ own: undefined, above: undefined, below: undefined });
});
