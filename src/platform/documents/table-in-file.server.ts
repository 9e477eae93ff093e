import { decodeText } from "../i18n/kz1048.ts";
import { splitHeader, type TableRow } from "./header.ts";
import { csvRows } from "./read-csv.ts";
import type { Limits } from "./read-limits.ts";
import { isWorkbook, readWorkbook, type Unreadable } from "./read-workbook.server.ts";

/** The filled rows of a file as text, the header first, each as the file numbers it; or why it cannot be read. */
export type ReadTable = { ok: true; header: TableRow; rows: TableRow[] } | { ok: false; why: Unreadable };

/** Reads it in this thread. */
export async function tableIn(file: Buffer, limits: Limits): Promise<ReadTable> {
  const read = isWorkbook(file) ? await readWorkbook(file) : textTable(file);
  if (!read.ok) return read;
  const filled = read.rows
    .map((row, index) => ({ line: index + 1, cells: row.map((cell) => withoutGuard(cell.trim())) }))
    .filter((row) => row.cells.some((cell) => cell !== ""));
  const { header, rows } = splitHeader(filled, read.merges);
  if (!header || rows.length === 0) return { ok: false, why: "empty" };
  if (rows.length > limits.rows) return { ok: false, why: "tooLong" };
  const width = filled.reduce((most, { cells }) => Math.max(most, cells.findLastIndex((cell) => cell !== "") + 1), 0);
  return width > limits.columns ? { ok: false, why: "tooWide" } : { ok: true, header, rows };
}

function textTable(file: Buffer): Awaited<ReturnType<typeof readWorkbook>> {
  try {
    return { ok: true, rows: csvRows(decodeText(file)), merges: [] };
  } catch {
    return { ok: false, why: "notATable" };
  }
}

/** Our own exports put an apostrophe before what a spreadsheet would take for a formula. */
function withoutGuard(cell: string): string {
  return /^'[=+\-@]/.test(cell) ? cell.slice(1) : cell;
}
