import { AsyncLocalStorage } from "node:async_hooks";
import { baseLocale, isLocale, locales, overwriteGetLocale, type Locale } from "#paraglide/runtime.js";

export { isLocale, locales, type Locale };

const current = new AsyncLocalStorage<Locale>();

overwriteGetLocale(() => current.getStore() ?? baseLocale);

/** Runs work with every message in one language. */
export function inLocale<T>(locale: Locale, work: () => T): T {
  return current.run(locale, work);
}

export function currentLocale(): Locale {
  return current.getStore() ?? baseLocale;
}
