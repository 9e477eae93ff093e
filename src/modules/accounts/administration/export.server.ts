import { m } from "#paraglide/messages.js";
import { now } from "#platform/clock.ts";
import { workbook, workbookAnswer, type SheetColumn } from "#platform/documents/workbook.server.ts";
import { dayOf, formatDate } from "#platform/i18n/format.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { dutyName } from "../roles/words.ts";
import type { HeldRole, PersonRow } from "./people.server.ts";

type Line = { person: PersonRow; held: HeldRole };

/** One row per role, so that the table can be filtered in a spreadsheet. */
export async function peopleWorkbook(people: readonly PersonRow[], withAcceptances: boolean): Promise<Response> {
  const lines = people.flatMap((person) => person.roles.map((held) => ({ person, held })));
  const day = (date: Date | null) => (date ? formatDate(date, "medium") : "");
  const columns: SheetColumn<Line>[] = [
    { label: m.people_name(), value: ({ person }) => person.name, width: 36 },
    { label: m.people_email(), value: ({ person }) => person.email, width: 30 },
    { label: m.people_role(), value: ({ held }) => dutyName(held), width: 44 },
    { label: m.people_place(), value: ({ held }) => nameOf(held.placeName), width: 48 },
  ];
  if (withAcceptances) {
    columns.push({ label: m.people_terms_column(), value: ({ person }) => day(person.accepted.terms) });
    columns.push({ label: m.people_undertaking_column(), value: ({ person }) => day(person.accepted.undertaking) });
  }
  return workbookAnswer(await workbook(m.people_title(), columns, lines), `${m.people_title()} ${dayOf(now())}`);
}
