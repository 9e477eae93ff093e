import writeExcel, { type Cell } from "write-excel-file/node";
import { excelText } from "./excel-cells.ts";
import { downloadHeaders } from "./download.ts";
import { sheetName } from "./sheet-name.ts";

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
    sheet: sheetName(sheet),
    columns: columns.map(({ width }) => ({ width: width ?? 24 })),
    stickyRowsCount: 1,
  }).toBuffer();
}

export function workbookAnswer(file: Buffer, name: string): Response {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return new Response(new Uint8Array(file), { headers: downloadHeaders(type, name, "xlsx") });
}

function asCell(value: string | number | Date | null): Cell {
  if (value === null || value === "") return null;
  if (typeof value === "number") return { value, type: Number };
  if (value instanceof Date) return { value, type: Date, format: DATE_FORMAT };
  return { value: excelText(value), type: String };
}
