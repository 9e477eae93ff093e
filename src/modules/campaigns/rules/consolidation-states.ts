import type { CheckingKind, ChainStep, ConsolidationState } from "../schema.ts";

export const CONSOLIDATION_STEPS = ["approve", "recall", "accept", "giveBack"] as const;
export type ConsolidationStep = (typeof CONSOLIDATION_STEPS)[number];

/** The one table of what may follow what. Approving locks what lies below; recalling is possible until the level above accepts. */
export const CONSOLIDATION_AFTER: Readonly<Record<ConsolidationStep, Partial<Record<ConsolidationState, ConsolidationState>>>> = {
  approve: { open: "approved", returned: "approved" },
  recall: { approved: "open" },
  accept: { approved: "accepted" },
  giveBack: { approved: "returned", accepted: "returned" },
};

export type ConsolidationRefusal = "unsettledBelow" | "notApproved" | "alreadyApproved" | "alreadyAccepted" | "lockedAbove" | "nobodyAbove" | "closed";

export type Standing = {
  /** How many of the returns or tables directly below still wait for a decision. */
  unsettled: number;
  /** The table above, which holds this one, has been approved. */
  lockedAbove: boolean;
  /** The last of the chain has nobody above. */
  last: boolean;
  closed: boolean;
};

export function consolidationAfter(
  state: ConsolidationState,
  step: ConsolidationStep,
  standing: Standing,
): { to: ConsolidationState } | { refusal: ConsolidationRefusal } {
  if (standing.closed) return { refusal: "closed" };
  if (standing.lockedAbove) return { refusal: "lockedAbove" };
  if (standing.last && (step === "accept" || step === "giveBack")) return { refusal: "nobodyAbove" };
  const to = CONSOLIDATION_AFTER[step][state];
  if (!to) return { refusal: refusalOf(state) };
  if (step === "approve" && standing.unsettled > 0) return { refusal: "unsettledBelow" };
  return { to };
}

function refusalOf(state: ConsolidationState): ConsolidationRefusal {
  if (state === "accepted") return "alreadyAccepted";
  return state === "approved" ? "alreadyApproved" : "notApproved";
}

export function isLocking(state: ConsolidationState): boolean {
  return state === "approved" || state === "accepted";
}

/** The step of the chain that a kind of place takes, and the one above it. */
export function chainAt(chain: readonly ChainStep[], kind: CheckingKind): { own: ChainStep | undefined; above: ChainStep | undefined; below: ChainStep | undefined } {
  const index = chain.findIndex((step) => step.kind === kind);
  return { own: chain[index], above: index < 0 ? undefined : chain[index + 1], below: index < 0 ? undefined : chain[index - 1] };
}
