import { m } from "#paraglide/messages.js";
import { currentLocale, locales, type Locale } from "#platform/i18n/locale.ts";
import { RadioCards } from "#ui/choice-field.tsx";

/** Each language by its own name, whatever the reader's. */
function ownName(locale: Locale): string {
  const name = new Intl.DisplayNames(locale, { type: "language" }).of(locale) ?? locale;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

export function LetterLanguage({ value }: { value: string | undefined }) {
  return (
    <RadioCards name="locale" label={m.people_letter_language()} value={value ?? currentLocale()} choices={locales.map((locale) => ({ value: locale, label: ownName(locale) }))} inColumns />
  );
}
