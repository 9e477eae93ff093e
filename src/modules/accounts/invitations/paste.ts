import { m } from "#paraglide/messages.js";
import { locales } from "#platform/i18n/locale.ts";
import { ROLES, SAFETY_FUNCTIONS, type Role, type SafetyFunction } from "#platform/access/roles.ts";
import { functionName, roleName } from "../roles/words.ts";
import { emailField, NAME_LENGTH } from "./schema.ts";

export type PastedPerson = {
  line: number;
  familyName: string;
  givenName: string;
  patronymic: string;
  email: string;
  role: Role;
  safetyFunction: SafetyFunction | null;
};
export type LineError = { line: number; text: string; problem: string };

export const MOST_LINES = 200;

type Named = { role: Role; safetyFunction: SafetyFunction | null };

/** Every word by which a role may be called: its name in the three languages; a function names a member. */
function rolesByName(): ReadonlyMap<string, Named> {
  const names = new Map<string, Named>();
  for (const locale of locales) {
    for (const safetyFunction of SAFETY_FUNCTIONS) names.set(folded(functionName(safetyFunction, locale)), { role: "safetyMember", safetyFunction });
    for (const role of ROLES) if (role !== "safetyMember") names.set(folded(roleName(role, locale)), { role, safetyFunction: null });
  }
  return names;
}

function folded(words: string): string {
  return words.toLowerCase().replaceAll("ё", "е").replace(/\s+/g, " ").trim();
}

/** "name, e-mail, role" lines, as copied from a letter or a table: commas, semicolons or tabs between. */
export function readPasted(text: string): { people: PastedPerson[]; errors: LineError[] } {
  const known = rolesByName();
  const people: PastedPerson[] = [];
  const errors: LineError[] = [];
  const seen = new Set<string>();
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === "") continue;
    const person = readLine(line, known);
    const key = typeof person === "string" ? "" : `${person.email} ${person.role} ${person.safetyFunction}`;
    if (typeof person === "string") errors.push({ line: index + 1, text: line, problem: person });
    else if (seen.has(key)) errors.push({ line: index + 1, text: line, problem: m.people_paste_twice() });
    else people.push({ line: index + 1, ...person });
    seen.add(key);
  }
  if (people.length > MOST_LINES) errors.push({ line: MOST_LINES + 1, text: "", problem: m.people_paste_many({ count: MOST_LINES }) });
  return { people, errors };
}

/** A person, or what is wrong with the line. */
function readLine(line: string, known: ReadonlyMap<string, Named>): Omit<PastedPerson, "line"> | string {
  const [name = "", address = "", roleWords = "", ...rest] = line.split(/\s*[,;\t]\s*/);
  if (address === "" || roleWords === "" || rest.some((part) => part !== "")) return m.people_paste_three();
  const [familyName = "", givenName = "", ...patronymic] = name.split(/\s+/);
  if (givenName === "" || name.length > NAME_LENGTH) return m.people_paste_name();
  const email = emailField.safeParse(address);
  if (!email.success) return m.people_paste_email({ email: address });
  const named = known.get(folded(roleWords));
  if (!named) return m.people_paste_role({ role: roleWords });
  return { familyName, givenName, patronymic: patronymic.join(" "), email: email.data, ...named };
}
