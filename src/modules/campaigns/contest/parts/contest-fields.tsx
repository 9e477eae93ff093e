import type { ReactNode } from "react";
import { m } from "#paraglide/messages.js";
import type { FormErrors, FormValues } from "#platform/http/form.ts";
import { Checkbox } from "#ui/checkbox.tsx";
import { DateField } from "#ui/date-field.tsx";
import { FieldRow, Fieldset } from "#ui/fieldset.tsx";
import { HiddenFields } from "#ui/form.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { NumberField, TextField } from "#ui/text-field.tsx";
import { CONTEST_STAGES } from "../../schema/regulation.ts";
import { rowsOf, WORK_KINDS, type ListName } from "../contest-form.ts";
import { stageWord } from "../words.ts";

type Given = { values: FormValues; errors: FormErrors };

const KIND_WORDS = { picture: m.campaigns_contest_kind_picture, text: m.campaigns_contest_kind_text, video: m.campaigns_contest_kind_video, file: m.campaigns_contest_kind_file } as const;

export function ContestFields({ values, errors }: Given) {
  const field = (name: string) => ({ name, value: String(values[name] ?? ""), error: errors[name] });
  return (
    <>
      <Fieldset title={m.campaigns_contest_nominations()} help={m.campaigns_contest_rows_help()}>
        <Rows list="nomination" {...{ values, errors }}>
          {(at) => <SelectField {...field(`nomination-${at}-kind`)} label={m.campaigns_contest_work_kind()} options={WORK_KINDS.map((kind) => ({ value: kind, label: KIND_WORDS[kind]() }))} />}
        </Rows>
      </Fieldset>
      <Fieldset title={m.campaigns_contest_age_groups()}>
        <Rows list="age" {...{ values, errors }}>
          {(at) => (
            <>
              <NumberField {...field(`age-${at}-from`)} label={m.campaigns_contest_grade_from()} min={0} max={12} />
              <NumberField {...field(`age-${at}-to`)} label={m.campaigns_contest_grade_to()} min={0} max={12} />
            </>
          )}
        </Rows>
      </Fieldset>
      <Fieldset title={m.campaigns_contest_criteria()} help={m.campaigns_contest_criteria_help()}>
        <Rows list="criterion" {...{ values, errors }}>
          {(at) => (
            <>
              <NumberField {...field(`criterion-${at}-most`)} label={m.campaigns_contest_most()} min={1} max={100} />
              <NumberField {...field(`criterion-${at}-weight`)} label={m.campaigns_contest_weight()} inputMode="decimal" step="any" min={0.1} max={10} />
            </>
          )}
        </Rows>
      </Fieldset>
      <Fieldset title={m.campaigns_contest_stages()} help={m.campaigns_contest_stages_help()}>
        {CONTEST_STAGES.map((kind) => (
          <Fieldset key={kind} title={stageWord(kind)}>
            <FieldRow>
              <DateField {...field(`stage-${kind}-until`)} label={m.campaigns_contest_until()} optional />
              <NumberField {...field(`stage-${kind}-passOn`)} label={m.campaigns_contest_pass_on()} min={1} max={100} optional />
            </FieldRow>
            {kind === "school" && <Checkbox name="stage-school-jury" label={m.campaigns_contest_school_jury()} help={m.campaigns_contest_school_jury_help()} checked={values["stage-school-jury"] === "on"} />}
          </Fieldset>
        ))}
      </Fieldset>
      <NumberField {...field("jurorsPerEntry")} label={m.campaigns_contest_jurors_per_entry()} min={1} max={15} />
    </>
  );
}

/** A row for each entry of a list and empty ones behind; a row without words is left out. */
function Rows({ list, values, errors, children }: Given & { list: ListName; children: (at: number) => ReactNode }) {
  return Array.from({ length: rowsOf(list, values) }, (_, at) => {
    const words = (language: "kk" | "ru" | "en") => ({ name: `${list}-${at}-${language}`, value: String(values[`${list}-${at}-${language}`] ?? ""), error: errors[`${list}-${at}-${language}`] });
    return (
      <Fieldset key={at} title={String(at + 1)}>
        <HiddenFields values={{ [`${list}-${at}-code`]: String(values[`${list}-${at}-code`] ?? "") }} />
        <FieldRow>
          <TextField {...words("kk")} label={m.campaigns_contest_in_kazakh()} lang="kk" optional />
          <TextField {...words("ru")} label={m.campaigns_contest_in_russian()} lang="ru" optional />
          <TextField {...words("en")} label={m.campaigns_contest_in_english()} lang="en" optional />
        </FieldRow>
        <FieldRow>{children(at)}</FieldRow>
      </Fieldset>
    );
  });
}
