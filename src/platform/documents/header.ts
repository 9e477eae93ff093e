/** A row as its file numbers it. */
export type TableRow = { line: number; cells: string[] };
/** Cells that were made one; lines and columns from 1. */
export type Merge = { top: number; left: number; bottom: number; right: number };

const LOOKED_AT = 20;
const BETWEEN = " – ";

/** The head of a table and what stands under it. A title above the head is left out; a head of two rows becomes one. */
export function splitHeader(filled: readonly TableRow[], merges: readonly Merge[]): { header?: TableRow; rows: TableRow[] } {
  const wide = filled.slice(0, LOOKED_AT).findIndex(({ cells }) => cells.filter((cell) => cell !== "").length > 1);
  const from = wide < 0 ? 0 : wide;
  const head = filled[from];
  if (!head) return { rows: [] };
  const last = head.line + depthOf(head, filled[from + 1], merges) - 1;
  const within = filled.slice(from).filter(({ line }) => line <= last);
  const rows = filled.slice(from + within.length);
  if (within.length === 1 && last === head.line) return { header: head, rows };
  const width = Math.max(...within.map(({ cells }) => cells.length));
  const cells = Array.from({ length: width }, (_, at) => [...new Set(within.map((row) => valueAt(row.line, at + 1, within, merges)).filter((text) => text !== ""))].join(BETWEEN));
  return { header: { line: head.line, cells }, rows };
}

/** How many rows the head has: several only when cells of its first row say so, and every other cell leaves room for the second. */
function depthOf(head: TableRow, below: TableRow | undefined, merges: readonly Merge[]): number {
  const starting = merges.filter(({ top }) => top === head.line);
  const tallest = Math.max(1, ...starting.map(({ top, bottom }) => bottom - top + 1));
  const across = starting.filter(({ left, right }) => right > left);
  if (across.length === 0 || below?.line !== head.line + 1) return tallest;
  const covered = (column: number) => across.some(({ left, right }) => column >= left && column <= right);
  const room = head.cells.every((cell, at) => cell === "" || covered(at + 1) || (below.cells[at] ?? "") === "");
  return room ? Math.max(2, tallest) : tallest;
}

function valueAt(line: number, column: number, rows: readonly TableRow[], merges: readonly Merge[]): string {
  const merge = merges.find(({ top, left, bottom, right }) => line >= top && line <= bottom && column >= left && column <= right);
  const row = rows.find((one) => one.line === (merge?.top ?? line));
  return row?.cells[(merge?.left ?? column) - 1] ?? "";
}
