import type { ZodType, ZodError } from "zod";

export type FormValues = Record<string, string | string[]>;
export type FormErrors = Record<string, string>;
export type ParsedForm<T> = { ok: true; value: T } | { ok: false; values: FormValues; errors: FormErrors };

/** Names ending in [] are lists, even with one entry or none ticked beside another. */
export function formValues(form: FormData): FormValues {
  const values: FormValues = {};
  for (const name of new Set(form.keys())) {
    const entries = form.getAll(name).filter((entry): entry is string => typeof entry === "string");
    if (name.endsWith("[]")) values[name.slice(0, -2)] = entries;
    else values[name] = entries.at(-1) ?? "";
  }
  return values;
}

export function parseForm<T>(schema: ZodType<T>, form: FormData): ParsedForm<T> {
  const values = formValues(form);
  const result = schema.safeParse(values);
  return result.success ? { ok: true, value: result.data } : { ok: false, values, errors: fieldErrors(result.error) };
}

/** The first error of each field, under the field's name ("" for the form as a whole). */
export function fieldErrors(error: ZodError): FormErrors {
  const errors: FormErrors = {};
  for (const issue of error.issues) {
    const field = issue.path.map(String).join(".");
    errors[field] ??= issue.message;
  }
  return errors;
}
