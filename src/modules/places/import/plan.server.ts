import { sql } from "kysely";
import type { ReadTx } from "#platform/database/door.server.ts";
import type { TableRow } from "#platform/documents/header.ts";
import { dayOf } from "#platform/i18n/format.ts";
import { now } from "#platform/clock.ts";
import { GRADES, type Contact, type NewSchool, type SchoolType, type TeachingLanguage } from "../schema.ts";
import { subtree } from "../queries/tree.server.ts";
import { foldHeader, type ImportField, type Mapping } from "./columns.ts";
import { parseRow, type Fault, type RowValues } from "./parse-row.ts";

export type RowFault = Fault & { line: number };

/** All that is stored of a school and could come from a file. */
export type StoredSchool = Contact & {
  id: string;
  path: string;
  code: string;
  name_kk: string;
  name_ru: string;
  name_en: string;
  parent_id: string;
  bin: string | null;
  type: SchoolType;
  languages: TeachingLanguage[];
  network_id: string | null;
  pupils: (number | null)[];
  staff: number | null;
};

export type PlannedChange = { line: number; before: StoredSchool; after: StoredSchool; fields: string[] };
export type ImportPlan = {
  rows: number;
  creates: (NewSchool & { line: number })[];
  changes: PlannedChange[];
  unchanged: number;
  faults: RowFault[];
};

/** What applying the file would do: nothing is written. Rows with a fault are left out of it. */
export async function planImport(tx: ReadTx, rows: readonly TableRow[], mapping: Mapping): Promise<ImportPlan> {
  const plan: ImportPlan = { rows: rows.length, creates: [], changes: [], unchanged: 0, faults: [] };
  const parsed = rows.map((row) => ({ line: row.line, ...parseRow(row.cells, mapping) }));
  const areas = await areaFinder(tx);
  const networks = nameFinder(await subtree(tx, "/kz/", { kinds: ["network"] }));
  const stored = await storedSchools(tx, parsed.map((row) => row.values.code));
  const seen = new Set<string>();
  for (const { line, values, faults } of parsed) {
    const fault = (field: ImportField, kind: Fault["kind"], value: string) => faults.push({ field, kind, value });
    if (values.code !== "" && seen.has(values.code)) fault("code", "codeTwice", values.code);
    seen.add(values.code);
    const known = stored.get(values.code);
    if (known && !known.within) fault("code", known.closed ? "closed" : "outOfReach", values.code);
    const network = values.network === undefined ? undefined : networks(values.network);
    if (values.network !== undefined && network?.length !== 1) fault("network", "networkUnknown", values.network);
    const area = values.district === undefined ? undefined : areas(values.district);
    if (values.district !== undefined) {
      if (area?.length === 0) fault("district", "districtUnknown", values.district);
      else if (known ? !area?.includes(known.parent_id) : area?.length !== 1) fault("district", known ? "districtOther" : "districtAmbiguous", values.district);
    } else if (!known) fault("district", "districtMissing", "");
    if (!known && !values.nameKk && !values.nameRu) fault("nameKk", "nameMissing", "");
    if (faults.length > 0) {
      plan.faults.push(...faults.map((each) => ({ line, ...each })));
      continue;
    }
    if (!known) plan.creates.push({ line, ...newSchool(values, area![0]!, network?.[0]) });
    else {
      const after = merged(known, values, network?.[0]);
      const fields = changedFields(known, after);
      if (fields.length === 0) plan.unchanged += 1;
      else plan.changes.push({ line, before: known, after, fields });
    }
  }
  return plan;
}

function newSchool(values: RowValues, parentId: string, networkId: string | undefined): NewSchool {
  const { nameKk, nameRu, nameEn, address = "", phone = "", email = "", site = "" } = values;
  const kk = nameKk ?? nameRu ?? "";
  const ru = nameRu ?? kk;
  return {
    parentId,
    code: values.code,
    names: { kk, ru, en: nameEn ?? ru },
    type: values.type ?? "general",
    languages: values.languages ?? [],
    bin: values.bin ?? null,
    networkId: networkId ?? null,
    pupils: values.pupils.map((count) => count ?? null),
    staff: values.staff ?? null,
    contact: { address, phone, email, site },
    validFrom: dayOf(now()),
  };
}

function merged(before: StoredSchool, values: RowValues, networkId: string | undefined): StoredSchool {
  return {
    ...before,
    name_kk: values.nameKk ?? before.name_kk,
    name_ru: values.nameRu ?? before.name_ru,
    name_en: values.nameEn ?? before.name_en,
    type: values.type ?? before.type,
    languages: sameLanguages(before.languages, values.languages) ? before.languages : (values.languages ?? before.languages),
    bin: values.bin ?? before.bin,
    network_id: networkId ?? before.network_id,
    pupils: GRADES.map((grade) => values.pupils[grade] ?? before.pupils[grade] ?? null),
    staff: values.staff ?? before.staff,
    address: values.address ?? before.address,
    phone: values.phone ?? before.phone,
    email: values.email ?? before.email,
    site: values.site ?? before.site,
  };
}

/** The order in which languages are written says nothing: our own table gives them back in the order of the school. */
function sameLanguages(before: readonly TeachingLanguage[], typed: readonly TeachingLanguage[] | undefined): boolean {
  return typed !== undefined && typed.length === before.length && typed.every((language) => before.includes(language));
}

function changedFields(before: StoredSchool, after: StoredSchool): string[] {
  const keys = Object.keys(after) as (keyof StoredSchool)[];
  return keys.filter((key) => asText(before[key]) !== asText(after[key]));
}

export function asText(value: StoredSchool[keyof StoredSchool]): string {
  return Array.isArray(value) ? value.map((each) => each ?? "–").join(" ") : String(value ?? "");
}

async function storedSchools(tx: ReadTx, codes: readonly string[]) {
  const { rows } = await sql<StoredSchool & { within: boolean; closed: boolean }>`
    SELECT p.id, p.path, p.code, p.name_kk, p.name_ru, p.name_en, p.parent_id, s.bin, s.type, s.languages, s.network_id,
           coalesce(z.pupils, ${GRADES.map(() => null)}::integer[]) AS pupils, z.staff,
           coalesce(c.address, '') AS address, coalesce(c.phone, '') AS phone, coalesce(c.email, '') AS email, coalesce(c.site, '') AS site,
           pana_within(p.path) AND p.valid_to IS NULL AS within, p.valid_to IS NOT NULL AS closed
      FROM place p JOIN school s ON s.place_id = p.id
      LEFT JOIN school_size z ON z.place_id = p.id LEFT JOIN place_contact c ON c.place_id = p.id
     WHERE p.kind = 'school' AND p.code = ANY (${codes as string[]}::text[])`.execute(tx);
  return new Map(rows.map((row) => [row.code, row]));
}

/** Districts and regions within reach by code or by any of their names, whole or without the word for district or town. */
async function areaFinder(tx: ReadTx): Promise<(typed: string) => string[]> {
  const { rows } = await sql<{ id: string; code: string; name_kk: string; name_ru: string; name_en: string }>`
    SELECT id, code, name_kk, name_ru, name_en FROM place
     WHERE kind IN ('district', 'region') AND valid_to IS NULL AND pana_within(path) ORDER BY kind`.execute(tx);
  return nameFinder(rows);
}

function nameFinder(places: readonly { id: string; code: string; name_kk: string; name_ru: string; name_en: string }[]): (typed: string) => string[] {
  const byWords = new Map<string, string[]>();
  const note = (key: string, id: string) => {
    const ids = byWords.get(key) ?? [];
    if (key !== "" && !ids.includes(id)) byWords.set(key, [...ids, id]);
  };
  for (const place of places) {
    for (const name of [place.code, place.name_kk, place.name_ru, place.name_en]) note(foldHeader(name), place.id);
  }
  for (const place of places) {
    for (const name of [place.name_kk, place.name_ru, place.name_en]) note(bare(name), place.id);
  }
  return (typed) => byWords.get(foldHeader(typed)) ?? byWords.get(bare(typed)) ?? [];
}

function bare(name: string): string {
  return foldHeader(name)
    .split(" ")
    .filter((word) => !/^(раион|ауданы|аудан|город|г|каласы|кала|область|облысы|district|city|region)$/.test(word))
    .join(" ");
}
