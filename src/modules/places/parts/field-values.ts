import type { FormErrors, FormValues } from "#platform/http/form.ts";
import { GRADES } from "../schema.ts";
import type { School } from "../queries/school.server.ts";
import type { Contact, Place } from "../schema.ts";

/** What stands in a form: what was typed, or what is stored; and what is wrong with it. */
export type FieldValues = { values: FormValues; errors: FormErrors };

export function valuesOf(place: Place, contact: Contact, school: School | undefined): FormValues {
  const names = { "name.kk": place.name_kk, "name.ru": place.name_ru, "name.en": place.name_en };
  if (!school) return { ...names, ...contact };
  const pupils = Object.fromEntries(GRADES.map((grade) => [`pupils.${grade}`, text(school.pupils[grade] ?? null)]));
  return {
    ...names,
    ...contact,
    ...pupils,
    code: place.code,
    bin: school.bin ?? "",
    type: school.type,
    languages: [...school.languages],
    networkId: school.networkId ?? "",
    staff: text(school.staff),
  };
}

const text = (count: number | null) => (count === null ? "" : String(count));
