/** The size of text in tables of a printed document: how many letters stand on a millimetre, and what a cell keeps free. */
const LETTERS_PER_MM = 0.54;
const CELL_INSET = 3.4;
/** A longer word is broken rather than have a column of its own width. */
const LONGEST_WORD = 20;
const LONGEST_NUMBER = 30;
export const TEXT_WIDTH = { portrait: 170, landscape: 264 };

/** Heads are set in bold. */
const BOLD = 1.15;

export type Fitting = { wanted: number; numeric: boolean; label: string; texts: Iterable<string> };

/** Shares of the width, as wished, but so that no column is narrower than its longest word. */
export function fittedShares(columns: readonly Fitting[], width: number): number[] {
  const whole = columns.reduce((sum, { wanted }) => sum + wanted, 0);
  const needs = columns.map((column) => (letters(column) / LETTERS_PER_MM + CELL_INSET) / width);
  const needed = needs.reduce((sum, need) => sum + need, 0);
  if (needed >= 1) return needs.map((need) => need / needed);
  const fixed = new Set<number>();
  for (;;) {
    const left = 1 - [...fixed].reduce((sum, at) => sum + needs[at]!, 0);
    const wanted = columns.reduce((sum, column, at) => (fixed.has(at) ? sum : sum + column.wanted / whole), 0);
    const shares = columns.map((column, at) => (fixed.has(at) ? needs[at]! : (column.wanted / whole / wanted) * left));
    const narrow = shares.findIndex((share, at) => !fixed.has(at) && share < needs[at]!);
    if (narrow < 0) return shares;
    fixed.add(narrow);
  }
}

/** How many letters fit side by side into a column. */
export function roomOf(share: number, width: number): number {
  return Math.max(4, Math.floor((share * width - CELL_INSET) * LETTERS_PER_MM + 0.001));
}

function letters({ label, texts, numeric }: Fitting): number {
  return Math.min(Math.max(longestWord([label]) * BOLD, longestWord(texts)), numeric ? LONGEST_NUMBER : LONGEST_WORD);
}

function longestWord(texts: Iterable<string>): number {
  let longest = 0;
  for (const text of texts) {
    if (text.length <= longest) continue;
    for (const word of text.split(/[ \n]/)) longest = Math.max(longest, word.length);
  }
  return longest;
}

/** On how many lines a text stands where so many letters stand side by side. */
export function linesOf(text: string, room: number): number {
  if (text.length <= room && !text.includes("\n")) return 1;
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / Math.max(1, room))), 0);
}
