import type { CampaignKind, CampaignState, ConsolidationState, ReturnState } from "../schema.ts";
import type { Texts } from "../schema/texts.ts";

export const TABS = ["overview", "return", "check", "table", "picture", "wall", "plan", "contest", "regulation"] as const;
export type Tab = (typeof TABS)[number];

/** What stands above every page of a campaign. Null in ownReturn, ownTable and below: there is none for this reader. */
export type Head = {
  id: string;
  slug: string;
  kind: CampaignKind;
  state: CampaignState;
  isPublic: boolean;
  title: Texts;
  heldFrom: string;
  heldUntil: string;
  heldAt: string | null;
  dueAt: Date | null;
  cancelledBecause: string;
  runs: boolean;
  checks: boolean;
  seesResults: boolean;
  moderates: boolean;
  plan: boolean;
  contest: boolean;
  ownReturn: { state: ReturnState; dueAt: Date | null; remark: string } | null;
  ownTable: { state: ConsolidationState; dueAt: Date | null; remark: string } | null;
  below: { expected: number; received: number; waiting: number } | null;
  tabs: readonly Tab[];
};

/** Each tab where it makes sense for the reader, in the order in which they stand. */
export function tabsFor(head: Omit<Head, "tabs">): Tab[] {
  const shown: Readonly<Record<Tab, boolean>> = {
    overview: true,
    return: head.ownReturn !== null,
    check: head.checks && head.below !== null,
    table: head.below !== null,
    picture: head.seesResults && head.below !== null,
    wall: head.moderates && head.isPublic && head.state !== "draft",
    plan: head.plan && (head.runs || head.checks || head.seesResults || head.ownReturn !== null),
    contest: head.contest && head.state !== "draft",
    regulation: true,
  };
  return TABS.filter((tab) => shown[tab]);
}

export type NextStep =
  | { what: "publish" }
  | { what: "cancelled"; why: string }
  | { what: "report" | "finish" | "correct" | "late"; dueAt: Date | null; remark: string }
  | { what: "approve" | "correctTable" | "collect"; dueAt: Date | null; remark: string }
  | { what: "check"; waiting: number }
  | { what: "underCheck" | "settled" | "tablePassedOn" | "archived" };

/** The one thing that this reader does next in the campaign, or what there is to know instead. */
export function nextStep(head: Omit<Head, "tabs">, at: Date): NextStep | null {
  if (head.state === "cancelled") return { what: "cancelled", why: head.cancelledBecause };
  if (head.state === "draft") return { what: "publish" };
  if (head.state === "archived") return { what: "archived" };
  return ownStep(head.ownReturn, at) ?? checkingStep(head) ?? (head.ownReturn ? settledStep(head.ownReturn.state) : null);
}

function ownStep(own: Head["ownReturn"], at: Date): NextStep | null {
  if (!own) return null;
  const more = { dueAt: own.dueAt, remark: own.remark };
  if (own.state === "returned") return { what: "correct", ...more };
  if (!["awaited", "opened", "draft", "silent"].includes(own.state)) return null;
  if (own.dueAt && own.dueAt < at) return { what: "late", ...more };
  return { what: own.state === "draft" ? "finish" : "report", ...more };
}

function checkingStep({ below, checks, ownTable }: Omit<Head, "tabs">): NextStep | null {
  if (!checks || !below) return null;
  if (below.waiting > 0) return { what: "check", waiting: below.waiting };
  if (!ownTable) return null;
  const more = { dueAt: ownTable.dueAt, remark: ownTable.remark };
  if (ownTable.state === "returned") return { what: "correctTable", ...more };
  if (ownTable.state === "open") return { what: below.received > 0 ? "approve" : "collect", ...more };
  return { what: "tablePassedOn" };
}

function settledStep(state: ReturnState): NextStep {
  return { what: state === "sent" ? "underCheck" : "settled" };
}
