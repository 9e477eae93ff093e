import { readDay, readNumber } from "#platform/documents/cell-values.ts";
import type { Column, NumberColumn, Publication } from "../schema/return-form.ts";
import type { AnswerFault } from "./answer-faults.ts";
import { addressesIn, recognise } from "./links.ts";

export const MOST_LINKS = 2_000;
export const FIRST_DAY = "1991-01-01";
const DAY = 86_400_000;
const LINES_NAMED = 5;

/** What a cell says: its value, where it says something; or what is wrong with it. */
export type Cell<T> = { value: T | null } | { fault: AnswerFault };

const empty = (required: boolean): Cell<never> => (required ? { fault: { kind: "required" } } : { value: null });

export function readWhole(text: string, { required, least, most }: Pick<NumberColumn, "required" | "least" | "most">): Cell<number> {
  if (text.trim() === "") return empty(required);
  const value = readNumber(text);
  if (value === undefined || !Number.isInteger(value)) return { fault: { kind: "notWhole" } };
  return value < least || value > most ? { fault: { kind: "outside", least, most } } : { value };
}

export function readText(text: string, { required, longest }: { required: boolean; longest: number }): Cell<string> {
  const value = text.trim().replaceAll("\r\n", "\n");
  if (value === "") return empty(required);
  return value.length > longest ? { fault: { kind: "tooLong", over: value.length - longest, longest } } : { value };
}

/** From the first year of the republic until tomorrow. */
export function readDayWithin(text: string, today: string): Cell<string> {
  const value = readDay(text);
  if (!value) return { fault: { kind: "notDay" } };
  const last = new Date(Date.parse(today) + DAY).toISOString().slice(0, 10);
  return value < FIRST_DAY || value > last ? { fault: { kind: "dayOutside", first: FIRST_DAY, last } } : { value };
}

export function readChoice(chosen: readonly string[], column: Extract<Column, { kind: "choice" }>): Cell<string | string[]> {
  const codes = chosen.filter(Boolean);
  if (codes.length === 0) return empty(column.required);
  if ((!column.several && codes.length > 1) || codes.some((code) => !column.options.some((option) => option.code === code))) return { fault: { kind: "notChoice" } };
  return { value: column.several ? codes : codes[0]! };
}

/** Far too many are counted, not looked at one by one: the answer comes at once. */
export function readLinks(pasted: string, required: boolean): Cell<string[]> {
  const addresses = addressesIn(pasted);
  if (addresses.length === 0) return empty(required);
  if (addresses.length > MOST_LINKS) return { fault: { kind: "tooMany", count: addresses.length, most: MOST_LINKS } };
  const wrong = addresses.filter((address) => recognise(address).kind === "fault");
  return wrong.length > 0 ? { fault: { kind: "links", lines: wrong.slice(0, LINES_NAMED), count: wrong.length } } : { value: addresses };
}

/** One a line: "outlet; date; link". The date and the link may be left out, the outlet may not. */
export function readPublications(pasted: string, { required, today }: { required: boolean; today: string }): Cell<Publication[]> {
  const lines = pasted.split(/\r?\n/).map((line, index) => ({ line: line.trim(), number: index + 1 })).filter(({ line }) => line !== "");
  if (lines.length === 0) return empty(required);
  if (lines.length > MOST_LINKS) return { fault: { kind: "tooMany", count: lines.length, most: MOST_LINKS } };
  const read = lines.map(({ line, number }) => ({ number, publication: readPublication(line, today) }));
  const wrong = read.filter(({ publication }) => !publication).map(({ number }) => number);
  if (wrong.length > 0) return { fault: { kind: "publications", lines: wrong.slice(0, LINES_NAMED), count: wrong.length } };
  return { value: read.flatMap(({ publication }) => publication ?? []) };
}

function readPublication(line: string, today: string): Publication | undefined {
  const [outlet = "", ...rest] = line.split(";").map((part) => part.trim());
  const parts = rest.filter(Boolean);
  if (outlet === "" || outlet.length > 300 || parts.length > 2) return undefined;
  const days = parts.map((part) => readDayWithin(part, today)).flatMap((day) => ("value" in day && day.value ? [day.value] : []));
  const links = parts.map(recognise).flatMap((link) => (link.kind === "link" ? [link.url] : []));
  return days.length + links.length === parts.length && days.length <= 1 && links.length <= 1 ? { outlet, date: days[0] ?? null, link: links[0] ?? "" } : undefined;
}
