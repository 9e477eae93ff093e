import type { Merge } from "./header.ts";

const LAST_LINE = 1_048_576;
const LAST_COLUMN = 16_384;

/** How far a sheet stretches by its own addresses, and which of its cells were made one. Throws at an address that no sheet has. */
export function sheetShape(xml: string): { lines: number; columns: number; merges: Merge[] } {
  let lines = 0;
  let columns = 0;
  for (const attributes of cellsAndRows(xml)) {
    const address = /\sr\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1];
    if (address === undefined) continue;
    const [column, line] = place(address);
    lines = Math.max(lines, line);
    columns = Math.max(columns, column);
  }
  return { lines, columns, merges: mergesOf(xml) };
}

/** What stands in the tags of cells and rows. A tag without an end ends the search: to look on behind each of many would take hours. */
function* cellsAndRows(xml: string): Generator<string> {
  const tag = /<(?:\w+:)?(?:c|row)(?=\s)/g;
  const rest = /((?:[^<>"']|"[^"]*"|'[^']*')*)>/y;
  while (tag.exec(xml)) {
    rest.lastIndex = tag.lastIndex;
    const attributes = rest.exec(xml)?.[1];
    if (attributes === undefined) throw new Error("A tag of the sheet does not end.");
    yield attributes;
    tag.lastIndex = rest.lastIndex;
  }
}

function mergesOf(xml: string): Merge[] {
  return [...xml.matchAll(/<(?:\w+:)?mergeCell\s[^<>]*?\bref=["']([A-Z]+\d+):([A-Z]+\d+)["']/g)].map(([, from = "", to = ""]) => {
    const [left, top] = place(from);
    const [right, bottom] = place(to);
    return { top, left, bottom, right };
  });
}

/** "C7" is column 3 of line 7; a row gives its line alone. */
function place(address: string): [column: number, line: number] {
  const [, letters = "", digits = ""] = /^([A-Z]{0,3})(\d{1,7})$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const line = Number(digits);
  if (line < 1 || line > LAST_LINE || column > LAST_COLUMN) throw new Error(`No sheet has a cell ${address}.`);
  return [column, line];
}

/** Column 3 of line 7 is "C7"; columns from 1. */
export function cellName(column: number, line: number): string {
  let letters = "";
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${letters}${line}`;
}
