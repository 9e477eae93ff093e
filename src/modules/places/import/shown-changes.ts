import { nameOf } from "#platform/i18n/names.ts";
import { GRADES } from "../schema.ts";
import { gradeWord, languageWord, typeWord } from "../words.ts";
import type { PlannedChange, StoredSchool } from "./plan.server.ts";
import { fieldWord } from "./words.ts";

/** One value of one school: what stands there now, and what the file puts in its place. */
export type ShownChange = { schoolId: string; school: string; field: string; was: string; becomes: string };

type Names = ReadonlyMap<string, string>;

const COLUMNS = {
  name_kk: "nameKk", name_ru: "nameRu", name_en: "nameEn", bin: "bin", type: "type", languages: "languages", network_id: "network",
  staff: "staff", address: "address", phone: "phone", email: "email", site: "site",
} as const satisfies Partial<Record<keyof StoredSchool, string>>;

export function shownChanges(changes: readonly PlannedChange[], networks: Names, schools: number): ShownChange[] {
  return changes.slice(0, schools).flatMap(({ before, after }) => {
    const [was, becomes] = [cellsOf(before, networks), cellsOf(after, networks)];
    return was.flatMap(({ field, value }, index) => {
      const next = becomes[index]!.value;
      return value === next ? [] : [{ schoolId: before.id, school: nameOf(before), field, was: value, becomes: next }];
    });
  });
}

function cellsOf(school: StoredSchool, networks: Names): { field: string; value: string }[] {
  const written = {
    ...school,
    type: typeWord(school.type),
    languages: school.languages.map(languageWord).join(", "),
    network_id: networks.get(school.network_id ?? "") ?? "",
  };
  return [
    ...Object.entries(COLUMNS).map(([key, field]) => ({ field: fieldWord(field), value: String(written[key as keyof typeof COLUMNS] ?? "") })),
    ...GRADES.map((grade) => ({ field: gradeWord(grade), value: String(school.pupils[grade] ?? "") })),
  ];
}
