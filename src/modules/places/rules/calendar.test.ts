import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { readDirectoryContent } from "../content.server.ts";
import {
  addWorkingDays,
  faultsOfSchoolYear,
  namesOrder,
  isWorkingDay,
  nextDay,
  partOf,
  schoolYearOf,
  workingCalendar,
  workingDaysBetween,
  yearTitle,
  type SchoolYear,
  type WorkingCalendar,
} from "./calendar.ts";

let years: SchoolYear[];
let calendar: WorkingCalendar;
const run = { seed: 20261120 };
const day = fc.integer({ min: 0, max: 800 }).map((days) => nextDay("2025-01-01", days));

beforeAll(async () => {
  const content = await readDirectoryContent();
  years = content.schoolYears;
  calendar = workingCalendar(content.holidays);
});

describe("the school years of the content", () => {
  test("have no fault in their dates", () => {
    for (const year of years) expect(faultsOfSchoolYear(year)).toEqual([]);
  });

  test("give every day from September to May exactly one quarter or break", () => {
    for (const year of years) {
      for (let at = year.starts; at <= year.ends; at = nextDay(at)) {
        const quarters = year.quarters.filter((period) => period.from <= at && at <= period.to).length;
        const breaks = year.breaks.filter((period) => !period.grades && period.from <= at && at <= period.to).length;
        expect(quarters + breaks, at).toBe(1);
      }
    }
  });

  test("put known days where the order puts them", () => {
    const year = schoolYearOf("2025-12-30", years)!;
    expect(yearTitle(year.year)).toBe("2025/26");
    expect(partOf("2025-12-30", year)).toEqual({ kind: "break", index: 1 });
    expect(partOf("2026-02-10", year)).toEqual({ kind: "quarter", quarter: 3 });
    expect(partOf("2026-07-01", year)).toEqual({ kind: "summer" });
    expect(schoolYearOf("2026-09-01", years)?.year).toBe(2026);
    expect(schoolYearOf("2024-05-01", years)).toBeUndefined();
  });
});

describe("the dates of a school year", () => {
  const year = () => structuredClone(years.at(-1)!);

  test("are faulty in the very period that ends too early, begins too early or lies inside a quarter", () => {
    const { quarters, breaks } = year();
    quarters[0]!.to = "2026-08-01";
    quarters[2]!.from = "2026-12-20";
    breaks[3]!.to = "2027-04-02";
    expect(faultsOfSchoolYear({ quarters, breaks })).toEqual([
      { at: "quarter0", why: "reversed" },
      { at: "quarter2", why: "overlap" },
      { at: "break1", why: "breakInQuarter" },
      { at: "break3", why: "breakInQuarter" },
    ]);
  });

  test("are not those of an order while nobody names one", () => {
    const before = { source: "2025–2026 оқу жылының үлгісімен", confirmed: false };
    expect(namesOrder({ ...before, confirmed: true }, before)).toBe(false);
    expect(namesOrder({ source: "№ 172 бұйрық", confirmed: true }, before)).toBe(true);
    expect(namesOrder(before, before)).toBe(true);
    expect(namesOrder({ source: "", confirmed: false }, before)).toBe(false);
  });
});

describe("working days", () => {
  test("leave out weekends, holidays and days off in lieu, and count a worked Sunday", () => {
    expect(isWorkingDay("2026-03-24", calendar)).toBe(false);
    expect(isWorkingDay("2026-03-26", calendar)).toBe(true);
    expect(isWorkingDay("2026-03-28", calendar)).toBe(false);
    expect(isWorkingDay("2025-01-05", calendar)).toBe(true);
    expect(isWorkingDay("2026-08-31", calendar)).toBe(true);
  });

  test("added and then counted give the same number", () => {
    fc.assert(
      fc.property(day, fc.nat({ max: 60 }), (from, count) => {
        expect(workingDaysBetween(from, addWorkingDays(from, count, calendar), calendar)).toBe(count);
      }),
      run,
    );
  });

  test("end on a working day", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (from, count) => {
        expect(isWorkingDay(addWorkingDays(from, count, calendar), calendar)).toBe(true);
      }),
      run,
    );
  });

  test("between two days are the sum over any day between them, and change sign with direction", () => {
    fc.assert(
      fc.property(day, day, day, (a, b, c) => {
        const [first, middle, last] = [a, b, c].toSorted() as [string, string, string];
        expect(workingDaysBetween(first, middle, calendar) + workingDaysBetween(middle, last, calendar)).toBe(
          workingDaysBetween(first, last, calendar),
        );
        expect(workingDaysBetween(last, first, calendar) + 0).toBe(-workingDaysBetween(first, last, calendar) + 0);
      }),
      run,
    );
  });
});
