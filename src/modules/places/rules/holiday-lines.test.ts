import { expect, test } from "vitest";
import { readDirectoryContent } from "../content.server.ts";
import { faultsOfSchoolYear, yearAfter } from "./calendar.ts";
import { holidayLines, readDays, readHolidayLines } from "./holiday-lines.ts";

test("the holidays of the content come back from their lines as they were", async () => {
  for (const year of (await readDirectoryContent()).holidays) {
    expect(readHolidayLines(holidayLines(year.daysOff), year.year)).toEqual({ daysOff: year.daysOff });
  }
});

test("a line without a day of that year, without a name or said twice is named by its number", () => {
  expect(readHolidayLines("2026-01-01 | а | б | c\n\n2027-01-01 | а | б | c", 2026)).toEqual({ badLine: 3 });
  expect(readHolidayLines("2026-13-01 | а | б | c", 2026)).toEqual({ badLine: 1 });
  expect(readHolidayLines("2026-01-01 | а | б", 2026)).toEqual({ badLine: 1 });
  expect(readHolidayLines("2026-01-01 | а | б | c\n2026-01-01 | а | б | c", 2026)).toEqual({ badLine: 2 });
});

test("worked weekend days are read with any gap between them, and only of that year", () => {
  expect(readDays("2026-01-10, 2026-05-16", 2026)).toEqual(["2026-01-10", "2026-05-16"]);
  expect(readDays("", 2026)).toEqual([]);
  expect(readDays("2025-01-10", 2026)).toBeUndefined();
});

test("a year made from the one before has no fault in its dates and waits for its order", async () => {
  const [, last] = (await readDirectoryContent()).schoolYears;
  const next = yearAfter(last!);
  expect(next).toMatchObject({ year: 2027, starts: "2027-09-01", ends: "2028-05-25", confirmed: false });
  expect(faultsOfSchoolYear(next)).toEqual([]);
});
