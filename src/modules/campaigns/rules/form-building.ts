import { columnSchema, returnFormSchema, type Check, type Column, type ColumnKind, type ReturnForm } from "../schema/return-form.ts";
import { isUnequal, readLines, type Tongues, type Unequal } from "./notation.ts";

export const COLUMN_KINDS = ["number", "text", "yesNo", "date", "choice", "links", "publications", "files"] as const satisfies readonly ColumnKind[];

/** A form must ask for something: it begins with how many took part. */
export function beginForm(title: Tongues, participants: Tongues): ReturnForm {
  return returnFormSchema.parse({ title, columns: [{ kind: "number", code: "participants", heading: participants, required: true, participants: true }], checks: [{ column: "participants", notAbove: "pupilsAndStaff" }] });
}

export function moveColumn(form: ReturnForm, code: string, by: -1 | 1): ReturnForm {
  const from = form.columns.findIndex((column) => column.code === code);
  const column = form.columns[from];
  const to = from + by;
  if (!column || to < 0 || to >= form.columns.length) return form;
  return { ...form, columns: form.columns.toSpliced(from, 1).toSpliced(to, 0, column) };
}

/** The last column stays: a form without any would ask for nothing. */
export function removeColumn(form: ReturnForm, code: string): ReturnForm {
  if (form.columns.length < 2) return form;
  return { ...form, columns: form.columns.filter((column) => column.code !== code), checks: form.checks.filter((check) => !checkNames(check).includes(code)) };
}

export function putColumn(form: ReturnForm, column: Column): ReturnForm {
  const at = form.columns.findIndex(({ code }) => code === column.code);
  const columns = at < 0 ? [...form.columns, column] : form.columns.with(at, column);
  const only = column.kind === "number" && column.participants;
  return { ...form, columns: only ? columns.map((one) => (one.kind === "number" && one.code !== column.code ? { ...one, participants: false } : one)) : columns };
}

function checkNames({ column, notAbove }: Check): string[] {
  return [column, ...(typeof notAbove === "string" ? [] : [notAbove.column])];
}

export function freeColumnCode(form: ReturnForm, kind: ColumnKind): string {
  let number = 1;
  while (form.columns.some(({ code }) => code === `${kind}${number}`)) number += 1;
  return `${kind}${number}`;
}

/** Choices, one on each line; one that keeps its Kazakh words or its place keeps its code. */
export function readOptions(typed: Tongues, before: readonly { code: string; words: Tongues }[]): { code: string; words: Tongues }[] | Unequal {
  const lines = readLines(typed);
  if (isUnequal(lines)) return lines;
  const kept = new Set(lines.map(({ kk }) => kk));
  const taken = new Set<string>();
  return lines.map((words, index) => {
    const same = before.find((option) => option.words.kk === words.kk && !taken.has(option.code));
    const reworded = before[index] && !kept.has(before[index].words.kk) && !taken.has(before[index].code) ? before[index] : undefined;
    const code = (same ?? reworded)?.code ?? freeCode([...before.map((option) => option.code), ...taken]);
    taken.add(code);
    return { code, words };
  });
}

function freeCode(used: readonly string[]): string {
  let number = 1;
  while (used.includes(`option${number}`)) number += 1;
  return `option${number}`;
}

export type ColumnInput = { heading: Tongues; help: Tongues; required: boolean; additive: boolean; participants: boolean; least: number | null; most: number | null; askAbove: number | null; several: boolean; options: { code: string; words: Tongues }[] };

/** A column as it was typed, with what does not belong to its kind left out. */
export function columnOf(kind: ColumnKind, code: string, input: ColumnInput): Column | undefined {
  const { heading, help, required, additive, participants, least, most, askAbove, several, options } = input;
  const head = { kind, code, heading, help, required };
  const own: Partial<Record<ColumnKind, object>> = {
    number: { additive, participants, least: least ?? 0, most: most ?? 1_000_000, askAbove },
    text: { longest: most ?? 2_000 },
    choice: { several, options },
    files: { most: most ?? 5 },
  };
  return columnSchema.safeParse({ ...head, ...own[kind] }).data;
}
