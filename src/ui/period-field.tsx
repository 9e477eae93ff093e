import { FieldMessages, type FieldProps, describedBy, fieldId, firstError } from "#ui/field.tsx";
import { DateField } from "#ui/date-field.tsx";
import { type Option, SelectField } from "#ui/select-field.tsx";
import { useWords } from "#ui/words.tsx";

type PeriodProps = Omit<FieldProps, "name" | "optional"> & { name?: string };

/** Sends `year` and `quarter` (1–4, or empty for the whole year), each name preceded by `name-` when given. */
export function SchoolPeriodField(props: PeriodProps & { years: readonly Option[]; year?: string | null; quarter?: string | null }) {
  const words = useWords();
  const quarters = [1, 2, 3, 4].map((quarter) => ({ value: String(quarter), label: words.quarter(quarter) }));
  const prefix = props.name ? `${props.name}-` : "";
  return (
    <PeriodGroup {...props}>
      <SelectField name={`${prefix}year`} label={words.schoolYear} options={props.years} value={props.year} />
      <SelectField name={`${prefix}quarter`} label={words.quarterLabel} options={quarters} empty={words.fullYear} value={props.quarter} />
    </PeriodGroup>
  );
}

/** Sends `from` and `to`, each name preceded by `name-` when given. */
export function DateRangeField(props: PeriodProps & { from?: string | null; to?: string | null; min?: string; max?: string }) {
  const words = useWords();
  const prefix = props.name ? `${props.name}-` : "";
  return (
    <PeriodGroup {...props}>
      <DateField name={`${prefix}from`} label={words.from} value={props.from} min={props.min} max={props.max} />
      <DateField name={`${prefix}to`} label={words.to} value={props.to} min={props.min} max={props.max} />
    </PeriodGroup>
  );
}

function PeriodGroup({ children, ...field }: PeriodProps & { children: React.ReactNode }) {
  const id = field.id ?? fieldId(field.name ?? "period");
  return (
    <fieldset className="group" data-invalid={firstError(field.error) ? "" : undefined} aria-describedby={describedBy(id, field.help, field.error)} id={id}>
      <legend className="group-label">{field.label}</legend>
      <FieldMessages id={id} help={field.help} error={field.error} />
      <div className="field-row">{children}</div>
    </fieldset>
  );
}
