import { formatDate, formatDateTime, formatNumber, formatShare } from "../i18n/format.ts";
import { cleaned } from "./clean-text.ts";
import { decimalsOf, labelledTotals } from "./decimals.ts";
import { DEFAULT_WIDTH, isNumeric, type Block, type Cell, type Column, type DocumentSpec, type TableBlock } from "./document.ts";
import { fittedShares, linesOf, roomOf, TEXT_WIDTH } from "./fit.ts";
import { paperWords } from "./words.ts";

/** A cell as paper shows it. */
export type ShownCell = { text: string; numeric: boolean };
/** A row breaks over two pages only when it is so high that it might not fit on one. */
export type ShownRow = { cells: ShownCell[]; breaks: boolean };
export type ShownTable = { kind: "table"; caption: string; columns: { label: string; share: number; numeric: boolean }[]; rows: ShownRow[]; totals: ShownRow | null; empty: string };
export type ShownBlock = Exclude<Block, TableBlock> | ShownTable;
export type Shown = Omit<DocumentSpec, "blocks" | "made"> & { landscape: boolean; foot: string; words: ReturnType<typeof paperWords>; blocks: ShownBlock[] };

/** In lines: half a page on its side. */
const HIGHEST_WHOLE_ROW = 22;
/** Not reported. */
const NOTHING = "–";

/** The document in the words of its language: all that is left to do for paper is to lay it out. Call within that language. */
export function show(document: DocumentSpec): Shown {
  const { made, blocks, ...rest } = cleaned(document);
  const landscape = document.orientation === "landscape";
  return {
    ...rest,
    landscape,
    foot: [formatDateTime(made.at), made.by].filter(Boolean).join(" · "),
    words: paperWords(),
    blocks: blocks.map((block) => (block.kind === "table" ? shownTable(block, landscape, rest.title) : block)),
  };
}

function shownTable({ caption, columns, rows, totals, empty }: TableBlock, landscape: boolean, title: string): ShownTable {
  const decimals = decimalsOf(columns, totals ? [...rows, totals] : rows);
  const cell = (value: Cell, at: number, nothing = NOTHING): ShownCell => ({ text: cellText(value, columns[at]!, decimals[at]!, nothing), numeric: isNumeric(columns[at]!) });
  const width = TEXT_WIDTH[landscape ? "landscape" : "portrait"];
  const shown = rows.map((cells) => columns.map((_, at) => cell(cells[at] ?? null, at)));
  const last = totals ? labelledTotals(columns, totals, paperWords().total).map((value, at) => cell(value, at, "")) : null;
  const texts = (at: number) => [...shown.map((cells) => cells[at]!.text), last?.[at]?.text ?? ""];
  const shares = fittedShares(columns.map((column, at) => ({ wanted: column.width ?? DEFAULT_WIDTH, numeric: isNumeric(column), label: column.label, texts: texts(at) })), width);
  const asRow = (cells: ShownCell[]): ShownRow => ({ cells, breaks: cells.some(({ text }, at) => linesOf(text, roomOf(shares[at]!, width)) > HIGHEST_WHOLE_ROW) });
  return {
    kind: "table",
    caption: caption === title ? "" : caption,
    columns: columns.map((column, at) => ({ label: column.label, share: shares[at]!, numeric: isNumeric(column) })),
    rows: shown.map(asRow),
    totals: last && asRow(last),
    empty,
  };
}

function cellText(cell: Cell, { kind }: Column, decimals: number, nothing: string): string {
  if (cell === null || cell === "") return nothing;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  if (typeof cell === "number") return kind === "share" ? formatShare(cell, decimals, decimals) : formatNumber(cell, digits);
  if (cell instanceof Date) return kind === "day" ? formatDate(cell, "short") : formatDateTime(cell);
  return kind === "day" && /^\d{4}-\d\d-\d\d$/.test(cell) ? formatDate(cell, "short") : cell;
}
