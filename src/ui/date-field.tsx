import { Field, type FieldProps } from "#ui/field.tsx";

type DateFieldProps = FieldProps & { value?: string | null; min?: string; max?: string; autoComplete?: string };

export function DateField({ value, min, max, autoComplete, ...field }: DateFieldProps) {
  return <Field field={field}>{(control) => <input {...control} className="input" type="date" data-width="m" {...{ min, max, autoComplete }} defaultValue={value ?? undefined} />}</Field>;
}

export function TimeField({ value, min, max, ...field }: DateFieldProps) {
  return <Field field={field}>{(control) => <input {...control} className="input" type="time" data-width="s" {...{ min, max }} defaultValue={value ?? undefined} />}</Field>;
}
