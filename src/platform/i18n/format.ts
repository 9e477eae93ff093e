import { m } from "#paraglide/messages.js";
import { now } from "../clock.ts";
import { DATE_WORDS } from "./date-words.ts";
import { currentLocale, type Locale } from "./locale.ts";

export const TIME_ZONE = "Asia/Almaty";

/** A moment, or a day as the database gives it: "2026-11-20". */
type When = Date | string;

const parts = new Intl.DateTimeFormat("en-CA", { dateStyle: "short", timeZone: TIME_ZONE });
const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: TIME_ZONE });

/** The day in Kazakhstan on which a moment falls: "2026-11-20". */
export function dayOf(moment: Date): string {
  return parts.format(moment);
}

/** long «2026 жылғы 20 қараша», medium «2026 ж. 20 қар.», short «20.11.2026». */
export function formatDate(when: When, style: "long" | "medium" | "short" = "long"): string {
  const [year = "", month = "", day = ""] = (typeof when === "string" ? when : dayOf(when)).split("-");
  const words = DATE_WORDS[currentLocale()];
  if (style === "short") return [day, month, year].join(currentLocale() === "en" ? "/" : ".");
  const name = (style === "long" ? words.months : words.shortMonths)[Number(month) - 1] ?? month;
  return words[style](Number(day), name, Number(year));
}

export function formatTime(moment: Date): string {
  return clock.format(moment);
}

export function formatDateTime(moment: Date): string {
  return `${formatDate(moment, "medium")}, ${formatTime(moment)}`;
}

/** «2026 жылғы қараша»; months from 1. */
export function formatMonth(year: number, month: number): string {
  return DATE_WORDS[currentLocale()].monthOfYear(month - 1, year);
}

/** «2026/27 оқу жылы», by the calendar year in which it begins. */
export function formatSchoolYear(startYear: number): string {
  const end = String((startYear + 1) % 100).padStart(2, "0");
  return DATE_WORDS[currentLocale()].schoolYear(`${startYear}/${end}`);
}

/** «1-тоқсан». */
export function formatQuarter(quarter: number): string {
  return DATE_WORDS[currentLocale()].quarter(quarter);
}

const STEPS = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

/** «5 минут бұрын», «кеше», up to a month away; then the date. */
export function formatAgo(moment: Date): string {
  const seconds = (moment.getTime() - now().getTime()) / 1_000;
  if (Math.abs(seconds) > 30 * 86_400) return formatDate(moment);
  const [unit, size] = STEPS.find(([, length]) => Math.abs(seconds) >= length) ?? STEPS[2];
  return new Intl.RelativeTimeFormat(currentLocale(), { numeric: "auto" }).format(Math.trunc(seconds / size), unit);
}

const numberFormats = new Map<string, Intl.NumberFormat>();

export function formatNumber(value: number, options?: Intl.NumberFormatOptions): string {
  const key = currentLocale() + (options ? JSON.stringify(options) : "");
  const format = numberFormats.get(key) ?? new Intl.NumberFormat(currentLocale(), options);
  numberFormats.set(key, format);
  return format.format(value);
}

/** Browsers and Node have no Kazakh word for a megabyte: ours stand in the messages. */
export function formatSize(bytes: number): string {
  const small = bytes < 1_048_576;
  const value = small ? Math.ceil(bytes / 1024) : bytes / 1_048_576;
  return `${formatNumber(value, { maximumFractionDigits: 1 })}\u00A0${small ? m.ui_kilobytes() : m.ui_megabytes()}`;
}

/** From a share of one: 0.125 is «12,5 %». With a fewest number of digits, figures stand under each other. */
export function formatShare(share: number, digits = 1, fewest = 0): string {
  const percent = formatNumber(share * 100, { minimumFractionDigits: fewest, maximumFractionDigits: digits });
  return currentLocale() === "en" ? `${percent}%` : `${percent}\u00A0%`;
}

const collators = new Map<Locale, Intl.Collator>();

/** By the reader's alphabet; numbers inside names by their value, so that school 9 stands before school 10. */
export function compareNames(a: string, b: string): number {
  const locale = currentLocale();
  const collator = collators.get(locale) ?? new Intl.Collator(locale, { numeric: true });
  collators.set(locale, collator);
  return collator.compare(a, b);
}
