import { currentLocale } from "./locale.ts";

export const TIME_ZONE = "Asia/Almaty";

export function formatDate(moment: Date, style: "long" | "medium" | "short" = "long"): string {
  return new Intl.DateTimeFormat(currentLocale(), { dateStyle: style, timeZone: TIME_ZONE }).format(moment);
}

export function formatDateTime(moment: Date): string {
  return new Intl.DateTimeFormat(currentLocale(), {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: TIME_ZONE,
  }).format(moment);
}

export function formatNumber(value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(currentLocale(), options).format(value);
}

export function compareNames(a: string, b: string): number {
  return new Intl.Collator(currentLocale()).compare(a, b);
}
