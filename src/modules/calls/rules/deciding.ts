import type { CallState, Closing, Decision } from "../schema.ts";

/** Where a call stands among its readers. */
export type Standing = "unopened" | "undecided" | "proposed" | "closed" | "registered";
export type Move = "propose" | "confirm" | "refuse" | "withdraw" | "reopen" | "register";
export type Decided = { state: CallState; decision: Decision | null; proposal: { closing: Closing; by: string } | null };

/** Everything that can happen to a decision: from where, by whom, and where it leads. What is not here cannot be done. */
const MOVES: Readonly<Record<Move, { from: Standing; who: "anybody" | "proposer" | "another"; to: Standing }>> = {
  propose: { from: "undecided", who: "anybody", to: "proposed" },
  confirm: { from: "proposed", who: "another", to: "closed" },
  refuse: { from: "proposed", who: "another", to: "undecided" },
  withdraw: { from: "proposed", who: "proposer", to: "undecided" },
  reopen: { from: "closed", who: "anybody", to: "undecided" },
  register: { from: "undecided", who: "anybody", to: "registered" },
};

export function standingOf({ state, decision, proposal }: Decided): Standing {
  if (state === "new") return "unopened";
  if (state === "decided") return decision === "newCase" || decision === "knownCase" ? "registered" : "closed";
  return proposal ? "proposed" : "undecided";
}

/** Where a move of this reader leads, or undefined when they may not make it now. */
export function leadsTo(call: Decided, move: Move, by: string): Standing | undefined {
  const { from, who, to } = MOVES[move];
  if (standingOf(call) !== from) return undefined;
  if (who === "another" && call.proposal?.by === by) return undefined;
  if (who === "proposer" && call.proposal?.by !== by) return undefined;
  return to;
}
