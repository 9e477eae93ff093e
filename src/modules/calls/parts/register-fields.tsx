import { m } from "#paraglide/messages.js";
import type { FormErrors, FormValues } from "#platform/http/form.ts";
import { DateField } from "#ui/date-field.tsx";
import { FieldRow, Fieldset } from "#ui/fieldset.tsx";
import { SelectField, type Option, type OptionGroup } from "#ui/select-field.tsx";
import { TextField } from "#ui/text-field.tsx";
import { INCIDENT_ROWS, PERSON_ROWS } from "../register-form.ts";

type Rows = { values: FormValues; errors: FormErrors };
const one = (values: FormValues, name: string) => (typeof values[name] === "string" ? values[name] : "");

const touched = ({ values, errors }: Rows, names: readonly string[]) => names.some((name) => one(values, name) !== "" || errors[name] !== undefined);

type Incidents = Rows & { kinds: readonly OptionGroup[]; places: readonly Option[]; today: string };

/** Each with how it will be counted in its name: what one chooses is what the register says. Most often there is one. */
export function IncidentRows(props: Incidents) {
  const [first, ...more] = INCIDENT_ROWS;
  return (
    <>
      <IncidentRow {...props} n={first} />
      <details className="more" open={touched(props, more.flatMap((n) => [`kind_${n}`, `where_${n}`, `day_${n}`]))}>
        <summary>{m.calls_register_more_incidents()}</summary>
        {more.map((n) => (
          <IncidentRow key={n} {...props} n={n} />
        ))}
      </details>
    </>
  );
}

function IncidentRow({ n, values, errors, kinds, places, today }: Incidents & { n: number }) {
  return (
    <Fieldset title={m.calls_register_incident({ number: n })}>
      <SelectField name={`kind_${n}`} label={m.calls_register_kind()} empty={m.calls_register_choose()} options={kinds} value={one(values, `kind_${n}`)} error={errors[`kind_${n}`]} />
      <FieldRow>
        <SelectField name={`where_${n}`} label={m.calls_register_where()} empty={m.calls_register_choose()} options={places} value={one(values, `where_${n}`)} error={errors[`where_${n}`]} width="m" />
        <DateField name={`day_${n}`} label={m.calls_register_day()} max={today} value={one(values, `day_${n}`)} error={errors[`day_${n}`]} />
      </FieldRow>
    </Fieldset>
  );
}

type People = Rows & { roles: readonly OptionGroup[] };
const SHOWN_AT_ONCE = 3;

export function PersonRows(props: People) {
  const more = PERSON_ROWS.slice(SHOWN_AT_ONCE);
  return (
    <Fieldset title={m.calls_register_people()} help={m.calls_register_people_help()}>
      {PERSON_ROWS.slice(0, SHOWN_AT_ONCE).map((n) => (
        <PersonRow key={n} {...props} n={n} />
      ))}
      <details className="more" open={touched(props, more.flatMap((n) => [`name_${n}`, `role_${n}`]))}>
        <summary>{m.calls_register_more_people()}</summary>
        {more.map((n) => (
          <PersonRow key={n} {...props} n={n} />
        ))}
      </details>
    </Fieldset>
  );
}

function PersonRow({ n, values, errors, roles }: People & { n: number }) {
  const incidents = INCIDENT_ROWS.map((row) => ({ value: String(row), label: m.calls_register_incident({ number: row }) }));
  return (
    <FieldRow>
      <TextField name={`name_${n}`} label={m.calls_register_name({ number: n })} value={one(values, `name_${n}`)} error={errors[`name_${n}`]} autoComplete="off" />
      <SelectField name={`role_${n}`} label={m.calls_register_role()} empty={m.calls_register_choose()} options={roles} value={one(values, `role_${n}`)} error={errors[`role_${n}`]} />
      <SelectField name={`in_${n}`} label={m.calls_register_in()} empty={m.calls_register_in_all()} options={incidents} value={one(values, `in_${n}`)} />
    </FieldRow>
  );
}
