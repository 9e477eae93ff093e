import { readCookies } from "../platform/http/cookies.ts";
import { isLocale, type Locale } from "../platform/i18n/locale.ts";

export const LANGUAGE_COOKIE = "pana-language";

/** The language chosen before, else the first of ours that the browser asks for, else Kazakh. */
export function chooseLanguage(headers: Headers): Locale {
  const cookies = readCookies(headers.get("cookie"));
  const chosen = cookies.get(`__Host-${LANGUAGE_COOKIE}`) ?? cookies.get(LANGUAGE_COOKIE);
  return isLocale(chosen) ? chosen : languageAsked(headers);
}

/** The first of ours that is asked for, else Kazakh; no cookie is looked at. */
export function languageAsked(headers: Headers): Locale {
  return wishes(headers.get("accept-language") ?? "").find(isLocale) ?? "kk";
}

function wishes(header: string): string[] {
  return header
    .split(",")
    .map((part) => {
      const [tag = "", quality] = part.trim().split(/\s*;\s*q=/);
      return { language: tag.toLowerCase().split("-")[0] ?? "", weight: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ language }) => language);
}
