import { z } from "zod";
import { m } from "#paraglide/messages.js";
import { isBin } from "../rules/bin.ts";
import { CODE, PHONE, SITE } from "../rules/field-shapes.ts";
import { GRADES, NO_CONTACT, SCHOOL_TYPES, TEACHING_LANGUAGES, type NewSchool } from "../schema.ts";

const name = z.string().trim().min(1).max(300);
const names = z.strictObject({ kk: name, ru: name, en: name }).meta({ id: "NewNames" });
const count = z.int().min(0).max(99_999).nullable();

const contact = z
  .strictObject({
    address: z.string().trim().max(300),
    phone: z.string().trim().max(100).regex(PHONE, { error: () => m.places_error_phone() }),
    email: z.union([z.literal(""), z.email({ error: () => m.places_error_email() }).max(200)]),
    site: z.string().trim().max(200).regex(SITE, { error: () => m.places_error_site() }),
  })
  .partial()
  .meta({ id: "ContactChange" });

const fields = {
  names,
  code: z.string().trim().min(1).max(40).regex(CODE, { error: () => m.places_error_code() }),
  schoolType: z.enum(SCHOOL_TYPES),
  languages: z.array(z.enum(TEACHING_LANGUAGES)).max(TEACHING_LANGUAGES.length),
  bin: z.string().regex(/^\d{12}$/, { error: () => m.places_error_bin() }).refine(isBin, { error: () => m.places_error_bin() }).nullable(),
  networkId: z.guid().nullable(),
  pupils: z.array(count).min(GRADES.length).max(GRADES.length),
  staff: count,
  contact,
};

/** What a program may change of a school: what it leaves out stays. */
export const schoolChange = z.strictObject(fields).partial().meta({ id: "SchoolChange" });

const optional = z.strictObject(fields).partial().omit({ names: true, code: true, schoolType: true }).shape;

export const newSchool = z
  .strictObject({
    names: fields.names,
    code: fields.code,
    schoolType: fields.schoolType,
    validFrom: z.iso.date().refine((day) => day >= "1900" && day < "2100"),
    ...optional,
  })
  .meta({ id: "NewSchool" });

export function asNewSchool(parentId: string, body: z.output<typeof newSchool>): NewSchool {
  const { schoolType, ...rest } = body;
  return { ...rest, type: schoolType, parentId, contact: { ...NO_CONTACT, ...body.contact } };
}
