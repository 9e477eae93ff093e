import { m } from "#paraglide/messages.js";
import type { FormErrors, FormValues } from "#platform/http/form.ts";
import { isUnequal, printClauses, printLines, readClauses, readLines, type Tongues, type Unequal } from "../rules/notation.ts";
import type { Clause, Regulation } from "../schema/regulation.ts";
import type { Texts } from "../schema/texts.ts";

type Shown = { name: string; label: string; help?: string; optional?: boolean };
type Refused = { refused: string };

/** A field of the editor: how it is filled from the regulation, and what becomes of the regulation when it is sent. */
export type Field =
  | (Shown & { control: "words"; rows?: number; print: (regulation: Regulation) => Tongues; read: (typed: Tongues, regulation: Regulation) => Regulation | Refused })
  | (Shown & { control: "text" | "date" | "area"; print: (regulation: Regulation) => string; read: (typed: string, regulation: Regulation) => Regulation | Refused });

type Keys<V> = { [K in keyof Regulation]: Regulation[K] extends V ? K : never }[keyof Regulation];

/** One text in three languages; Kazakh is needed unless it is optional. */
export function wordsField(key: Keys<Tongues>, shown: Omit<Shown, "name">, rows?: number): Field {
  return {
    ...shown,
    name: key,
    control: "words",
    rows,
    print: (regulation) => regulation[key],
    read: (typed, regulation) => (typed.kk === "" && !shown.optional ? { refused: m.campaigns_making_error_kazakh() } : { ...regulation, [key]: typed }),
  };
}

type Lens<V> = { get: (regulation: Regulation) => V; set: (regulation: Regulation, value: V) => Regulation };

/** Texts, one on each line. */
export function linesField(name: string, shown: Omit<Shown, "name">, { get, set }: Lens<Texts[]>, rows = 6): Field {
  return {
    ...shown,
    name,
    control: "words",
    rows,
    optional: true,
    print: (regulation) => printLines(get(regulation)),
    read: (typed, regulation) => {
      const read = readLines(typed);
      return isUnequal(read) ? { refused: unequalWords(read) } : set(regulation, read);
    },
  };
}

/** Paragraphs with their numbers, headings and lists. */
export function clausesField(name: string, shown: Omit<Shown, "name">, { get, set }: Lens<Clause[]>): Field {
  return {
    ...shown,
    name,
    control: "words",
    rows: 18,
    optional: true,
    print: (regulation) => printClauses(get(regulation)),
    read: (typed, regulation) => {
      const read = readClauses(typed);
      return isUnequal(read) ? { refused: unequalWords(read) } : set(regulation, read);
    },
  };
}

const TONGUE_WORDS = { kk: m.campaigns_making_in_kazakh, ru: m.campaigns_making_in_russian, en: m.campaigns_making_in_english } as const;

export function unequalWords({ unequal: { tongue, has, kazakh } }: Unequal): string {
  return m.campaigns_making_error_unequal({ language: TONGUE_WORDS[tongue](), has, kazakh });
}

export function printFields(fields: readonly Field[], regulation: Regulation): FormValues {
  const values: FormValues = {};
  for (const field of fields) {
    if (field.control !== "words") values[field.name] = field.print(regulation);
    else for (const [tongue, text] of Object.entries(field.print(regulation))) values[`${field.name}.${tongue}`] = text;
  }
  return values;
}

/** The regulation with everything that was typed; or what is wrong, beside its field. */
export function readFields(fields: readonly Field[], values: FormValues, regulation: Regulation): { ok: true; regulation: Regulation } | { ok: false; errors: FormErrors } {
  const typed = (name: string) => (typeof values[name] === "string" ? values[name].trim() : "");
  const errors: FormErrors = {};
  let next = regulation;
  for (const field of fields) {
    const read =
      field.control === "words"
        ? field.read({ kk: typed(`${field.name}.kk`), ru: typed(`${field.name}.ru`), en: typed(`${field.name}.en`) }, next)
        : field.read(typed(field.name), next);
    if ("refused" in read) errors[field.control === "words" ? `${field.name}.kk` : field.name] = read.refused;
    else next = read;
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, regulation: next };
}
