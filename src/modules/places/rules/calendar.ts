import type { Day, HolidayDays, SchoolYearDays } from "../schema.ts";

export type SchoolYear = SchoolYearDays & { year: number };

/** The working calendar of the country: days off on weekdays and weekend days worked in exchange. */
export type WorkingCalendar = { daysOff: ReadonlySet<Day>; workingDays: ReadonlySet<Day> };

export type PartOfYear =
  | { kind: "quarter"; quarter: 1 | 2 | 3 | 4 }
  | { kind: "break"; index: number }
  | { kind: "summer" };

export function workingCalendar(years: readonly HolidayDays[]): WorkingCalendar {
  return {
    daysOff: new Set(years.flatMap((year) => year.daysOff.map((off) => off.day))),
    workingDays: new Set(years.flatMap((year) => year.workingDays)),
  };
}

/** The school year a day belongs to: from its first day to the eve of the next one's, summer included. */
export function schoolYearOf(day: Day, years: readonly SchoolYear[]): SchoolYear | undefined {
  return years.filter((year) => year.starts <= day && day < `${year.year + 1}-09-01`).at(-1);
}

export function partOf(day: Day, year: SchoolYear): PartOfYear {
  const quarter = year.quarters.findIndex((period) => period.from <= day && day <= period.to);
  if (quarter >= 0) return { kind: "quarter", quarter: (quarter + 1) as 1 | 2 | 3 | 4 };
  const index = year.breaks.findIndex((period) => !period.grades && period.from <= day && day <= period.to);
  return index >= 0 ? { kind: "break", index } : { kind: "summer" };
}

/** "2025/26" */
export function yearTitle(year: number): string {
  return `${year}/${String((year + 1) % 100).padStart(2, "0")}`;
}

export function isWorkingDay(day: Day, calendar: WorkingCalendar): boolean {
  if (calendar.workingDays.has(day)) return true;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !calendar.daysOff.has(day);
}

export function nextDay(day: Day, by = 1): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}

/** Working days after `from` up to and with `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: Day, to: Day, calendar: WorkingCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let day = nextDay(from); day <= to; day = nextDay(day)) if (isWorkingDay(day, calendar)) count += 1;
  return count;
}

/** The day on which a deadline of so many working days ends: the day of the event itself does not count. */
export function addWorkingDays(from: Day, count: number, calendar: WorkingCalendar): Day {
  let day = from;
  for (let left = count; left > 0; ) {
    day = nextDay(day);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

type Part = `${"quarter" | "break"}${number}`;
export type CalendarFault = { why: "reversed" | "overlap" | "breakInQuarter"; at: Part };

/** What is wrong with the dates of a school year, and in which of its periods; empty when nothing is. */
export function faultsOfSchoolYear({ quarters, breaks }: Pick<SchoolYearDays, "quarters" | "breaks">): CalendarFault[] {
  const reversed = (period: { from: Day; to: Day }) => period.to < period.from;
  const ofQuarters = quarters.map((quarter, index) => {
    const before = quarters[index - 1];
    return { at: `quarter${index}` as const, why: reversed(quarter) ? ("reversed" as const) : before && quarter.from <= before.to ? ("overlap" as const) : undefined };
  });
  const ofBreaks = breaks.map((pause, index) => {
    const inQuarter = !pause.grades && quarters.some((quarter) => pause.from <= quarter.to && quarter.from <= pause.to);
    return { at: `break${index}` as const, why: reversed(pause) ? ("reversed" as const) : inQuarter ? ("breakInQuarter" as const) : undefined };
  });
  return [...ofQuarters, ...ofBreaks].flatMap(({ at, why }) => (why ? [{ at, why }] : []));
}

type Origin = { source: string; confirmed: boolean };

/** Whoever says that the dates are those of an order names it: what stood there while it was not at hand does not count. */
export function namesOrder(now: Origin, before: Origin): boolean {
  return now.source !== "" && !(now.confirmed && !before.confirmed && now.source === before.source.trim());
}

/** The same dates a year later, to begin with until the order of that year is known. */
export function yearAfter(before: SchoolYear): SchoolYear {
  const later = (day: Day) => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`.replace(/-02-29$/, "-02-28");
  const moved = <P extends { from: Day; to: Day }>(period: P): P => ({ ...period, from: later(period.from), to: later(period.to) });
  return {
    year: before.year + 1,
    starts: later(before.starts),
    ends: later(before.ends),
    quarters: before.quarters.map(moved),
    breaks: before.breaks.map(moved),
    confirmed: false,
  };
}
