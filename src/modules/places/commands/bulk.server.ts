import { sql } from "kysely";
import { now } from "#platform/clock.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import { findPlaces } from "../queries/tree.server.ts";
import { GRADES, KINDS_UNDER, NO_CONTACT, type NewSchool } from "../schema.ts";
import { freePublicCodes } from "./public-codes.server.ts";

const AT_ONCE = 2000;

/**
 * Schools in few statements, for the import and for worlds. Whoever calls it writes the audit line:
 * one for all of them, in the chain of the place in whose name they are made.
 */
export async function bulkInsertSchools(
  tx: WriteTx,
  schools: readonly NewSchool[],
): Promise<{ id: string; path: string; code: string }[]> {
  const parents = new Map((await findPlaces(tx, schools.map((school) => school.parentId))).map((place) => [place.id, place]));
  const created: { id: string; path: string; code: string }[] = [];
  for (let start = 0; start < schools.length; start += AT_ONCE) {
    const some = schools.slice(start, start + AT_ONCE);
    const labels = await nextLabels(tx, some.length);
    const codes = await freePublicCodes(tx, some.length);
    const rows = some.map((school, index) => {
      const parent = parents.get(school.parentId);
      if (!parent || !KINDS_UNDER[parent.kind].includes("school")) throw new Error("A school lies under a district or a region.");
      return rowOf(school, `${parent.path}${labels[index]}/`, codes[index]!);
    });
    await insertRows(tx, rows);
    created.push(...rows.map(({ id, path, code }) => ({ id, path, code })));
  }
  return created;
}

function rowOf(school: NewSchool, path: string, publicCode: string) {
  return {
    id: school.id ?? newId(),
    event_id: newId(),
    parent_id: school.parentId,
    path,
    code: school.code,
    name_kk: school.names.kk,
    name_ru: school.names.ru,
    name_en: school.names.en,
    valid_from: school.validFrom,
    bin: school.bin ?? null,
    type: school.type,
    languages: school.languages ?? [],
    network_id: school.networkId ?? null,
    public_code: school.publicCode ?? publicCode,
    pupils: school.pupils ?? GRADES.map(() => null),
    staff: school.staff ?? null,
    ...(school.contact ?? NO_CONTACT),
  };
}

async function nextLabels(tx: WriteTx, count: number): Promise<number[]> {
  const result = await sql<{ label: number }>`SELECT nextval('place_label_seq') AS label FROM generate_series(1, ${count})`.execute(tx);
  return result.rows.map((row) => row.label);
}

async function insertRows(tx: WriteTx, rows: ReturnType<typeof rowOf>[]): Promise<void> {
  const json = JSON.stringify(rows);
  await sql`
    INSERT INTO place (id, kind, parent_id, path, code, name_kk, name_ru, name_en, valid_from)
    SELECT id, 'school', parent_id, path, code, name_kk, name_ru, name_en, valid_from
      FROM jsonb_to_recordset(${json}::jsonb) AS r (id uuid, parent_id uuid, path text, code text, name_kk text,
        name_ru text, name_en text, valid_from date)`.execute(tx);
  await sql`
    INSERT INTO school (place_id, place_path, bin, type, languages, network_id, public_code)
    SELECT id, path, bin, type, languages, network_id, public_code
      FROM jsonb_to_recordset(${json}::jsonb) AS r (id uuid, path text, bin text, type text, languages text[],
        network_id uuid, public_code text)`.execute(tx);
  await sql`
    INSERT INTO school_size (place_id, place_path, pupils, staff)
    SELECT id, path, pupils, staff
      FROM jsonb_to_recordset(${json}::jsonb) AS r (id uuid, path text, pupils integer[], staff integer)`.execute(tx);
  await sql`
    INSERT INTO place_contact (place_id, place_path, address, phone, email, site)
    SELECT id, path, address, phone, email, site
      FROM jsonb_to_recordset(${json}::jsonb) AS r (id uuid, path text, address text, phone text, email text, site text)`.execute(tx);
  await sql`
    INSERT INTO place_event (place_id, id, place_path, kind, on_date, recorded_at, recorded_by)
    SELECT id, event_id, path, 'created', valid_from, ${now()}, pana_actor()
      FROM jsonb_to_recordset(${json}::jsonb) AS r (id uuid, event_id uuid, path text, valid_from date)`.execute(tx);
}
