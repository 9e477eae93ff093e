import type { ReturnState } from "../schema.ts";

/** Everything that can happen to a return. Who may do each stands in access.ts. */
export const RETURN_STEPS = ["open", "save", "send", "recall", "askToCorrect", "accept", "giveBack", "excuse", "markSilent", "reopen"] as const;
export type ReturnStep = (typeof RETURN_STEPS)[number];

/** The one table of what may follow what: the state after a step, by the state before it. */
export const AFTER: Readonly<Record<ReturnStep, Partial<Record<ReturnState, ReturnState>>>> = {
  open: { awaited: "opened", opened: "opened", draft: "draft", returned: "returned" },
  save: { awaited: "draft", opened: "draft", draft: "draft", returned: "returned", silent: "draft" },
  send: { awaited: "sent", opened: "sent", draft: "sent", returned: "sent", silent: "sent" },
  recall: { sent: "returned" },
  askToCorrect: { sent: "sent", accepted: "accepted" },
  accept: { sent: "accepted" },
  giveBack: { sent: "returned", accepted: "returned" },
  excuse: { awaited: "excused", opened: "excused", draft: "excused", returned: "excused", silent: "excused" },
  markSilent: { awaited: "silent", opened: "silent", draft: "silent", returned: "silent" },
  reopen: { excused: "awaited", silent: "awaited" },
};

/** Why a step cannot be taken. */
export type StepRefusal = "notSent" | "alreadySent" | "alreadyAccepted" | "excused" | "locked" | "closed" | "notSettled";

export type Around = {
  /** A consolidation above has been approved: what lies below it stays as it is. */
  locked: boolean;
  /** The campaign takes no more returns. */
  closed: boolean;
};

export function returnAfter(state: ReturnState, step: ReturnStep, around: Around): { to: ReturnState } | { refusal: StepRefusal } {
  if (around.closed && step !== "open") return { refusal: "closed" };
  if (around.locked && step !== "open" && step !== "askToCorrect") return { refusal: "locked" };
  const to = AFTER[step][state];
  return to ? { to } : { refusal: refusalOf(state, step) };
}

function refusalOf(state: ReturnState, step: ReturnStep): StepRefusal {
  if (step === "reopen") return "notSettled";
  if (state === "accepted") return "alreadyAccepted";
  if (state === "sent") return "alreadySent";
  return state === "excused" ? "excused" : "notSent";
}

/** Whether the level above has nothing left to ask about this return. */
export function isSettled(state: ReturnState): boolean {
  return state === "accepted" || state === "excused" || state === "silent";
}

/** Whether a return counts as received: sent, and not taken or given back. */
export function isReceived(state: ReturnState): boolean {
  return state === "sent" || state === "accepted";
}
