import type { Cells, Column } from "./document.ts";

const MOST = 2;

/** Digits after the point in each column: as told, or as many as its figures need, so that they stand under each other. */
export function decimalsOf(columns: readonly Column[], rows: readonly Cells[]): number[] {
  return columns.map(({ kind, digits }, at) => {
    if (digits !== undefined) return digits;
    if (kind === "share") return 1;
    return kind === "number" ? rows.reduce((most, cells) => Math.max(most, decimals(cells[at])), 0) : 0;
  });
}

function decimals(cell: Cells[number] | undefined): number {
  if (typeof cell !== "number" || Number.isInteger(cell)) return 0;
  return Number.isInteger(Math.round(cell * 100) / 10) ? 1 : MOST;
}

/** «Барлығы» stands in the first column of words that has no total of its own. */
export function labelledTotals(columns: readonly Column[], totals: Cells, word: string): Cells {
  const at = columns.findIndex(({ kind = "text" }, index) => kind === "text" && (totals[index] ?? null) === null);
  return columns.map((_, index) => (index === at ? word : (totals[index] ?? null)));
}
