import { parse } from "csv-parse/sync";
import { readSheet } from "read-excel-file/node";

/** A row as its file numbers it. */
export type FileRow = { line: number; cells: string[] };

/** The filled rows of a file as text, the header first; or why it cannot be read. */
export type FileRows = { ok: true; header: FileRow; rows: FileRow[] } | { ok: false; why: UnreadableKind };
export type UnreadableKind = "empty" | "notATable" | "tooLong";

const MOST_ROWS = 20_000;

export async function readRows(file: Buffer): Promise<FileRows> {
  try {
    const rows = isWorkbook(file) ? await workbookRows(file) : csvRows(decodeText(file));
    const filled = rows
      .map((row, index) => ({ line: index + 1, cells: row.map((cell) => withoutGuard(cell.trim())) }))
      .filter((row) => row.cells.some((cell) => cell !== ""));
    const [header, ...body] = filled;
    if (!header || body.length === 0) return { ok: false, why: "empty" };
    if (body.length > MOST_ROWS) return { ok: false, why: "tooLong" };
    return { ok: true, header, rows: body };
  } catch {
    return { ok: false, why: "notATable" };
  }
}

const isWorkbook = (file: Buffer) => file.subarray(0, 4).toString("latin1") === "PK\u0003\u0004";

async function workbookRows(file: Buffer): Promise<string[][]> {
  const rows = await readSheet(file);
  return rows.map((row) => row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell === null ? "" : String(cell))));
}

/** Our own exports put an apostrophe before what a spreadsheet would take for a formula. */
function withoutGuard(cell: string): string {
  return /^'[=+\-@]/.test(cell) ? cell.slice(1) : cell;
}

export function decodeText(file: Buffer): string {
  if (file[0] === 0xff && file[1] === 0xfe) return new TextDecoder("utf-16le").decode(file);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(file);
  } catch {
    return decodeKz1048(file);
  }
}

/** Kazakhstan's own Cyrillic code page: Windows-1251 with Kazakh letters where that has Serbian and Ukrainian ones. */
const KZ1048: Readonly<Record<number, string>> = {
  0x8d: "Қ", 0x8e: "Һ", 0x9d: "қ", 0x9e: "һ", 0xa1: "Ұ", 0xa2: "ұ", 0xa3: "Ә", 0xa5: "Ө",
  0xaa: "Ғ", 0xaf: "Ү", 0xb4: "ө", 0xba: "ғ", 0xbc: "ә", 0xbd: "Ң", 0xbe: "ң", 0xbf: "ү",
};

function decodeKz1048(file: Buffer): string {
  const text = new TextDecoder("windows-1251").decode(file);
  return Array.from(file, (byte, index) => KZ1048[byte] ?? text[index]).join("");
}

export function csvRows(text: string): string[][] {
  return parse(text, {
    bom: true,
    delimiter: delimiterOf(text),
    relax_column_count: true,
    relax_quotes: true,
  });
}

/** The sign that stands most often outside quotes in the first lines. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 20_000).split(/\r?\n/, 5).join("\n").replaceAll(/"[^"]*"/g, "");
  const count = (sign: string) => head.split(sign).length;
  return [";", "\t", ","].toSorted((a, b) => count(b) - count(a))[0]!;
}
