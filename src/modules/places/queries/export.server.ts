import type { ReadTx } from "#platform/database/door.server.ts";
import { sql } from "kysely";
import { GRADES, type Contact, type SchoolType, type TeachingLanguage } from "../schema.ts";
import { schoolConditions, type SchoolFilter } from "./school-list.server.ts";

export type ExportedSchool = Contact & {
  id: string;
  code: string;
  name_kk: string;
  name_ru: string;
  name_en: string;
  district_code: string;
  district_kk: string;
  district_ru: string;
  bin: string | null;
  type: SchoolType;
  languages: TeachingLanguage[];
  network_code: string | null;
  pupils: (number | null)[];
  staff: number | null;
};

/** Every school of the filter with all its details, for a file. */
export async function exportedSchools(tx: ReadTx, filter: SchoolFilter): Promise<ExportedSchool[]> {
  const { rows } = await sql<ExportedSchool>`
    SELECT p.id, p.code, p.name_kk, p.name_ru, p.name_en, d.code AS district_code, d.name_kk AS district_kk, d.name_ru AS district_ru,
           s.bin, s.type, s.languages, n.code AS network_code, coalesce(z.pupils, ${GRADES.map(() => null)}::integer[]) AS pupils, z.staff,
           coalesce(c.address, '') AS address, coalesce(c.phone, '') AS phone, coalesce(c.email, '') AS email, coalesce(c.site, '') AS site
      FROM place p JOIN school s ON s.place_id = p.id JOIN place d ON d.id = p.parent_id
      LEFT JOIN place n ON n.id = s.network_id LEFT JOIN school_size z ON z.place_id = p.id LEFT JOIN place_contact c ON c.place_id = p.id
     WHERE ${await schoolConditions(tx, filter)} ORDER BY d.code, p.code`.execute(tx);
  return rows;
}
