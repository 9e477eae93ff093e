import writeExcel, { type Cell } from "write-excel-file/node";
import { asSpreadsheetText } from "./spreadsheet-text.ts";

export type SheetColumn<Row> = {
  label: string;
  value: (row: Row) => string | number | Date | null;
  /** In characters of the usual font. */
  width?: number;
};

const DATE_FORMAT = "yyyy-mm-dd hh:mm";

/** One sheet with a header that stays in sight. Dates are shown as their UTC fields, so give local ones. */
export async function workbook<Row>(sheet: string, columns: readonly SheetColumn<Row>[], rows: readonly Row[]): Promise<Buffer> {
  const header = columns.map(({ label }): Cell => ({ value: label, type: String, fontWeight: "bold" }));
  const body = rows.map((row) => columns.map(({ value }) => asCell(value(row))));
  return writeExcel([header, ...body], {
    sheet: sheet.replace(/[\\/?*[\]:]/g, " ").slice(0, 31),
    columns: columns.map(({ width }) => ({ width: width ?? 24 })),
    stickyRowsCount: 1,
  }).toBuffer();
}

export function workbookAnswer(file: Buffer, name: string): Response {
  return new Response(new Uint8Array(file), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename="pana.xlsx"; filename*=UTF-8''${encodeURIComponent(`${name}.xlsx`)}`,
      "Cache-Control": "no-store",
    },
  });
}

function asCell(value: string | number | Date | null): Cell {
  if (value === null || value === "") return null;
  if (typeof value === "number") return { value, type: Number };
  if (value instanceof Date) return { value, type: Date, format: DATE_FORMAT };
  return { value: asSpreadsheetText(value), type: String };
}
