import { m } from "#paraglide/messages.js";
import { formatDate } from "#platform/i18n/format.ts";
import { additiveColumns, type Column, type Publication, type ReturnForm, type Row, type Value } from "../schema/return-form.ts";
import { textIn } from "../schema/texts.ts";

/** What a place has sent, as far as a table of the form shows it. */
export type Said = { tookPart: boolean | null; numbers: readonly (number | null)[]; answers: readonly Row[]; links: number };

export type Cell = number | string | null;

/** One cell of the seeds' tables: what a place said in a column; null where it said nothing. Links by their addresses, where they are given. */
export function cellOf(form: ReturnForm, column: Column, said: Said, urls?: readonly string[]): Cell {
  if (said.tookPart !== true) return null;
  if (column.kind === "links") return urls ? lines(urls) : said.links;
  if (column.kind === "number" && column.additive) return said.numbers[additiveColumns(form).indexOf(column)] ?? null;
  const values = said.answers.map((row) => row[column.code] ?? null).filter((value) => value !== null && value !== "");
  if (values.length === 1 && typeof values[0] === "number") return values[0];
  return lines(values.map((value) => valueWords(column, value)));
}

const lines = (texts: readonly string[]) => (texts.length === 0 ? null : texts.join("\n"));

function valueWords(column: Column, value: Value): string {
  if (typeof value === "boolean") return value ? m.checking_yes() : m.checking_no();
  if (Array.isArray(value)) return column.kind === "publications" ? (value as Publication[]).map(publicationWords).join("\n") : (value as string[]).map((one) => optionWords(column, one)).join(", ");
  if (column.kind === "date" && typeof value === "string") return formatDate(value, "short");
  return typeof value === "string" ? optionWords(column, value) : String(value);
}

function optionWords(column: Column, value: string): string {
  if (column.kind !== "choice") return value;
  const option = column.options.find(({ code }) => code === value);
  return option ? textIn(option.words) : value;
}

export function publicationWords({ outlet, date, link }: Publication): string {
  return [outlet, date && formatDate(date, "short"), link].filter(Boolean).join(", ");
}
