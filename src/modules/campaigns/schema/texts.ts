import { z } from "zod";
import { currentLocale, type Locale } from "#platform/i18n/locale.ts";

/** A text of a regulation. Kazakh is always there; where another language is not, the Kazakh stands. */
export const texts = z.strictObject({ kk: z.string().trim().min(1), ru: z.string().trim().default(""), en: z.string().trim().default("") });
export type Texts = z.infer<typeof texts>;

/** As texts, but the document may be silent altogether. */
export const textsOrNone = z.strictObject({ kk: z.string().trim().default(""), ru: z.string().trim().default(""), en: z.string().trim().default("") });

export function textIn(written: z.infer<typeof textsOrNone>, locale: Locale = currentLocale()): string {
  return written[locale] || written.kk || written.ru;
}
