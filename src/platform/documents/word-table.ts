import { Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType, type Paragraph } from "docx";
import type { ShownRow, ShownTable } from "./shown.ts";
import { ACCENT, HEAD_FILL, mm, NO_BORDERS, rule, RULE } from "./word-style.ts";
import { paragraph } from "./word-text.ts";

const MARGINS = { top: mm(0.9), bottom: mm(0.9), left: mm(1.6), right: mm(1.6) };

/** A table with its head on every page and rows that do not break, as the PDF has it. */
export function wordTable(table: ShownTable, textWidth: number): Table {
  const widths = table.columns.map(({ share }) => Math.floor(share * textWidth));
  const row = ({ cells, breaks }: ShownRow, look: { bold?: boolean; top?: string; keepNext?: boolean } = {}) =>
    new TableRow({
      cantSplit: !breaks,
      children: cells.map(({ text, numeric }, at) => cell(paragraph(text, numeric ? "Figure" : "Cell", { keepNext: look.keepNext }, { bold: look.bold }), widths[at]!, look.top)),
    });
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { ...NO_BORDERS, top: rule(ACCENT, 6), bottom: rule(ACCENT, 6), insideHorizontal: rule(RULE, 3) },
    margins: MARGINS,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: table.columns.map((column, at) => headCell(column, widths[at]!)) }),
      ...table.rows.map((one, at) => row(one, { keepNext: table.totals !== null && at === table.rows.length - 1 })),
      ...(table.rows.length === 0 ? [new TableRow({ children: [new TableCell({ columnSpan: widths.length, children: [paragraph(table.empty, "Small")] })] })] : []),
      ...(table.totals ? [row(table.totals, { bold: true, top: ACCENT })] : []),
    ],
  });
}

function headCell({ label, numeric }: ShownTable["columns"][number], width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.BOTTOM,
    shading: { fill: HEAD_FILL },
    borders: { bottom: rule(ACCENT, 4) },
    children: [paragraph(label, numeric ? "Figure" : "Cell", {}, { bold: true })],
  });
}

function cell(content: Paragraph, width: number, top?: string): TableCell {
  return new TableCell({ width: { size: width, type: WidthType.DXA }, borders: top ? { top: rule(top, 5) } : undefined, children: [content] });
}

/** Things side by side without any rule between them. */
export function sideBySide(rows: readonly (readonly Paragraph[])[], widths: readonly number[], { indent = 0, level = "bottom" }: { indent?: number; level?: "top" | "center" | "bottom" } = {}): Table {
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    ...(indent > 0 ? { indent: { size: indent, type: WidthType.DXA } } : {}),
    margins: { top: mm(0.6), bottom: mm(0.6), left: 0, right: mm(4) },
    rows: rows.map((cells) => new TableRow({
      cantSplit: true,
      children: cells.map((content, at) => new TableCell({ width: { size: widths[at]!, type: WidthType.DXA }, verticalAlign: level, children: [content] })),
    })),
  });
}
