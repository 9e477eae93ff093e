/** Text without the signs that no document can hold: control characters, halves of signs, what is no character at all. */
export function cleanText(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.toWellFormed().replace(/\r\n?/g, "\n").replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]/g, "");
}

/** Every text of it, however deep, without signs that no document can hold. */
export function cleaned<T>(value: T): T {
  if (typeof value === "string") return cleanText(value) as T;
  if (Array.isArray(value)) return value.map(cleaned) as T;
  if (value === null || typeof value !== "object" || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cleaned(one)])) as T;
}
