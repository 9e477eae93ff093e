import type { LanguageLink } from "#ui/shell-data.ts";
import { currentLocale, type Locale } from "../platform/i18n/locale.ts";

const NAMES = [
  ["kk", "Қаз"],
  ["ru", "Рус"],
  ["en", "Eng"],
] as const satisfies readonly (readonly [Locale, string])[];

/** The same page, with its query, in the other languages. */
export function languageLinks(asked: string): LanguageLink[] {
  const rest = asked.replace(/^\/(?:kk|ru|en)(?=[/?]|$)/, "");
  const below = rest === asked ? "" : rest;
  return NAMES.map(([lang, label]) => ({ lang, label, href: `/${lang}${below}`, current: lang === currentLocale() }));
}
