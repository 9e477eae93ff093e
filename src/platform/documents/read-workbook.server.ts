import { readSheet } from "read-excel-file/node";
import type { Merge } from "./header.ts";
import { sheetShape } from "./sheet-shape.ts";
import { archiveOf, TooLarge, unpackWithin } from "./zip.server.ts";

export type Unreadable = "empty" | "notATable" | "tooLong" | "tooWide" | "tooLarge";
type Parts = ReadonlyMap<string, Buffer>;
type Read = { ok: true; rows: string[][]; merges: readonly Merge[] } | { ok: false; why: Unreadable };

const MOST_BYTES = 100 * 1024 * 1024;
/** The square that is spread out in memory, blank cells too. */
const MOST_CELLS = 10_000_000;

export const isWorkbook = (file: Buffer) => file.subarray(0, 4).toString("latin1") === "PK\u0003\u0004";

/** The first sheet of a workbook, once it is known that reading it cannot fill the memory; the reader gets no more than was looked at. */
export async function readWorkbook(file: Buffer): Promise<Read> {
  try {
    const parts = await unpackWithin(file, MOST_BYTES, (name) => /\.xml(?:\.rels)?$/.test(name));
    const sheet = nameOfFirstSheet(parts);
    const { lines, columns, merges } = sheetShape(textOf(parts, sheet));
    if (lines * columns > MOST_CELLS) return { ok: false, why: "tooLarge" };
    const rows = await readSheet(archiveOf(new Map([...parts].filter(([name]) => name === sheet || !isSheet(name)))));
    return { ok: true, merges, rows: rows.map((row) => row.map(asText)) };
  } catch (error) {
    return { ok: false, why: error instanceof TooLarge ? "tooLarge" : "notATable" };
  }
}

function asText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return cell === null ? "" : String(cell);
}

/** First in the order of the tabs, which need not be the order of the files. */
function nameOfFirstSheet(parts: Parts): string {
  const id = /<(?:\w+:)?sheet\s[^<>]*?\br:id=["']([^"']+)["']/.exec(textOf(parts, "xl/workbook.xml"))?.[1];
  const links = textOf(parts, "xl/_rels/workbook.xml.rels").match(/<(?:\w+:)?Relationship\s[^<>]*>/g) ?? [];
  const link = links.find((one) => /\bId=["']([^"']+)["']/.exec(one)?.[1] === id);
  const target = /\bTarget=["']([^"']+)["']/.exec(link ?? "")?.[1]?.replace(/^\/?(?:xl\/)?/, "xl/");
  const name = [target, ...[...parts.keys()].filter(isSheet)].find((one) => one !== undefined && parts.has(one));
  if (name === undefined) throw new Error("The workbook has no sheet.");
  return name;
}

const isSheet = (name: string) => /(?:^|\/)worksheets\/[^/]+\.xml$/.test(name);

const textOf = (parts: Parts, name: string) => parts.get(name)?.toString("utf8") ?? "";
