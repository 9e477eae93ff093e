import { m } from "#paraglide/messages.js";
import { SCHOOL_TYPES, TEACHING_LANGUAGES } from "../schema.ts";
import { gradeWord, languageWord, typeWord } from "../words.ts";
import type { ImportField, PlainField } from "./columns.ts";
import type { FaultKind } from "./parse-row.ts";

const FIELDS: Readonly<Record<PlainField, () => string>> = {
  code: m.places_column_code,
  nameKk: m.places_column_nameKk,
  nameRu: m.places_column_nameRu,
  nameEn: m.places_column_nameEn,
  district: m.places_column_district,
  type: m.places_column_type,
  languages: m.places_column_languages,
  bin: m.places_column_bin,
  network: m.places_column_network,
  staff: m.places_column_staff,
  address: m.places_column_address,
  phone: m.places_column_phone,
  email: m.places_column_email,
  site: m.places_column_site,
};

const FAULTS: Readonly<Record<FaultKind, () => string>> = {
  codeMissing: m.places_fault_codeMissing,
  codeTwice: m.places_fault_codeTwice,
  nameMissing: m.places_fault_nameMissing,
  districtMissing: m.places_fault_districtMissing,
  districtUnknown: m.places_fault_districtUnknown,
  districtAmbiguous: m.places_fault_districtAmbiguous,
  districtOther: m.places_fault_districtOther,
  outOfReach: m.places_fault_outOfReach,
  typeUnknown: () => m.places_fault_typeUnknown({ types: SCHOOL_TYPES.map(typeWord).join(", ") }),
  languageUnknown: () => m.places_fault_languageUnknown({ languages: TEACHING_LANGUAGES.map(languageWord).join(", ") }),
  bin: m.places_fault_bin,
  count: m.places_fault_count,
  networkUnknown: m.places_fault_networkUnknown,
  email: m.places_fault_email,
  long: m.places_fault_long,
  closed: m.places_fault_closed,
};

export function fieldWord(field: ImportField): string {
  const grade = /^pupils(\d+)$/.exec(field)?.[1];
  return grade === undefined ? FIELDS[field as PlainField]() : gradeWord(Number(grade));
}

export const faultWord = (kind: FaultKind) => FAULTS[kind]();
