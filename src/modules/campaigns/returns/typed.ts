import type { FormValues } from "#platform/http/form.ts";
import { fieldOf, explainFieldOf } from "../rules/check-answers.ts";
import type { Column, Publication, ReturnForm, Row, Value } from "../schema/return-form.ts";

export type LastSent = {
  took_part: boolean | null;
  reason: string;
  answers: unknown;
  ideas: readonly string[];
  explanations: unknown;
};

/** What was sent, as it would stand in the form: to be corrected, or to be read. */
export function typedFrom(form: ReturnForm, sent: LastSent, links: readonly { column_code: string; url: string }[]): FormValues {
  const rows = sent.answers as Row[];
  const values: FormValues = { ideas: [...sent.ideas], reason: sent.took_part === false ? sent.reason : "", rows: String(Math.max(rows.length, 1)) };
  if (sent.took_part !== null) values["tookPart"] = sent.took_part ? "yes" : "no";
  for (const [index, row] of rows.entries()) for (const column of form.columns) values[fieldOf(index, column.code)] = typedCell(column, row[column.code] ?? null);
  if (form.shape === "one") for (const { code } of form.columns.filter(({ kind }) => kind === "links")) values[fieldOf(0, code)] = links.filter((link) => link.column_code === code).map(({ url }) => url).join("\n");
  for (const [code, words] of Object.entries(sent.explanations as Record<string, string>)) values[form.shape === "one" ? explainFieldOf(0, code) : `explain.${code}`] = words;
  return values;
}

function typedCell({ kind }: Column, value: Value): string | string[] {
  if (value === null) return kind === "choice" || kind === "files" ? [] : "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (!Array.isArray(value)) return kind === "choice" ? [String(value)] : String(value);
  if (kind === "publications") return (value as Publication[]).map(({ outlet, date, link }) => [outlet, date ?? "", link].join("; ").replace(/(?:; )+$/, "")).join("\n");
  return kind === "links" ? (value as string[]).join("\n") : (value as string[]);
}

const OURS = ["form_id", "intent", "base", "seen_due", "channel"];

/** What a draft keeps of a form: what the person typed, without what the page put there. */
export function draftOf(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !OURS.includes(name)));
}
