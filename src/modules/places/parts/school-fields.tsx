import { m } from "#paraglide/messages.js";
import { CheckboxGroup } from "#ui/choice-field.tsx";
import { Fieldset, FieldRow } from "#ui/fieldset.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { NumberField, TextField } from "#ui/text-field.tsx";
import { GRADES, SCHOOL_TYPES, TEACHING_LANGUAGES } from "../schema.ts";
import type { FieldValues } from "./field-values.ts";
import { gradeWord, languageWord, typeWord } from "../words.ts";

export type NetworkOption = { value: string; label: string };

export function SchoolFields({ values, errors, networks }: FieldValues & { networks: readonly NetworkOption[] }) {
  const field = (name: string) => ({ name, value: values[name] as string | undefined, error: errors[name] });
  return (
    <>
      <Fieldset title={m.places_about_school()}>
        <FieldRow>
          <TextField label={m.places_code()} help={m.places_code_help()} width="s" {...field("code")} />
          <TextField label={m.places_bin()} help={m.places_bin_help()} width="s" inputMode="numeric" maxLength={12} optional {...field("bin")} />
        </FieldRow>
        <SelectField label={m.places_type()} options={SCHOOL_TYPES.map((value) => ({ value, label: typeWord(value) }))} width="m" {...field("type")} />
        {networks.length > 0 && <SelectField label={m.places_network()} empty={m.places_no_network()} options={networks} width="m" optional {...field("networkId")} />}
        <CheckboxGroup
          name="languages"
          label={m.places_languages()}
          values={(values["languages"] as string[] | undefined) ?? []}
          error={errors["languages"]}
          choices={TEACHING_LANGUAGES.map((value) => ({ value, label: languageWord(value) }))}
          inColumns
        />
      </Fieldset>
      <Fieldset title={m.places_pupils_by_grade()} help={m.places_pupils_help()}>
        <FieldRow>
          {GRADES.map((grade) => (
            <NumberField key={grade} label={gradeWord(grade)} width="xs" min={0} {...field(`pupils.${grade}`)} />
          ))}
        </FieldRow>
        <NumberField label={m.places_staff()} width="xs" min={0} {...field("staff")} />
      </Fieldset>
    </>
  );
}
