import { sql } from "kysely";
import { record } from "#platform/audit/record.server.ts";
import { now } from "#platform/clock.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import { theNation } from "../queries/tree.server.ts";
import type { HolidayDays, SchoolYearDays } from "../schema.ts";

export type NewCalendar = { year: number; source: string } & (
  | { kind: "schoolYear"; days: SchoolYearDays }
  | { kind: "holidays"; days: HolidayDays }
);

/** A new version; the ones before stay. */
export async function saveCalendar(tx: WriteTx, calendar: NewCalendar): Promise<number> {
  const nation = await theNation(tx);
  if (!nation) throw new Error("The directory is empty.");
  const version = await insertCalendar(tx, nation, calendar);
  await record(tx, {
    placeId: nation.id,
    placePath: nation.path,
    action: "calendar.changed",
    subjectKind: calendar.kind,
    subjectId: String(calendar.year),
    detail: { version },
  });
  return version;
}

export async function insertCalendar(tx: WriteTx, place: { id: string; path: string }, calendar: NewCalendar): Promise<number> {
  const { version } = await tx
    .insertInto("calendar")
    .values((values) => ({
      place_id: place.id,
      kind: calendar.kind,
      year: calendar.year,
      version: values
        .selectFrom("calendar")
        .select(sql<number>`coalesce(max(version), 0) + 1`.as("next"))
        .where("place_id", "=", place.id)
        .where("kind", "=", calendar.kind)
        .where("year", "=", calendar.year),
      place_path: place.path,
      days: JSON.stringify(calendar.days),
      source: calendar.source,
      recorded_at: now(),
      recorded_by: sql<string | null>`pana_actor()`,
    }))
    .returning("version")
    .executeTakeFirstOrThrow();
  return version;
}
