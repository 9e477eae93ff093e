import { m } from "#paraglide/messages.js";
import type { FormErrors, FormValues } from "#platform/http/form.ts";
import { Checkbox } from "#ui/checkbox.tsx";
import { DateField } from "#ui/date-field.tsx";
import { FieldRow, Fieldset } from "#ui/fieldset.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { TextField } from "#ui/text-field.tsx";
import { CHILD_LANGUAGES } from "../schema.ts";
import { LANGUAGE_WORDS } from "../words.ts";
import { RepresentativeFields } from "./representative-fields.tsx";

type Props = { values: FormValues; errors: FormErrors };

export function ChildFields({ values, errors }: Props) {
  const plain = (name: string, most: number) => ({ name, value: word(values[name]), error: errors[name], maxLength: most, autoComplete: "off" });
  return (
    <>
      <Fieldset title={m.children_part_who()}>
        <TextField {...plain("familyName", 100)} label={m.children_field_family()} />
        <TextField {...plain("givenName", 100)} label={m.children_field_given()} />
        <TextField {...plain("patronymic", 100)} label={m.children_field_patronymic()} optional />
        <DateField name="birthDate" label={m.children_field_birth()} value={word(values["birthDate"])} error={errors["birthDate"]} autoComplete="off" />
        <TextField {...plain("iin", 20)} label={m.children_field_iin()} help={m.children_field_iin_help()} inputMode="numeric" width="m" optional />
        <Checkbox name="noIin" label={m.children_field_no_iin()} checked={Boolean(values["noIin"])} />
      </Fieldset>
      <Fieldset title={m.children_part_school()}>
        <FieldRow>
          <TextField {...plain("className", 20)} label={m.children_field_class()} width="s" optional />
          <SelectField name="language" label={m.children_field_language()} value={word(values["language"]) || "kk"} options={CHILD_LANGUAGES.map((value) => ({ value, label: LANGUAGE_WORDS[value]() }))} width="m" />
        </FieldRow>
        <TextField {...plain("curator", 200)} label={m.children_field_curator()} optional />
        <Checkbox name="boarding" label={m.children_boarding_yes()} checked={Boolean(values["boarding"])} />
        <TextArea name="otherSchools" label={m.children_field_other_schools()} help={m.children_field_other_schools_help()} value={word(values["otherSchools"])} error={errors["otherSchools"]} rows={3} maxLength={1_000} optional />
      </Fieldset>
      <RepresentativeFields values={values} errors={errors} />
    </>
  );
}

export function word(value: string | string[] | undefined): string {
  return typeof value === "string" ? value : "";
}
