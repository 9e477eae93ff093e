import type { Locale } from "../i18n/locale.ts";

export const FORMATS = ["pdf", "docx", "xlsx"] as const;
export type Format = (typeof FORMATS)[number];

/** A sheet is one text in memory before it is packed: ten kilobytes a row. */
export const MOST_ROWS_IN_EXCEL = 20_000;

/** A document said once, from which Word, Excel and PDF are made. Plain data: no functions, so that it can travel to a worker. */
export type DocumentSpec = {
  title: string;
  subtitle?: string;
  /** Whose document it is; stands at the head of every page. */
  organisation: string;
  language: Locale;
  orientation?: "portrait" | "landscape";
  /** Stands at the foot of every page, with the day and the hour. */
  made: { at: Date; by?: string };
  /** «Бекітемін»: who puts the document into force. */
  approval?: Signatory;
  blocks: readonly Block[];
};

export type Signatory = { post: string; name?: string };

export type Block =
  | { kind: "heading"; text: string }
  | { kind: "text"; text: string }
  | { kind: "note"; text: string }
  | { kind: "facts"; facts: readonly { label: string; value: string }[] }
  | TableBlock
  | ChartBlock
  | { kind: "signatures"; people: readonly Signatory[] }
  /** A code to be read by a telephone, with its own text in letters beside it. */
  | { kind: "code"; content: string; text: string }
  | { kind: "newPage" };

export type TableBlock = {
  kind: "table";
  /** Also the name of its sheet in Excel. */
  caption: string;
  columns: readonly Column[];
  rows: readonly Cells[];
  totals?: Cells;
  /** What stands in place of the rows when there are none. */
  empty: string;
};

export type ChartBlock = {
  kind: "chart";
  title: string;
  /** The picture in words, for who does not see it. */
  alternative: string;
  svg: string;
  legend: readonly { svg: string; label: string }[];
  note?: string;
};

export type Column = {
  label: string;
  /** `share` of one, `day` as the database gives it ("2026-11-20"), `moment` a Date. */
  kind?: "text" | "number" | "share" | "day" | "moment";
  /** In characters; on paper the columns divide the page in this ratio. */
  width?: number;
  /** Digits after the point; without it as many as the figures of the column need. */
  digits?: number;
};

/** `null` is not reported. Text in a column of numbers stands as it is: that a number is withheld, for instance. */
export type Cell = string | number | Date | null;
export type Cells = readonly Cell[];

export const DEFAULT_WIDTH = 16;

export function isNumeric({ kind }: Column): boolean {
  return kind === "number" || kind === "share";
}

export function rowsOf(document: DocumentSpec): number {
  return document.blocks.reduce((sum, block) => sum + (block.kind === "table" ? block.rows.length : 1), 0);
}
