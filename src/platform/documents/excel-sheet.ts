import type { CellObject, Image } from "write-excel-file/node";
import { decimalsOf, labelledTotals } from "./decimals.ts";
import { DEFAULT_WIDTH, isNumeric, type Block, type ChartBlock, type DocumentSpec, type TableBlock } from "./document.ts";
import { ACCENT, excelText, QUIET, tableCell } from "./excel-cells.ts";
import { linesOf } from "./fit.ts";
import { pictureOf, qrPng, type Picture } from "./pictures.server.ts";
import type { paperWords } from "./words.ts";

export type ExcelRow = (CellObject | null)[];
export type Laid = { name: string; data: ExcelRow[]; images: Image[]; widths: number[]; headRow: number | null };

/** In points; pictures are measured in pixels. */
const LINE = 13.5;
const PIXELS_IN_ROW = 20;
const CHART_WIDTH = 620;
const QR_WIDTH = 120;
const LABEL_WIDTH = 20;
const HEAD_FILL = "#EEF3F6";
const WITHOUT_TABLE = [28, 24, 24, 24];

/** One sheet, filled from above; what stands over several columns is merged. */
export class SheetInWork {
  readonly laid: Laid;
  readonly #document: DocumentSpec;
  readonly #words: ReturnType<typeof paperWords>;

  constructor(document: DocumentSpec, words: ReturnType<typeof paperWords>, table: TableBlock | undefined) {
    this.#document = document;
    this.#words = words;
    const widths = table?.columns.map(({ width = DEFAULT_WIDTH }) => width) ?? WITHOUT_TABLE;
    this.laid = { name: table?.caption ?? document.title, data: [], images: [], widths, headRow: null };
  }

  async add(block: Block): Promise<void> {
    if (block.kind === "heading") this.line(block.text, { fontWeight: "bold", fontSize: 12 });
    if (block.kind === "text") this.line(block.text);
    if (block.kind === "note") this.line(block.text, { textColor: QUIET, fontSize: 9 });
    if (block.kind === "facts") for (const { label, value } of block.facts) this.#pair(label, value);
    if (block.kind === "table") this.#table(block);
    if (block.kind === "chart") await this.#chart(block);
    if (block.kind === "signatures") for (const { post, name = "" } of block.people) this.#pair(post, `______________ ${name}`);
    if (block.kind === "code") {
      this.line(block.text);
      this.#picture(await qrPng(block.content, QR_WIDTH), block.text);
    }
    this.laid.data.push([]);
  }

  approval(): void {
    const { approval } = this.#document;
    if (!approval) return;
    for (const text of [this.#words.approved, approval.post, `______________ ${approval.name ?? ""}`, this.#words.date]) this.line(text, { align: "right" });
    this.laid.data.push([]);
  }

  /** A line across the sheet, as high as its text needs: Excel leaves merged cells at the height of one line. */
  line(text: string, look: CellObject = {}): void {
    const lines = linesOf(text, this.#room(0)) * ((look.fontSize ?? 10) / 10);
    this.laid.data.push(this.#across([{ value: excelText(text), type: String, wrap: true, alignVertical: "top", height: lines * LINE + 2, ...look }]));
  }

  #pair(label: string, value: string): void {
    const { widths } = this.laid;
    let span = 1;
    while (span < widths.length - 1 && this.#room(0) - this.#room(span) < LABEL_WIDTH) span++;
    const lines = Math.max(linesOf(label, this.#room(0) - this.#room(span)), linesOf(value, this.#room(span)));
    const named: CellObject = { value: excelText(label), type: String, textColor: QUIET, wrap: true, alignVertical: "top", height: lines * LINE + 2, columnSpan: span };
    this.laid.data.push(this.#across([named, ...Array<null>(span - 1).fill(null), { value: excelText(value), type: String, wrap: true, alignVertical: "top" }]));
  }

  /** How many letters the columns from this one on hold. */
  #room(from: number): number {
    return this.laid.widths.slice(from).reduce((sum, width) => sum + width, 0);
  }

  /** The last cell takes the columns that are left. */
  #across(cells: ExcelRow): ExcelRow {
    const left = this.laid.widths.length - cells.length;
    if (left <= 0) return cells;
    return [...cells.slice(0, -1), { ...cells.at(-1), columnSpan: left + 1 }, ...Array<null>(left).fill(null)];
  }

  #table({ columns, rows, totals, empty, caption }: TableBlock): void {
    const { data, widths } = this.laid;
    if (caption !== this.#document.title) this.line(caption, { fontWeight: "bold" });
    this.laid.headRow ??= data.length + 1;
    const height = Math.max(...columns.map(({ label }, at) => linesOf(label, (widths[at]! - 2) * 0.9))) * LINE + 4;
    data.push(columns.map((column) => ({ value: excelText(column.label), height, type: String, fontWeight: "bold", wrap: true, alignVertical: "bottom", ...(isNumeric(column) ? { align: "right" } : { align: "left", indent: 1 }), backgroundColor: HEAD_FILL, bottomBorderColor: ACCENT, bottomBorderStyle: "thin" })));
    const decimals = decimalsOf(columns, totals ? [...rows, totals] : rows);
    const { language } = this.#document;
    for (const cells of rows) {
      const row = columns.map((column, at) => tableCell(cells[at] ?? null, column, decimals[at]!, language));
      const lines = Math.max(1, ...cells.map((cell, at) => (typeof cell === "string" ? linesOf(cell, widths[at]! - 2) : 1)));
      data.push([{ ...row[0], height: lines * LINE + 3 }, ...row.slice(1)]);
    }
    if (rows.length === 0) this.line(empty, { textColor: QUIET });
    if (!totals) return;
    const labelled = labelledTotals(columns, totals, this.#words.total);
    data.push(columns.map((column, at) => ({ ...tableCell(labelled[at]!, column, decimals[at]!, language), fontWeight: "bold", topBorderColor: ACCENT, topBorderStyle: "thin" })));
  }

  async #chart({ title, svg, alternative, legend, note }: ChartBlock): Promise<void> {
    this.line(title, { fontWeight: "bold" });
    this.#picture(await pictureOf(svg, CHART_WIDTH), alternative);
    if (legend.length > 0) this.line(legend.map(({ label }) => label).join(" · "), { textColor: QUIET, fontSize: 9 });
    if (note) this.line(note, { textColor: QUIET, fontSize: 9 });
  }

  #picture({ png, width, height }: Picture, description: string): void {
    const { data, images } = this.laid;
    images.push({ content: png, contentType: "image/png", width: width * 2, height: height * 2, dpi: 192, anchor: { row: data.length + 1, column: 1 }, description });
    for (let row = 0; row < Math.ceil(height / PIXELS_IN_ROW) + 1; row++) data.push([]);
  }
}
