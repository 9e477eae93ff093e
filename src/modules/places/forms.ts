import { z } from "zod";
import { m } from "#paraglide/messages.js";
import { isId } from "#platform/ids.ts";
import { isBin } from "./rules/bin.ts";
import { CODE, PHONE, SITE } from "./rules/field-shapes.ts";
import { daySchema, GRADES, SCHOOL_TYPES, TEACHING_LANGUAGES, type Contact, type Names, type SchoolDetails } from "./schema.ts";

const needed = (error: () => string, longest = 300) => z.string().trim().min(1, { error }).max(longest, { error: () => m.places_error_long() });
const optional = (longest = 300) => z.string().trim().max(longest, { error: () => m.places_error_long() }).default("");

const countText = z
  .string()
  .trim()
  .default("")
  .refine((text) => text === "" || /^\d{1,5}$/.test(text), { error: () => m.places_error_count() });

const contactFields = {
  address: optional(),
  phone: optional(100).refine((text) => PHONE.test(text), { error: () => m.places_error_phone() }),
  email: optional(200).refine((text) => text === "" || z.email().safeParse(text).success, { error: () => m.places_error_email() }),
  site: optional(200).refine((text) => SITE.test(text), { error: () => m.places_error_site() }),
};

const nameFields = { "name.kk": needed(m.places_error_name_kk), "name.ru": needed(m.places_error_name_ru), "name.en": needed(m.places_error_name_en) };

const schoolFields = {
  code: needed(m.places_error_code_needed, 40).regex(CODE, { error: () => m.places_error_code() }),
  bin: optional(12).refine((text) => text === "" || isBin(text), { error: () => m.places_error_bin() }),
  type: z.enum(SCHOOL_TYPES, { error: () => m.places_error_type() }),
  languages: z.array(z.enum(TEACHING_LANGUAGES)).default([]),
  networkId: z.string().default("").refine((text) => text === "" || isId(text)),
  staff: countText,
  ...Object.fromEntries(GRADES.map((grade) => [`pupils.${grade}`, countText])),
};

export const contactForm = z.object(contactFields);
export const placeForm = z.object({ ...nameFields, ...contactFields });
export const schoolForm = z.object({ ...nameFields, ...contactFields, ...schoolFields });

export const newPlaceForm = z.object({ ...nameFields, ...contactFields, code: schoolFields.code, validFrom: daySchema });
export const newSchoolForm = z.object({
  ...nameFields,
  ...contactFields,
  ...schoolFields,
  validFrom: z.iso.date({ error: () => m.places_error_day() }),
});

const decision = {
  on: z.iso.date({ error: () => m.places_error_day() }),
  reason: needed(m.places_error_reason, 500),
};
export const closeForm = z.object(decision);
export const moveForm = z.object({ to: z.string().refine(isId, { error: () => m.places_error_place() }), ...decision });

export function contactFrom(form: z.infer<typeof contactForm>): Contact {
  const { address, phone, email, site } = form;
  return { address, phone, email, site };
}

export function namesFrom(form: z.infer<typeof placeForm>): Names {
  return { kk: form["name.kk"], ru: form["name.ru"], en: form["name.en"] };
}

export function detailsFrom(form: z.infer<typeof schoolForm>): Omit<SchoolDetails, "contact"> {
  const fields = form as Record<string, unknown>;
  const count = (value: unknown) => (typeof value === "string" && value !== "" ? Number(value) : null);
  return {
    bin: form.bin || null,
    type: form.type,
    languages: form.languages,
    networkId: form.networkId || null,
    pupils: GRADES.map((grade) => count(fields[`pupils.${grade}`])),
    staff: count(form.staff),
  };
}
