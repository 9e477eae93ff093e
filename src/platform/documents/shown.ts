import { formatDate, formatDateTime, formatNumber, formatShare } from "../i18n/format.ts";
import { cleanText } from "./clean-text.ts";
import { decimalsOf, labelledTotals } from "./decimals.ts";
import { DEFAULT_WIDTH, isNumeric, type Block, type Cell, type Column, type DocumentSpec, type TableBlock } from "./document.ts";
import { fittedShares, TEXT_WIDTH } from "./fit.ts";
import { paperWords } from "./words.ts";

/** A cell as paper shows it. */
export type ShownCell = { text: string; numeric: boolean; long: boolean };
export type ShownTable = { kind: "table"; caption: string; columns: { label: string; share: number; numeric: boolean }[]; rows: ShownCell[][]; totals: ShownCell[] | null; empty: string };
export type ShownBlock = Exclude<Block, TableBlock> | ShownTable;
export type Shown = Omit<DocumentSpec, "blocks" | "made"> & { landscape: boolean; foot: string; words: ReturnType<typeof paperWords>; blocks: ShownBlock[] };

/** A cell that may stand higher than what is left of a page, so that its row has to break. */
const LONG = 900;
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
  const cell = (value: Cell, at: number, nothing = NOTHING): ShownCell => {
    const text = cellText(value, columns[at]!, decimals[at]!, nothing);
    return { text, numeric: isNumeric(columns[at]!), long: text.length > LONG };
  };
  const shown = rows.map((cells) => columns.map((_, at) => cell(cells[at] ?? null, at)));
  const last = totals ? labelledTotals(columns, totals, paperWords().total).map((value, at) => cell(value, at, "")) : null;
  const texts = (at: number) => [...shown.map((cells) => cells[at]!.text), last?.[at]?.text ?? ""];
  const shares = fittedShares(columns.map((column, at) => ({ wanted: column.width ?? DEFAULT_WIDTH, numeric: isNumeric(column), label: column.label, texts: texts(at) })), TEXT_WIDTH[landscape ? "landscape" : "portrait"]);
  return {
    kind: "table",
    caption: caption === title ? "" : caption,
    columns: columns.map((column, at) => ({ label: column.label, share: shares[at]!, numeric: isNumeric(column) })),
    rows: shown,
    totals: last,
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

/** Every text of it, however deep, without signs that no document can hold. */
export function cleaned<T>(value: T): T {
  if (typeof value === "string") return cleanText(value) as T;
  if (Array.isArray(value)) return value.map(cleaned) as T;
  if (value === null || typeof value !== "object" || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cleaned(one)])) as T;
}
