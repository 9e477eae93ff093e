import { z } from "zod";
import type { Trilingual } from "#platform/i18n/names.ts";

export const PLACE_KINDS = [
  "nation",
  "region",
  "district",
  "school",
  "network",
  "institute",
  "psychologicalCentre",
  "parentsCentre",
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** What may lie directly under what. */
export const KINDS_UNDER: Readonly<Record<PlaceKind, readonly PlaceKind[]>> = {
  nation: ["region", "network", "institute"],
  region: ["district", "school", "psychologicalCentre", "parentsCentre"],
  district: ["school", "psychologicalCentre", "parentsCentre"],
  school: [],
  network: [],
  institute: [],
  psychologicalCentre: [],
  parentsCentre: [],
};

export const SCHOOL_TYPES = ["general", "lyceum", "gymnasium", "boarding", "networkBranch"] as const;
export type SchoolType = (typeof SCHOOL_TYPES)[number];

export const TEACHING_LANGUAGES = ["kk", "ru", "en", "uz", "ug", "tg"] as const;
export type TeachingLanguage = (typeof TEACHING_LANGUAGES)[number];

/** Grades 0 to 12: preparatory class, eleven years, and the twelfth of twelve-year schools. */
export const GRADES = Array.from({ length: 13 }, (_, grade) => grade);

export type Names = Trilingual;
export type Contact = { address: string; phone: string; email: string; site: string };
export const NO_CONTACT: Contact = { address: "", phone: "", email: "", site: "" };

/** A day without a time, such as 2026-11-20. */
export type Day = string;

export type Place = {
  id: string;
  kind: PlaceKind;
  parent_id: string | null;
  path: string;
  code: string;
  name_kk: string;
  name_ru: string;
  name_en: string;
  valid_from: Day;
  valid_to: Day | null;
};

export type NewPlace = {
  id?: string;
  kind: PlaceKind;
  parentId: string | null;
  code: string;
  names: Names;
  validFrom: Day;
  validTo?: Day | null;
  contact?: Contact;
};

export type SchoolDetails = {
  bin: string | null;
  type: SchoolType;
  languages: readonly TeachingLanguage[];
  networkId: string | null;
  /** Thirteen counts, grades 0 to 12; null where not reported. */
  pupils: readonly (number | null)[];
  staff: number | null;
  contact: Contact;
};

export type NewSchool = Partial<SchoolDetails> & {
  id?: string;
  parentId: string;
  code: string;
  names: Names;
  type: SchoolType;
  validFrom: Day;
  publicCode?: string;
};

export const daySchema = z.iso.date();

const period = z.object({ from: daySchema, to: daySchema });
const trilingual = z.object({ kk: z.string().min(1), ru: z.string().min(1), en: z.string().min(1) });

export const schoolYearSchema = z.object({
  starts: daySchema,
  ends: daySchema,
  quarters: z.array(period).length(4),
  breaks: z.array(period.extend({ name: trilingual, grades: z.array(z.number().int().min(0).max(12)).optional() })),
  /** False while the dates follow last year's pattern and wait for the order. */
  confirmed: z.boolean(),
});
export type SchoolYearDays = z.infer<typeof schoolYearSchema>;

export const holidaysSchema = z.object({
  daysOff: z.array(z.object({ day: daySchema, name: trilingual })),
  /** Weekend days worked in exchange for a day off. */
  workingDays: z.array(daySchema),
  confirmed: z.boolean(),
});
export type HolidayDays = z.infer<typeof holidaysSchema>;
