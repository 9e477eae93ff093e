import { sql } from "kysely";
import { record } from "#platform/audit/record.server.ts";
import { now } from "#platform/clock.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import { dayOf } from "#platform/i18n/format.ts";
import { newId } from "#platform/ids.ts";
import { bulkInsertSchools } from "../commands/bulk.server.ts";
import { asText, type ImportPlan, type PlannedChange, type StoredSchool } from "./plan.server.ts";

const AT_ONCE = 1000;
const NAMES = ["name_kk", "name_ru", "name_en"];
const HISTORY_FIELD: Readonly<Record<string, string>> = { name_kk: "kk", name_ru: "ru", name_en: "en", network_id: "networkId" };

type Tell = (done: number, total: number) => Promise<void>;

/** Does what the plan says, with one line of the audit at the place in whose name it is done. */
export async function applyImport(tx: WriteTx, { creates, changes }: ImportPlan, inName: { id: string; path: string }, tell?: Tell): Promise<void> {
  const total = creates.length + changes.length;
  for (let start = 0; start < creates.length; start += AT_ONCE) {
    await tell?.(start, total);
    await bulkInsertSchools(tx, creates.slice(start, start + AT_ONCE));
  }
  for (let start = 0; start < changes.length; start += AT_ONCE) {
    await tell?.(creates.length + start, total);
    await changeSchools(tx, changes.slice(start, start + AT_ONCE));
  }
  if (total === 0) return;
  await record(tx, {
    placeId: inName.id,
    placePath: inName.path,
    action: "places.imported",
    subjectKind: "school",
    subjectId: inName.id,
    detail: { created: creates.length, changed: changes.length },
  });
}

async function changeSchools(tx: WriteTx, changes: readonly PlannedChange[]): Promise<void> {
  const json = JSON.stringify(changes.map((change) => change.after));
  const renamed = JSON.stringify(changes.filter(({ fields }) => fields.some((field) => NAMES.includes(field))).map(({ after }) => after));
  await sql`
    UPDATE place SET name_kk = r.name_kk, name_ru = r.name_ru, name_en = r.name_en
      FROM jsonb_to_recordset(${renamed}::jsonb) AS r (id uuid, name_kk text, name_ru text, name_en text) WHERE place.id = r.id`.execute(tx);
  await sql`
    UPDATE school SET bin = r.bin, type = r.type, languages = r.languages, network_id = r.network_id
      FROM jsonb_to_recordset(${json}::jsonb) AS r (id uuid, bin text, type text, languages text[], network_id uuid)
     WHERE school.place_id = r.id`.execute(tx);
  await sql`
    UPDATE school_size SET pupils = r.pupils, staff = r.staff
      FROM jsonb_to_recordset(${json}::jsonb) AS r (id uuid, pupils integer[], staff integer) WHERE school_size.place_id = r.id`.execute(tx);
  await sql`
    UPDATE place_contact SET address = r.address, phone = r.phone, email = r.email, site = r.site
      FROM jsonb_to_recordset(${json}::jsonb) AS r (id uuid, address text, phone text, email text, site text)
     WHERE place_contact.place_id = r.id`.execute(tx);
  await sql`
    INSERT INTO place_event (place_id, id, place_path, kind, on_date, detail, recorded_at, recorded_by)
    SELECT place_id, id, path, kind, ${dayOf(now())}::date, detail, ${now()}, pana_actor()
      FROM jsonb_to_recordset(${JSON.stringify(changes.flatMap(eventsOf))}::jsonb)
        AS r (place_id uuid, id uuid, path text, kind text, detail jsonb)`.execute(tx);
}

function eventsOf({ before, after, fields }: PlannedChange) {
  const event = (kind: "renamed" | "changed", some: string[]) => ({
    place_id: after.id,
    id: newId(),
    path: after.path,
    kind,
    detail: Object.fromEntries(
      some.map((field) => {
        const key = field as keyof StoredSchool;
        return [HISTORY_FIELD[field] ?? field, [asText(before[key]), asText(after[key])]];
      }),
    ),
  });
  const names = fields.filter((field) => NAMES.includes(field));
  const others = fields.filter((field) => !NAMES.includes(field));
  return [...(names.length > 0 ? [event("renamed", names)] : []), ...(others.length > 0 ? [event("changed", others)] : [])];
}
