import { m } from "#paraglide/messages.js";
import type { PlaceKind, SchoolType, TeachingLanguage } from "./schema.ts";

const KINDS: Readonly<Record<PlaceKind, () => string>> = {
  nation: m.places_kind_nation,
  region: m.places_kind_region,
  district: m.places_kind_district,
  school: m.places_kind_school,
  network: m.places_kind_network,
  institute: m.places_kind_institute,
  psychologicalCentre: m.places_kind_psychologicalCentre,
  parentsCentre: m.places_kind_parentsCentre,
};

const TYPES: Readonly<Record<SchoolType, () => string>> = {
  general: m.places_type_general,
  lyceum: m.places_type_lyceum,
  gymnasium: m.places_type_gymnasium,
  boarding: m.places_type_boarding,
  networkBranch: m.places_type_networkBranch,
};

const LANGUAGES: Readonly<Record<TeachingLanguage, () => string>> = {
  kk: m.places_language_kk,
  ru: m.places_language_ru,
  en: m.places_language_en,
  uz: m.places_language_uz,
  ug: m.places_language_ug,
  tg: m.places_language_tg,
};

export const kindWord = (kind: PlaceKind) => KINDS[kind]();
export const typeWord = (type: SchoolType) => TYPES[type]();
export const languageWord = (language: TeachingLanguage) => LANGUAGES[language]();

export function gradeWord(grade: number): string {
  return grade === 0 ? m.places_grade_0() : m.places_grade({ grade: String(grade) });
}
