import type { ReadTx } from "#platform/database/door.server.ts";
import { holidaysSchema, schoolYearSchema, type Day, type HolidayDays } from "../schema.ts";
import { partOf, schoolYearOf, workingCalendar, type PartOfYear, type SchoolYear, type WorkingCalendar } from "../rules/calendar.ts";

export type CalendarVersion<T> = T & { version: number; source: string; recordedAt: Date };

/** The newest version of every school year, the earliest year first. */
export async function schoolYears(tx: ReadTx): Promise<CalendarVersion<SchoolYear>[]> {
  const rows = await newest(tx, "schoolYear");
  return rows.map((row) => ({ ...schoolYearSchema.parse(row.days), ...head(row) }));
}

export async function holidayYears(tx: ReadTx): Promise<CalendarVersion<HolidayDays & { year: number }>[]> {
  const rows = await newest(tx, "holidays");
  return rows.map((row) => ({ ...holidaysSchema.parse(row.days), ...head(row) }));
}

/** For rules that count working days: read once, then ask rules/calendar.ts. */
export async function readWorkingCalendar(tx: ReadTx): Promise<WorkingCalendar> {
  return workingCalendar(await holidayYears(tx));
}

/** The school year and the quarter or break a day falls in; undefined when no calendar covers it. */
export async function schoolYearOfDay(tx: ReadTx, day: Day): Promise<{ year: SchoolYear; part: PartOfYear } | undefined> {
  const year = schoolYearOf(day, await schoolYears(tx));
  return year && { year, part: partOf(day, year) };
}

/** All versions of one year, newest first. */
export async function calendarVersions(tx: ReadTx, kind: "schoolYear" | "holidays", year: number) {
  return tx
    .selectFrom("calendar")
    .select(["version", "source", "recorded_at", "recorded_by"])
    .where("kind", "=", kind)
    .where("year", "=", year)
    .orderBy("version", "desc")
    .execute();
}

function newest(tx: ReadTx, kind: "schoolYear" | "holidays") {
  return tx
    .selectFrom("calendar")
    .distinctOn(["place_id", "year"])
    .select(["year", "version", "days", "source", "recorded_at"])
    .where("kind", "=", kind)
    .orderBy("place_id")
    .orderBy("year")
    .orderBy("version", "desc")
    .execute();
}

function head(row: { year: number; version: number; source: string; recorded_at: Date }) {
  return { year: row.year, version: row.version, source: row.source, recordedAt: row.recorded_at };
}
