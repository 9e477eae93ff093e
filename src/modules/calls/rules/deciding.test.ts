import fc from "fast-check";
import { expect, test } from "vitest";
import { leadsTo, standingOf, type Decided, type Move } from "./deciding.ts";

const MOVES: readonly Move[] = ["propose", "confirm", "refuse", "withdraw", "reopen", "register"];
const people = ["psychologist", "head", "deputy"] as const;

const walks = fc.array(fc.record({ move: fc.constantFrom(...MOVES), by: fc.constantFrom(...people) }), { maxLength: 30 });
const opened: Decided = { state: "open", decision: null, proposal: null };

function step(call: Decided, move: Move, by: string): Decided {
  const to = leadsTo(call, move, by);
  if (to === undefined) return call;
  if (to === "undecided") return opened;
  if (to === "proposed") return { state: "open", decision: null, proposal: { closing: "advised", by } };
  if (to === "registered") return { state: "decided", decision: "newCase", proposal: null };
  return { ...call, state: "decided", decision: call.proposal?.closing ?? null };
}

test("whatever is tried in whatever order, nobody closes alone, and what became a case stays one", () => {
  fc.assert(
    fc.property(walks, (walk) => {
      let call = opened;
      for (const { move, by } of walk) {
        const before = call;
        call = step(call, move, by);
        if (standingOf(call) === "closed" && standingOf(before) !== "closed") {
          expect(before.proposal?.by).not.toBe(by);
          expect(call.decision).toBe(before.proposal?.closing);
        }
        if (standingOf(before) === "registered") expect(call).toBe(before);
      }
    }),
  );
});

test("nothing is decided on a call that nobody has opened", () => {
  for (const move of MOVES) expect(leadsTo({ state: "new", decision: null, proposal: null }, move, "head")).toBeUndefined();
});

test("only whoever proposed takes it back, and only somebody else answers it", () => {
  const proposed: Decided = { state: "open", decision: null, proposal: { closing: "repeated", by: "head" } };
  expect(MOVES.filter((move) => leadsTo(proposed, move, "head"))).toEqual(["withdraw"]);
  expect(MOVES.filter((move) => leadsTo(proposed, move, "deputy"))).toEqual(["confirm", "refuse"]);
});
