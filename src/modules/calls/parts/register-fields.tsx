import { m } from "#paraglide/messages.js";
import type { FormErrors, FormValues } from "#platform/http/form.ts";
import { DateField } from "#ui/date-field.tsx";
import { FieldRow, Fieldset } from "#ui/fieldset.tsx";
import { SelectField, type Option, type OptionGroup } from "#ui/select-field.tsx";
import { TextField } from "#ui/text-field.tsx";
import { INCIDENT_ROWS, PERSON_ROWS } from "../register-form.ts";

type Rows = { values: FormValues; errors: FormErrors };
const one = (values: FormValues, name: string) => (typeof values[name] === "string" ? values[name] : "");

/** Each with how it will be counted in its name: what one chooses is what the register says. */
export function IncidentRows({ values, errors, kinds, places, today }: Rows & { kinds: readonly OptionGroup[]; places: readonly Option[]; today: string }) {
  return INCIDENT_ROWS.map((n) => (
    <Fieldset key={n} title={m.calls_register_incident({ number: n })} help={n > 1 ? m.calls_register_if_any() : undefined}>
      <SelectField name={`kind_${n}`} label={m.calls_register_kind()} empty={m.calls_register_choose()} options={kinds} value={one(values, `kind_${n}`)} error={errors[`kind_${n}`]} optional={n > 1} />
      <FieldRow>
        <SelectField name={`where_${n}`} label={m.calls_register_where()} empty={m.calls_register_choose()} options={places} value={one(values, `where_${n}`)} error={errors[`where_${n}`]} width="m" optional={n > 1} />
        <DateField name={`day_${n}`} label={m.calls_register_day()} max={today} value={one(values, `day_${n}`)} error={errors[`day_${n}`]} optional={n > 1} />
      </FieldRow>
    </Fieldset>
  ));
}

export function PersonRows({ values, errors, roles }: Rows & { roles: readonly OptionGroup[] }) {
  const incidents = INCIDENT_ROWS.map((n) => ({ value: String(n), label: m.calls_register_incident({ number: n }) }));
  return (
    <Fieldset title={m.calls_register_people()} help={m.calls_register_people_help()}>
      {PERSON_ROWS.map((n) => (
        <FieldRow key={n}>
          <TextField name={`name_${n}`} label={m.calls_register_name({ number: n })} value={one(values, `name_${n}`)} error={errors[`name_${n}`]} autoComplete="off" optional />
          <SelectField name={`role_${n}`} label={m.calls_register_role()} empty={m.calls_register_choose()} options={roles} value={one(values, `role_${n}`)} error={errors[`role_${n}`]} optional />
          <SelectField name={`in_${n}`} label={m.calls_register_in()} empty={m.calls_register_in_all()} options={incidents} value={one(values, `in_${n}`)} optional />
        </FieldRow>
      ))}
    </Fieldset>
  );
}
