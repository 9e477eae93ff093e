import { currentLocale, type Locale } from "./locale.ts";

/** Address of a page in the reader's language: link("/places") is "/kk/places". */
export function link(path: `/${string}`, locale: Locale = currentLocale()): string {
  return path === "/" ? `/${locale}` : `/${locale}${path}`;
}
