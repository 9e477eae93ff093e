import { isLocale } from "#platform/i18n/locale.ts";

/** Where to go on after signing in: a page of this program, or nowhere. */
export function safeNext(next: string | null | undefined): string | null {
  if (!next || !next.startsWith("/") || next.length > 1000 || /[\\\p{Cc}]/u.test(next)) return null;
  const [, first = ""] = next.split(/[/?#]/);
  return isLocale(first) ? next : null;
}
