import { foldHeader } from "#modules/places/public.server.ts";
import { m } from "#paraglide/messages.js";
import { locales, type Locale } from "#platform/i18n/locale.ts";
import type { Column, ReturnForm } from "../../schema/return-form.ts";

/** Columns that every table of returns has besides those of its form. */
export const FIXED = ["code", "name", "tookPart", "reason", "explanation", "handedIn"] as const;
export type FixedField = (typeof FIXED)[number];

/** A column of the file: one of ours, or one of the form by its code. */
export type ImportField = FixedField | `form.${string}`;
/** Which column of the file (from 0) holds which field. */
export type Mapping = ReadonlyMap<ImportField, number>;

const FIXED_WORDS: Readonly<Record<FixedField, (locale: Locale) => string>> = {
  code: (locale) => m.checking_import_code({}, { locale }),
  name: (locale) => m.checking_import_name({}, { locale }),
  tookPart: (locale) => m.checking_import_took_part({}, { locale }),
  reason: (locale) => m.checking_import_reason({}, { locale }),
  explanation: (locale) => m.checking_import_explanation({}, { locale }),
  handedIn: (locale) => m.checking_import_handed_in({}, { locale }),
};

export const fixedWord = (field: FixedField, locale: Locale) => FIXED_WORDS[field](locale);

/** What a table can bring: files come only with a form. */
export function importColumns(form: ReturnForm): Column[] {
  return form.columns.filter(({ kind }) => kind !== "files");
}

/** Columns are known by their headings, in any of the three languages, however they are spaced and whatever their case. */
export function mappingOf(form: ReturnForm, header: readonly string[]): Mapping {
  const folded = header.map(foldHeader);
  const mapping = new Map<ImportField, number>();
  const take = (field: ImportField, names: readonly string[]) => {
    const wanted = names.map(foldHeader).filter(Boolean);
    const at = folded.findIndex((text, column) => wanted.includes(text) && ![...mapping.values()].includes(column));
    if (at >= 0) mapping.set(field, at);
  };
  for (const field of FIXED) take(field, [field, ...locales.map((locale) => fixedWord(field, locale))]);
  for (const { code, heading } of importColumns(form)) take(`form.${code}`, [code, heading.kk, heading.ru, heading.en]);
  return mapping;
}
