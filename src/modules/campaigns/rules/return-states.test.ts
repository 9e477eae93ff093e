import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RETURN_STATES, type ReturnState } from "../schema.ts";
import { AFTER, isReceived, isSettled, RETURN_STEPS, returnAfter, type Around, type ReturnStep } from "./return-states.ts";

const FREE: Around = { locked: false, closed: false };
const REASONS = ["notSent", "alreadySent", "alreadyAccepted", "excused", "locked", "closed", "notSettled"];

/** What a return is besides its state: everything that was ever sent, the newest last, and everything that happened. */
type Kept = { state: ReturnState; sent: readonly number[]; steps: readonly ReturnStep[] };

function taken(kept: Kept, step: ReturnStep, value: number): Kept {
  const after = returnAfter(kept.state, step, FREE);
  if ("refusal" in after) return kept;
  return { state: after.to, sent: step === "send" ? [...kept.sent, value] : kept.sent, steps: [...kept.steps, step] };
}

describe("a step of a return", () => {
  test("leads somewhere or is refused with a reason, from every state and whatever is around it", () => {
    for (const state of RETURN_STATES)
      for (const step of RETURN_STEPS)
        for (const around of [FREE, { locked: true, closed: false }, { locked: false, closed: true }, { locked: true, closed: true }]) {
          const after = returnAfter(state, step, around);
          if ("refusal" in after) expect(REASONS, `${step} from ${state}`).toContain(after.refusal);
          else expect(AFTER[step][state]).toBe(after.to);
        }
  });

  test.each([
    ["send", "sent", "alreadySent"],
    ["send", "accepted", "alreadyAccepted"],
    ["send", "excused", "excused"],
    ["recall", "accepted", "alreadyAccepted"],
    ["recall", "draft", "notSent"],
    ["accept", "silent", "notSent"],
    ["accept", "returned", "notSent"],
    ["reopen", "draft", "notSettled"],
    ["askToCorrect", "returned", "notSent"],
    ["markSilent", "sent", "alreadySent"],
  ] as const)("%s is refused when it is %s: %s", (step, state, refusal) => {
    expect(returnAfter(state, step, FREE)).toEqual({ refusal });
  });

  test("changes nothing under an approved table but looking and asking", () => {
    for (const state of RETURN_STATES)
      for (const step of RETURN_STEPS.filter((one) => one !== "open" && one !== "askToCorrect")) expect(returnAfter(state, step, { locked: true, closed: false })).toEqual({ refusal: "locked" });
    expect(returnAfter("accepted", "askToCorrect", { locked: true, closed: false })).toEqual({ to: "accepted" });
  });

  test("changes nothing in a campaign that is over", () => {
    for (const state of RETURN_STATES) for (const step of RETURN_STEPS.filter((one) => one !== "open")) expect(returnAfter(state, step, { locked: false, closed: true })).toEqual({ refusal: "closed" });
  });
});

describe("any path of steps", () => {
  const walk = fc.array(fc.tuple(fc.constantFrom(...RETURN_STEPS), fc.nat({ max: 9_999 })), { maxLength: 60 });

  test("loses no value that was sent and nothing of what happened", () => {
    fc.assert(
      fc.property(walk, (steps) => {
        let kept: Kept = { state: "awaited", sent: [], steps: [] };
        for (const [step, value] of steps) {
          const next = taken(kept, step, value);
          expect(next.sent.slice(0, kept.sent.length)).toEqual(kept.sent);
          expect(next.steps.slice(0, kept.steps.length)).toEqual(kept.steps);
          expect(isReceived(next.state) && next.sent.length === 0, "received is only what was sent").toBe(false);
          kept = next;
        }
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  test("leaves a way on to a settled end", () => {
    const settles: Readonly<Record<ReturnState, readonly ReturnStep[]>> = {
      awaited: ["markSilent"], opened: ["markSilent"], draft: ["send", "accept"], sent: ["accept"], returned: ["send", "accept"], accepted: [], excused: [], silent: [],
    };
    fc.assert(
      fc.property(walk, (steps) => {
        const end = steps.reduce<Kept>((kept, [step, value]) => taken(kept, step, value), { state: "awaited", sent: [], steps: [] });
        expect(isSettled(settles[end.state].reduce<Kept>((kept, step) => taken(kept, step, 1), end).state)).toBe(true);
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  test("never leads from a sent return back to one that was never opened without somebody excusing it or calling it silent", () => {
    fc.assert(
      fc.property(walk, (steps) => {
        let kept: Kept = { state: "awaited", sent: [], steps: [] };
        for (const [step, value] of steps) {
          const next = taken(kept, step, value);
          if (next.sent.length > 0 && next.state === "awaited" && kept.state !== "awaited") expect(step).toBe("reopen");
          kept = next;
        }
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});
