import { currentLocale, type Locale } from "./locale.ts";

export type Trilingual = Readonly<Record<Locale, string>>;

export function inWords(text: Trilingual, locale: Locale = currentLocale()): string {
  return text[locale];
}

/** The name of a row that keeps three, in the reader's language. */
export function nameOf(
  row: { name_kk: string; name_ru: string; name_en: string },
  locale: Locale = currentLocale(),
): string {
  return row[`name_${locale}`];
}
