import type { CellObject } from "write-excel-file/node";
import { dayOf, formatTime } from "../i18n/format.ts";
import type { Locale } from "../i18n/locale.ts";
import { isNumeric, type Cell, type Column } from "./document.ts";
import { asSpreadsheetText } from "./spreadsheet-text.ts";

export const QUIET = "#5A6972";
export const ACCENT = "#0A6A8A";
const RULE = "#D5DDE2";

const DAY_FORMATS: Readonly<Record<Locale, string>> = { kk: "dd.mm.yyyy", ru: "dd.mm.yyyy", en: "dd/mm/yyyy" };

/** A cell of the table as Excel counts with it: numbers, days and moments stay what they are. */
export function tableCell(cell: Cell, column: Column, decimals: number, language: Locale): CellObject {
  const look = { alignVertical: "top", bottomBorderColor: RULE, bottomBorderStyle: "thin", wrap: true } as const;
  if (cell === null || cell === "") return { value: undefined, ...look };
  if (typeof cell === "number") return { value: cell, type: Number, format: numberFormat(column, decimals), align: "right", ...look };
  const moment = asMoment(cell, column);
  if (moment) return { value: moment, type: Date, format: DAY_FORMATS[language] + (column.kind === "day" ? "" : " hh:mm"), align: "left", indent: 1, ...look };
  const aside = isNumeric(column) ? ({ align: "right" } as const) : ({ align: "left", indent: 1 } as const);
  return { value: excelText(String(cell)), type: String, format: "@", ...aside, ...look };
}

/** A spreadsheet reads `_x0041_` as a sign with that number. */
export function excelText(text: string): string {
  return asSpreadsheetText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}

function numberFormat({ kind }: Column, decimals: number): string {
  const point = decimals > 0 ? `.${"0".repeat(decimals)}` : "";
  return kind === "share" ? `0${point}%` : `#,##0${point}`;
}

/** Spreadsheets know no time zones: the clock on the wall in Kazakhstan. */
function asMoment(cell: string | Date, { kind }: Column): Date | undefined {
  if (cell instanceof Date) return new Date(`${dayOf(cell)}T${kind === "day" ? "00:00" : formatTime(cell)}:00Z`);
  return kind === "day" && /^\d{4}-\d\d-\d\d$/.test(cell) ? new Date(`${cell}T00:00:00Z`) : undefined;
}
