import type { FormValues } from "#platform/http/form.ts";
import type { Check, Column, NumberColumn, ReturnForm, Row, Value } from "../schema/return-form.ts";
import type { AnswerFault, AnswerFaults, AskedBecause } from "./answer-faults.ts";
import { MOST_LINKS, readChoice, readDayWithin, readLinks, readPublications, readText, readWhole, type Cell } from "./read-cell.ts";

const MOST_ROWS = 200;
const LONGEST_REASON = 2_000;

/** What is known besides the form: the sizes of the place, the day, the ideas of the regulation, and the files that were already taken. */
export type Known = {
  pupils: number | null;
  staff: number | null;
  today: string;
  ideas: readonly string[];
  files: ReadonlySet<string>;
};

export type Answers = {
  tookPart: boolean;
  reason: string;
  rows: Row[];
  links: Record<string, string[]>;
  ideas: string[];
  explanations: Record<string, string>;
};

export type CheckedAnswers = { ok: true; answers: Answers } | { ok: false; faults: AnswerFaults };

export const fieldOf = (row: number, code: string) => `${row}.${code}`;
export const explainFieldOf = (row: number, code: string) => `explain.${row}.${code}`;

export function typed(values: FormValues, field: string): string {
  const value = values[field];
  return typeof value === "string" ? value : (value?.at(-1) ?? "");
}

export function typedList(values: FormValues, field: string): string[] {
  const value = values[field] ?? [];
  return typeof value === "string" ? [value].filter(Boolean) : value;
}

/** How many rows a form shows that has one for each event. */
export function rowsTyped({ shape }: ReturnForm, values: FormValues): number {
  const wanted = Number(typed(values, "rows"));
  return shape === "one" ? 1 : Math.min(Math.max(Number.isInteger(wanted) ? wanted : 1, 1), MOST_ROWS);
}

/** What was typed against the columns of the form. Nothing is guessed and nothing dropped: a cell is a value, empty or at fault. */
export function checkAnswers(form: ReturnForm, values: FormValues, known: Known): CheckedAnswers {
  const part = typed(values, "tookPart");
  if (part !== "yes" && part !== "no") return { ok: false, faults: { tookPart: { kind: "required" } } };
  if (part === "no") return tookNoPart(values);
  const faults: Record<string, AnswerFault> = {};
  const answers: Answers = { tookPart: true, reason: "", rows: [], links: {}, ideas: known.ideas.filter((code) => typedList(values, "ideas").includes(code)), explanations: {} };
  const filled = Array.from({ length: rowsTyped(form, values) }, (_, row) => row).filter((row) => form.shape === "one" || !isBlank(form, values, row));
  for (const row of filled.length > 0 ? filled : [0]) answers.rows.push(readRow(form, values, known, { row, faults, answers }));
  const count = Object.values(answers.links).reduce((sum, some) => sum + some.length, 0);
  const last = form.columns.findLast(({ kind }) => kind === "links");
  if (count > MOST_LINKS && last) faults[fieldOf(0, last.code)] ??= { kind: "tooMany", count, most: MOST_LINKS };
  return Object.keys(faults).length > 0 ? { ok: false, faults } : { ok: true, answers };
}

function tookNoPart(values: FormValues): CheckedAnswers {
  const reason = readText(typed(values, "reason"), { required: true, longest: LONGEST_REASON });
  if ("fault" in reason) return { ok: false, faults: { reason: reason.fault } };
  return { ok: true, answers: { tookPart: false, reason: reason.value ?? "", rows: [], links: {}, ideas: [], explanations: {} } };
}

function isBlank({ columns }: ReturnForm, values: FormValues, row: number): boolean {
  return columns.every(({ code }) => typedList(values, fieldOf(row, code)).every((text) => text.trim() === ""));
}

type InRow = { row: number; faults: Record<string, AnswerFault>; answers: Answers };

function readRow(form: ReturnForm, values: FormValues, known: Known, { row, faults, answers }: InRow): Row {
  const cells: Row = {};
  for (const column of form.columns) {
    const field = fieldOf(row, column.code);
    const cell = readCell(column, values, known, field);
    if ("fault" in cell) faults[field] = cell.fault;
    else if (column.kind === "links") answers.links[column.code] = [...(answers.links[column.code] ?? []), ...((cell.value as string[] | null) ?? [])];
    if ("value" in cell && (column.kind !== "links" || form.shape === "rows")) cells[column.code] = cell.value;
  }
  for (const [code, { because, strict }] of askedAbout(form, cells, known)) {
    const field = explainFieldOf(row, code);
    if (strict) faults[fieldOf(row, code)] ??= { kind: "never", because };
    const said = readText(typed(values, field), { required: true, longest: LONGEST_REASON });
    if (!strict && "fault" in said) faults[field] = said.fault.kind === "required" ? { kind: "explain", because } : said.fault;
    else if (!strict && "value" in said && said.value) answers.explanations[form.shape === "one" ? code : fieldOf(row, code)] = said.value;
  }
  return cells;
}

function readCell(column: Column, values: FormValues, known: Known, field: string): Cell<Value> {
  const text = typed(values, field);
  const { required } = column;
  switch (column.kind) {
    case "number":
      return readWhole(text, column);
    case "text":
      return readText(text, column);
    case "yesNo":
      return text === "yes" || text === "no" ? { value: text === "yes" } : text !== "" ? { fault: { kind: "notChoice" } } : required ? { fault: { kind: "required" } } : { value: null };
    case "date":
      return text.trim() === "" ? readText(text, { required, longest: 40 }) : readDayWithin(text, known.today);
    case "choice":
      return readChoice(typedList(values, field), column);
    case "links":
      return readLinks(text, required);
    case "publications":
      return readPublications(text, { required, today: known.today });
    case "files": {
      const kept = typedList(values, field).filter((id) => known.files.has(id));
      if (kept.length === 0) return required ? { fault: { kind: "required" } } : { value: null };
      return kept.length > column.most ? { fault: { kind: "tooMany", count: kept.length, most: column.most } } : { value: kept };
    }
  }
}

/** The numbers of a row that are asked about, each with the first reason to; what never passes comes first. */
function askedAbout(form: ReturnForm, cells: Row, known: Known): Map<string, { because: AskedBecause; strict: boolean }> {
  const asked = new Map<string, { because: AskedBecause; strict: boolean }>();
  const value = (code: string) => (typeof cells[code] === "number" ? cells[code] : null);
  for (const check of form.checks.toSorted((a, b) => Number(b.strict) - Number(a.strict))) {
    const [given, limit] = [value(check.column), limitOf(check, value, known)];
    if (given === null || limit === null || given <= limit.above) continue;
    if (!asked.has(check.column)) asked.set(check.column, { because: limit, strict: check.strict });
  }
  for (const { code, askAbove } of form.columns.filter((column): column is NumberColumn => column.kind === "number")) {
    const given = value(code);
    if (askAbove !== null && given !== null && given > askAbove && !asked.has(code)) asked.set(code, { because: { above: askAbove, of: "usual" }, strict: false });
  }
  return asked;
}

/** Null where it is not known: what is not known holds nobody back. */
function limitOf({ notAbove }: Check, value: (code: string) => number | null, { pupils, staff }: Known): AskedBecause | null {
  if (typeof notAbove === "object") {
    const above = value(notAbove.column);
    return above === null ? null : { above, of: "column", column: notAbove.column };
  }
  const above = notAbove === "pupils" ? pupils : notAbove === "staff" ? staff : pupils === null || staff === null ? null : pupils + staff;
  return above === null ? null : { above, of: notAbove };
}
