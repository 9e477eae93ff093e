import { fieldErrors, formValues, type ParsedForm } from "#platform/http/form.ts";
import type { FormValues } from "#platform/http/form.ts";
import { childForm, MOST_REPRESENTATIVES, type ChildForm, type ChildRecord } from "./schema.ts";

/** Reads the form of a record, whose representatives are fields such as "representatives.0.name". */
export function parseChildForm(sent: FormData): ParsedForm<ChildForm> {
  const values = formValues(sent);
  const representatives = Array.from({ length: MOST_REPRESENTATIVES }, (_, at) => ofRepresentative(values, at));
  const result = childForm.safeParse({ ...values, representatives });
  return result.success ? { ok: true, value: result.data } : { ok: false, values, errors: fieldErrors(result.error) };
}

function ofRepresentative(values: FormValues, at: number): FormValues {
  const start = `representatives.${at}.`;
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (name.startsWith(start) ? [[name.slice(start.length), value]] : [])));
}

/** The fields of the form as a record fills them. */
export function valuesOf(record: ChildRecord): FormValues {
  const { familyName, givenName, patronymic, birthDate, iin, className, curator, boarding, language, otherSchools } = record;
  const values: FormValues = { familyName, givenName, patronymic, birthDate, className, curator, language, otherSchools, iin: iin === "none" ? "" : (iin ?? "") };
  if (iin === "none") values["noIin"] = "on";
  if (boarding) values["boarding"] = "on";
  for (const [at, one] of record.representatives.entries()) {
    const start = `representatives.${at}.`;
    Object.assign(values, { [`${start}name`]: one.name, [`${start}relation`]: one.relation, [`${start}contact`]: one.contact, [`${start}why`]: one.doNotContact });
    if (one.doNotContact) values[`${start}no`] = "on";
  }
  return values;
}
