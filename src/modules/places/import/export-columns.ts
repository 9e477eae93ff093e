import { GRADES } from "../schema.ts";
import { gradeWord, typeWord } from "../words.ts";
import type { ExportedSchool } from "../queries/export.server.ts";
import type { ImportField, PlainField } from "./columns.ts";
import { fieldWord } from "./words.ts";

export type ExportColumn = { field: ImportField; label: string; value: (school: ExportedSchool) => string | number | null };

/** The columns of an export in the order and under the names under which the import knows them again. */
export function exportColumns(): ExportColumn[] {
  const plain: readonly (readonly [PlainField, ExportColumn["value"]])[] = [
    ["code", (school) => school.code],
    ["nameKk", (school) => school.name_kk],
    ["nameRu", (school) => school.name_ru],
    ["nameEn", (school) => school.name_en],
    ["district", (school) => school.district_code],
    ["type", (school) => typeWord(school.type)],
    ["languages", (school) => school.languages.join(", ")],
    ["bin", (school) => school.bin],
    ["network", (school) => school.network_code],
    ["staff", (school) => school.staff],
    ["address", (school) => school.address],
    ["phone", (school) => school.phone],
    ["email", (school) => school.email],
    ["site", (school) => school.site],
  ];
  return [
    ...plain.map(([field, value]) => ({ field, label: fieldWord(field), value })),
    ...GRADES.map((grade) => ({ field: `pupils${grade}` as const, label: gradeWord(grade), value: (school: ExportedSchool) => school.pupils[grade] ?? null })),
  ];
}
