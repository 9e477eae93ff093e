import { searchWords } from "#platform/vault/search-words.ts";
import { fullName, type ChildRecord } from "../schema.ts";

/** A name is found by its beginning, from so many letters; longer beginnings are told apart once the record is open. */
const SHORTEST = 3;
const LONGEST = 6;

/** The words under which a record lies in the index of tokens: beginnings of names, class, identity number, and what marks its twins. */
export function indexWords(record: ChildRecord): string {
  const names = searchWords(fullName(record)).flatMap(beginnings);
  return [...names, ...searchWords(closeUp(record.className)), ...(isNumber(record.iin) ? [record.iin] : []), ...twinMarks(record)].join(" ");
}

/** What to look up for what somebody typed. */
export function lookUpWords(typed: string): string {
  return searchWords(typed).map((word) => (/^\d+$/.test(word) ? word : word.slice(0, LONGEST))).join(" ");
}

/** Whether an opened record is meant: each word begins a name, or is the class or the number. */
export function isMeant(record: ChildRecord, typed: string): boolean {
  const names = searchWords(fullName(record));
  const whole = [...searchWords(closeUp(record.className)), record.iin ?? ""];
  return searchWords(typed).every((word) => whole.includes(word) || names.some((name) => name.startsWith(word)));
}

/** Two records alike bear a mark in common: the same number, or the same names and birth date. */
export function twinMarks({ familyName, givenName, birthDate, iin }: ChildRecord): string[] {
  const names = searchWords(`${familyName} ${givenName}`).toSorted().join("");
  return [`twin${names}${birthDate.replaceAll("-", "")}`, ...(isNumber(iin) ? [`twin${iin}`] : [])];
}

function beginnings(name: string): string[] {
  if (name.length < SHORTEST) return [name];
  return Array.from({ length: Math.min(name.length, LONGEST) - SHORTEST + 1 }, (_, more) => name.slice(0, SHORTEST + more));
}

function isNumber(iin: ChildRecord["iin"]): iin is string {
  return iin !== null && iin !== "none";
}

/** «7 Ә» and «7Ә» are one class. */
function closeUp(className: string): string {
  return className.replaceAll(/[^\p{L}\p{N}]+/gu, "");
}
