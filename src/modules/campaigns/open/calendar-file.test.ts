import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarFile, escaped, folded, type CalendarEvent } from "./calendar-file.ts";

const event: CalendarEvent = {
  uid: "1@pana.kz", title: "«Желідегі қауіпсіздік»; флешмоб, 2025", text: "Бірінші жол\nекінші жол", url: "https://pana.kz/kk/campaigns/x",
  from: { day: "2025-10-21", clock: "11:00" }, until: { day: "2025-10-21", clock: "12:00" }, cancelled: false, changedAt: new Date("2025-10-01T04:05:06Z"), sequence: 2,
};
const linesOf = (one: CalendarEvent) => calendarFile("kk", [one]).replaceAll("\r\n ", "").split("\r\n");

describe("a calendar", () => {
  test("gives an hour in Almaty, with the zone it means", () => {
    expect(linesOf(event)).toEqual(expect.arrayContaining(["DTSTART;TZID=Asia/Almaty:20251021T110000", "DTEND;TZID=Asia/Almaty:20251021T120000", "TZID:Asia/Almaty", "SEQUENCE:2", "DTSTAMP:20251001T040506Z"]));
  });

  test("ends whole days before the day that follows, also over the end of a month", () => {
    const days = { ...event, from: { day: "2017-04-30", clock: null }, until: { day: "2017-04-30", clock: null } };
    expect(linesOf(days)).toEqual(expect.arrayContaining(["DTSTART;VALUE=DATE:20170430", "DTEND;VALUE=DATE:20170501"]));
  });

  test("gives a mere moment no end, which no calendar may have at its beginning", () => {
    expect(linesOf({ ...event, until: null }).filter((line) => /^DT(?:START|END)/.test(line))).toEqual(["DTSTART:20041031T030000", "DTSTART:20240301T000000", "DTSTART;TZID=Asia/Almaty:20251021T110000"]);
  });

  test("escapes what divides values, and keeps lines apart", () => {
    expect(linesOf(event)).toEqual(expect.arrayContaining(["SUMMARY:«Желідегі қауіпсіздік»\\; флешмоб\\, 2025", "DESCRIPTION:Бірінші жол\\nекінші жол"]));
  });

  test("says that a cancelled one is cancelled", () => {
    expect(linesOf({ ...event, cancelled: true })).toContain("STATUS:CANCELLED");
  });

  test("has no line longer than 75 bytes, cuts no letter, and loses nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        const line = escaped(text);
        const cut = folded(line);
        expect(cut.split("\r\n").every((piece) => Buffer.byteLength(piece) <= 75)).toBe(true);
        expect(cut.replaceAll("\r\n ", "")).toBe(line);
      }),
      { seed: 20_261_126, numRuns: 300 },
    );
  });

  test("lets no text begin a line of its own", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
        expect(escaped(`${text}\r\nBEGIN:VEVENT\u0007`)).not.toMatch(/\p{Cc}/u);
      }),
      { seed: 20_261_126, numRuns: 300 },
    );
  });
});
