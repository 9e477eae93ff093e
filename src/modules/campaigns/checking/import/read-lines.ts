import { m } from "#paraglide/messages.js";
import { readDay } from "#platform/documents/cell-values.ts";
import type { FormValues } from "#platform/http/form.ts";
import { locales } from "#platform/i18n/locale.ts";
import { explainFieldOf, fieldOf } from "../../rules/check-answers.ts";
import type { Column, ReturnForm } from "../../schema/return-form.ts";
import { importColumns, type ImportField, type Mapping } from "./columns.ts";

/** The lines of the file that belong to one place: one, or one for each event where the form has rows. */
export type Lines = readonly { line: number; cells: readonly string[] }[];

export function cellAt(cells: readonly string[], mapping: Mapping, field: ImportField): string {
  const at = mapping.get(field);
  return at === undefined ? "" : (cells[at] ?? "").trim();
}

/** Whether nobody has filled in anything: such lines are left alone. */
export function isBlank(form: ReturnForm, lines: Lines, mapping: Mapping): boolean {
  const fields: ImportField[] = ["tookPart", "reason", ...importColumns(form).map(({ code }) => `form.${code}` as const)];
  return lines.every(({ cells }) => fields.every((field) => cellAt(cells, mapping, field) === ""));
}

/** The lines as the form of the page would have brought them, so that they are held against the same rules. */
export function valuesOf(form: ReturnForm, lines: Lines, mapping: Mapping): FormValues {
  const first = lines[0]!.cells;
  const values: FormValues = { tookPart: partOf(cellAt(first, mapping, "tookPart")), reason: cellAt(first, mapping, "reason"), rows: String(lines.length) };
  lines.forEach(({ cells }, row) => {
    for (const column of importColumns(form)) {
      values[fieldOf(row, column.code)] = typedCell(column, cellAt(cells, mapping, `form.${column.code}`));
      if (column.kind === "number") values[explainFieldOf(row, column.code)] = cellAt(cells, mapping, "explanation");
    }
  });
  return values;
}

const same = (text: string) => text.trim().toLowerCase();
const isYes = (text: string) => ["yes", "1", "+", ...locales.map((locale) => m.checking_yes({}, { locale }))].includes(same(text));
const isNo = (text: string) => ["no", "0", "-", "–", ...locales.map((locale) => m.checking_no({}, { locale }))].includes(same(text));

/** A line with numbers and nothing said took part. */
function partOf(text: string): string {
  if (text === "" || isYes(text)) return "yes";
  return isNo(text) ? "no" : "";
}

function typedCell(column: Column, text: string): string | string[] {
  if (column.kind === "yesNo") return text === "" ? "" : isYes(text) ? "yes" : isNo(text) ? "no" : text;
  if (column.kind === "date") return readDay(text) ?? text;
  if (column.kind !== "choice") return text;
  const options = column.options;
  return text.split(/[;\n]/).map((one) => options.find(({ code, words }) => [code, words.kk, words.ru, words.en].map(same).includes(same(one)))?.code ?? one.trim()).filter(Boolean);
}

export type DayFault = "notDay" | "ahead" | "early";

/** The beginning of the day on which it was handed in: what came on the last day came in time. Before the campaign began nothing was. */
export function handedInAt(text: string, began: string, today: string): { at?: Date } | { fault: DayFault } {
  if (text === "") return {};
  const day = readDay(text);
  if (!day) return { fault: "notDay" };
  if (day < began) return { fault: "early" };
  return day > today ? { fault: "ahead" } : { at: new Date(`${day}T00:00:00+05:00`) };
}

const DAY_FAULTS: Readonly<Record<DayFault, () => string>> = { notDay: m.checking_import_not_day, ahead: m.checking_import_ahead, early: m.checking_import_early };
export const dayFaultWord = (fault: DayFault) => DAY_FAULTS[fault]();
