import { m } from "#paraglide/messages.js";
import type { FormErrors, FormValues } from "#platform/http/form.ts";
import { columnOf, readOptions, type ColumnInput } from "../rules/form-building.ts";
import { isUnequal, printLines, type Tongues } from "../rules/notation.ts";
import { LIMITS, type Check, type Column, type ColumnKind, type ReturnForm } from "../schema/return-form.ts";
import { unequalWords } from "./fields.ts";

const NONE: Tongues = { kk: "", ru: "", en: "" };

export function tonguesIn(values: FormValues, name: string): Tongues {
  const typed = (tongue: string) => (typeof values[`${name}.${tongue}`] === "string" ? String(values[`${name}.${tongue}`]).trim() : "");
  return { kk: typed("kk"), ru: typed("ru"), en: typed("en") };
}

/** A whole number, null where nothing stands, undefined where it is none. */
function wholeIn(values: FormValues, name: string): number | null | undefined {
  const typed = String(values[name] ?? "").replaceAll(/[\s\u00a0]/g, "");
  if (typed === "") return null;
  return /^\d{1,9}$/.test(typed) ? Number(typed) : undefined;
}

export function readColumn(kind: ColumnKind, code: string, values: FormValues, before: Column | undefined): { ok: true; column: Column } | { ok: false; errors: FormErrors } {
  const errors: FormErrors = {};
  const heading = tonguesIn(values, "heading");
  if (heading.kk === "") errors["heading.kk"] = m.campaigns_making_error_kazakh();
  const numbers = { least: wholeIn(values, "least"), most: wholeIn(values, "most"), askAbove: wholeIn(values, "askAbove") };
  for (const [name, number] of Object.entries(numbers)) if (number === undefined) errors[name] = m.campaigns_making_error_whole();
  const options = readOptions(tonguesIn(values, "options"), before?.kind === "choice" ? before.options : []);
  if (isUnequal(options)) errors["options.kk"] = unequalWords(options);
  else if (kind === "choice" && options.length < 2) errors["options.kk"] = m.campaigns_making_error_options();
  if (numbers.least !== null && numbers.most !== null && (numbers.least ?? 0) > (numbers.most ?? 0)) errors["most"] ??= m.campaigns_making_error_most();
  if (Object.keys(errors).length > 0 || isUnequal(options)) return { ok: false, errors };
  const on = (name: string) => values[name] === "on";
  const { least = null, most = null, askAbove = null } = numbers;
  const input: ColumnInput = { heading, help: tonguesIn(values, "help"), required: on("required"), additive: on("additive"), participants: on("participants"), least, most, askAbove, several: on("several"), options };
  const column = columnOf(kind, code, input);
  return column ? { ok: true, column } : { ok: false, errors: { most: m.campaigns_making_error_limit() } };
}

export function printColumn(column: Column): FormValues {
  const values: FormValues = { required: column.required ? "on" : "" };
  const put = (name: string, { kk, ru, en }: Tongues) => Object.assign(values, { [`${name}.kk`]: kk, [`${name}.ru`]: ru, [`${name}.en`]: en });
  put("heading", column.heading);
  put("help", column.help);
  if (column.kind === "number") {
    Object.assign(values, { additive: column.additive ? "on" : "", participants: column.participants ? "on" : "", least: String(column.least), most: String(column.most), askAbove: column.askAbove === null ? "" : String(column.askAbove) });
  }
  if (column.kind === "text") values["most"] = String(column.longest);
  if (column.kind === "files") values["most"] = String(column.most);
  if (column.kind === "choice") {
    put("options", printLines(column.options.map(({ words }) => words)));
    values["several"] = column.several ? "on" : "";
  }
  return values;
}

export function emptyColumn(kind: ColumnKind): FormValues {
  return { required: "", additive: "on", participants: "", several: "", ...(kind === "number" ? { least: "0" } : {}), "heading.kk": NONE.kk };
}

/** A check across columns from its fields: "participants" and "pupilsAndStaff" or "column:other". */
export function readCheck(values: FormValues, form: ReturnForm): Check | undefined {
  const column = String(values["checkColumn"] ?? "");
  const against = String(values["checkAgainst"] ?? "");
  const numbers = form.columns.filter(({ kind }) => kind === "number").map(({ code }) => code);
  if (!numbers.includes(column)) return undefined;
  const limit = LIMITS.find((one) => one === against);
  const other = against.startsWith("column:") ? against.slice("column:".length) : "";
  const notAbove = limit ?? (numbers.includes(other) && other !== column ? { column: other } : undefined);
  return notAbove && { column, notAbove, strict: values["checkStrict"] === "on" };
}
