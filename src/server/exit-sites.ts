import type { Locale } from "../platform/i18n/locale.ts";
import type { Visit } from "./find-visit.ts";

/** An encyclopedia in the reader's language: what a pupil might be reading anyway. */
export const EXIT_SITES: Readonly<Record<Locale, string>> = {
  kk: "https://kk.wikipedia.org/",
  ru: "https://ru.wikipedia.org/",
  en: "https://en.wikipedia.org/",
};

/** Whoever must leave at once is never held up, not even by a browser that does not say where the form came from. */
export function leaves(visit: Visit | undefined): boolean {
  return visit?.route.path === "exit";
}
