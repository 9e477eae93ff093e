import { cleanText } from "#platform/documents/clean-text.ts";

const FOLD_AT = 75;

/** A moment of an event in Almaty, or a whole day. */
type At = { day: string; clock: string | null };

export type CalendarEvent = { uid: string; title: string; text: string; url: string; from: At; /** Null for a mere moment. */ until: At | null; cancelled: boolean; changedAt: Date; sequence: number };

/** Almaty has kept UTC+5 since 1 March 2024, and UTC+6 before; the last change of clocks was on 31 October 2004. */
const ALMATY = [
  "BEGIN:VTIMEZONE",
  "TZID:Asia/Almaty",
  "BEGIN:STANDARD",
  "DTSTART:20041031T030000",
  "TZOFFSETFROM:+0700",
  "TZOFFSETTO:+0600",
  "END:STANDARD",
  "BEGIN:STANDARD",
  "DTSTART:20240301T000000",
  "TZOFFSETFROM:+0600",
  "TZOFFSETTO:+0500",
  "END:STANDARD",
  "END:VTIMEZONE",
];

/** A calendar as RFC 5545 has it. */
export function calendarFile(language: string, events: readonly CalendarEvent[]): string {
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:-//Pana//Campaigns//${language.toUpperCase()}`, "CALSCALE:GREGORIAN", "METHOD:PUBLISH", ...ALMATY, ...events.flatMap(eventLines), "END:VCALENDAR"];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function eventLines({ uid, title, text, url, from, until, cancelled, changedAt, sequence }: CalendarEvent): string[] {
  const stamp = `${changedAt.toISOString().replace(/[-:]/g, "").slice(0, 15)}Z`;
  return [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `SEQUENCE:${sequence}`,
    ...timeLines(from, until),
    `SUMMARY:${escaped(title)}`,
    ...(text ? [`DESCRIPTION:${escaped(text)}`] : []),
    `URL:${url}`,
    `STATUS:${cancelled ? "CANCELLED" : "CONFIRMED"}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** Whole days end before the day that follows them. */
function timeLines(from: At, until: At | null): string[] {
  if (from.clock !== null && !until?.clock) return [`DTSTART;TZID=Asia/Almaty:${moment(from.day, from.clock)}`];
  if (from.clock !== null && until?.clock) return [`DTSTART;TZID=Asia/Almaty:${moment(from.day, from.clock)}`, `DTEND;TZID=Asia/Almaty:${moment(until.day, until.clock)}`];
  return [`DTSTART;VALUE=DATE:${from.day.replaceAll("-", "")}`, `DTEND;VALUE=DATE:${dayAfter((until ?? from).day).replaceAll("-", "")}`];
}

const moment = (day: string, clock: string) => `${day.replaceAll("-", "")}T${clock.replaceAll(":", "").padEnd(6, "0").slice(0, 6)}`;

export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

export function escaped(text: string): string {
  return cleanText(text).replace(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll("\n", "\\n").replaceAll("\t", " ");
}

/** Lines of 75 bytes at most, never cut within a letter. */
export function folded(line: string): string {
  const pieces: string[] = [];
  let [piece, bytes] = ["", 0];
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (bytes + size > FOLD_AT) {
      pieces.push(piece);
      // The space that begins the next line is one of its bytes.
      [piece, bytes] = ["", 1];
    }
    piece += letter;
    bytes += size;
  }
  return [...pieces, piece].join("\r\n ");
}
