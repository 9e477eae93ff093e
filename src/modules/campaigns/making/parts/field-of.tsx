import type { FormErrors, FormValues } from "#platform/http/form.ts";
import { DateField } from "#ui/date-field.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { TextField } from "#ui/text-field.tsx";
import { TrilingualField } from "#ui/trilingual-field.tsx";
import type { Field } from "../fields.ts";

/** What a page of the editor needs to show a field: without the functions that read and print it. */
export type ShownField = Pick<Field, "name" | "label" | "help" | "optional" | "control"> & { rows?: number };

export function FieldOf({ field, values, errors }: { field: ShownField; values: FormValues; errors: FormErrors }) {
  const { name, label, help, optional, control, rows } = field;
  const value = (key: string) => (typeof values[key] === "string" ? values[key] : "");
  const shared = { name, label, help, optional };
  if (control === "date") return <DateField {...shared} value={value(name)} error={errors[name]} />;
  if (control === "area") return <TextArea {...shared} value={value(name)} error={errors[name]} rows={4} />;
  if (control === "text") return <TextField {...shared} value={value(name)} error={errors[name]} />;
  const tongues = { kk: value(`${name}.kk`), ru: value(`${name}.ru`), en: value(`${name}.en`) };
  return <TrilingualField {...shared} values={tongues} errors={errors} long={rows !== undefined} rows={rows} />;
}
