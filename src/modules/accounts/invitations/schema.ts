import { z } from "zod";
import { m } from "#paraglide/messages.js";
import { basisField, functionField, roleField } from "../roles/schema.ts";

export const NAME_LENGTH = 100;

const tooLong = () => m.people_too_long({ count: NAME_LENGTH });
const requiredName = (missing: () => string) => z.string().trim().min(1, { error: missing }).max(NAME_LENGTH, { error: tooLong });

export const emailField = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, { error: () => m.people_email_missing() })
  .max(320, { error: () => m.people_email_wrong() })
  .pipe(z.email({ error: () => m.people_email_wrong() }));

const nameFields = {
  family_name: requiredName(() => m.people_family_name_missing()),
  given_name: requiredName(() => m.people_given_name_missing()),
  patronymic: z.string().trim().max(NAME_LENGTH, { error: tooLong }).default(""),
};

export const inviteForm = z
  .object({
    form_id: z.guid(),
    place: z.guid({ error: () => m.people_choose_place() }),
    ...nameFields,
    email: emailField,
    locale: z.enum(["kk", "ru", "en"]),
    role: roleField,
    safety_function: functionField,
    basis: basisField,
  })
  .refine((form) => form.role !== "safetyMember" || form.safety_function !== null, {
    path: ["safety_function"],
    error: () => m.people_choose_function(),
  });

export const pasteForm = z.object({
  form_id: z.guid(),
  place: z.guid({ error: () => m.people_choose_place() }),
  locale: z.enum(["kk", "ru", "en"]),
  lines: z
    .string()
    .trim()
    .min(1, { error: () => m.people_paste_missing() })
    .max(50_000, { error: () => m.people_too_long({ count: 50_000 }) }),
});

export const acceptForm = z.object({ form_id: z.guid(), ...nameFields, password: z.string() });
