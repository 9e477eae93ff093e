import type { ChainStep, CheckingKind, ConsolidationState } from "../schema.ts";
import { chainAt } from "./consolidation-states.ts";

type Tables = { kind: CheckingKind; all: number; waiting: number; accepted: number };

export type Standing = {
  chain: readonly ChainStep[];
  expected: number;
  check: number;
  correction: number;
  returned: number;
  late: number;
  silent: number;
  own: { state: ConsolidationState; kind: CheckingKind; dueAt: Date } | null;
  tables: readonly Tables[];
};

/** The one thing to do first of all that waits in a campaign for somebody who checks. */
export type NextWork = { what: "correctTable" } | { what: "check" | "tables" | "correction" | "late"; count: number } | { what: "approve" };

/** Null where nothing waits for this level: what is late below a level below is for that one to settle. */
export function nextWork(work: Standing): NextWork | null {
  if (work.own?.state === "returned") return { what: "correctTable" };
  if (work.check > 0) return { what: "check", count: work.check };
  const below = directlyBelow(work);
  if (below && below.waiting > 0) return { what: "tables", count: below.waiting };
  if (work.correction > 0 && !below) return { what: "correction", count: work.correction };
  if (work.late > 0 && !below) return { what: "late", count: work.late };
  return isReady(work, below) ? { what: "approve" } : null;
}

/** The tables that this level accepts; of a level without one of its own, those that are nearest. */
function directlyBelow({ chain, own, tables }: Standing): Tables | undefined {
  const kind = own ? chainAt(chain, own.kind).below?.kind : chain.findLast((step) => tables.some((one) => one.kind === step.kind))?.kind;
  return tables.find((one) => one.kind === kind);
}

function isReady({ own, expected, check, returned, late, silent }: Standing, below: Tables | undefined): boolean {
  if (own?.state !== "open" || expected === 0) return false;
  return check + returned + late + silent === 0 && (!below || below.accepted === below.all);
}

/** How far the chain has come: the first level whose tables are not all accepted; null when returns are still what is waited for, or all is done. */
export function levelUnderWay({ chain, tables }: Pick<Standing, "chain" | "tables">): { step: ChainStep; passedOn: number; all: number } | null {
  for (const step of chain) {
    const found = tables.find(({ kind }) => kind === step.kind);
    if (found && found.accepted < found.all) return { step, passedOn: found.waiting + found.accepted, all: found.all };
  }
  return null;
}
