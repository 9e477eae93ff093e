import { roomOf, TEXT_WIDTH } from "./fit.ts";
import type { Shown, ShownBlock, ShownRow, ShownTable } from "./shown.ts";

const MAY_BREAK = "\u200B";
const MAY_HYPHENATE = "\u00AD";

/** A plain text where there is nothing more to say, which Typst sets fastest. A row breaks only if each of its cells may. */
type SetCell = string | { text: string; breaks: boolean };
export type SetTable = Omit<ShownTable, "rows" | "totals"> & { rows: SetCell[][]; totals: SetCell[] | null };
export type SetBlock = Exclude<ShownBlock, ShownTable> | SetTable;

/** Typst breaks between words only: a word wider than its column would run over the next one. */
export function withBreaks({ landscape, blocks }: Shown): SetBlock[] {
  const width = TEXT_WIDTH[landscape ? "landscape" : "portrait"];
  return blocks.map((block) => (block.kind === "table" ? tableWithBreaks(block, width) : block));
}

function tableWithBreaks(table: ShownTable, width: number): SetTable {
  const rooms = table.columns.map(({ share }) => roomOf(share, width));
  const broken = (text: string, at: number) => (text.length > rooms[at]! ? breakWords(text, rooms[at]!) : text);
  const row = ({ cells, breaks }: ShownRow) => cells.map(({ text }, at) => (breaks || text.includes("\n") ? { text: broken(text, at), breaks } : broken(text, at)));
  return {
    ...table,
    columns: table.columns.map((column, at) => ({ ...column, label: broken(column.label, at) })),
    rows: table.rows.map(row),
    totals: table.totals && row(table.totals),
  };
}

export function breakWords(text: string, room: number): string {
  return text.replace(/[^ \n]+/g, (word) => (word.length > room ? breakWord(word, room) : word));
}

/** After a sign that parts a word, otherwise wherever the line is full: with a hyphen between letters, without one in codes. */
function breakWord(word: string, room: number): string {
  const letters = [...word];
  let line = 0;
  return letters
    .map((letter, at) => {
      const following = letters[at + 1];
      line += 1;
      const parts = /[-@/_.,;:+]/.test(letter);
      if (following === undefined || (!parts && line < room - 1)) return letter;
      line = 0;
      return letter + (!parts && /\p{L}/u.test(letter) && /\p{L}/u.test(following) ? MAY_HYPHENATE : MAY_BREAK);
    })
    .join("");
}
