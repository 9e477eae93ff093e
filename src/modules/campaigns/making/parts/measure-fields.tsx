import { m } from "#paraglide/messages.js";
import type { FormErrors, FormValues } from "#platform/http/form.ts";
import { CheckboxGroup, RadioCards } from "#ui/choice-field.tsx";
import { DateField } from "#ui/date-field.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { TrilingualField } from "#ui/trilingual-field.tsx";
import { BODY_WORDS } from "../../plan/words.ts";
import { BODIES } from "../../schema/plan.ts";
import { tonguesIn } from "../form-forms.ts";

type Props = { values: FormValues; errors: FormErrors; sections: readonly string[] };

/** A measure under the headings of the plan, in the order of its table. */
export function MeasureFields({ values, errors, sections }: Props) {
  const text = (name: string) => (typeof values[name] === "string" ? values[name] : "");
  const several = (name: string) => [values[name] ?? []].flat();
  const words = (name: string) => ({ name, values: tonguesIn(values, name), errors, long: true, rows: 2 });
  const bodies = BODIES.map((body) => ({ value: body, label: BODY_WORDS[body]() }));
  return (
    <>
      <SelectField name="section" label={m.campaigns_plan_edit_section()} value={text("section")} error={errors["section"]} options={sections.map((label, index) => ({ value: String(index), label }))} />
      <TrilingualField {...words("title")} rows={4} label={m.campaigns_plan_measure_title()} />
      <TrilingualField {...words("completion")} label={m.campaigns_plan_completion()} help={m.campaigns_plan_edit_completion_help()} />
      <RadioCards
        name="kind"
        label={m.campaigns_plan_period()}
        value={text("kind")}
        choices={[
          { value: "by", label: m.campaigns_plan_edit_by() },
          { value: "between", label: m.campaigns_plan_edit_between() },
          { value: "constantly", label: m.campaigns_plan_constantly(), help: m.campaigns_plan_edit_constantly_help() },
        ]}
      />
      <DateField name="from" label={m.campaigns_plan_edit_from()} help={m.campaigns_plan_edit_from_help()} value={text("from")} error={errors["from"]} optional />
      <DateField name="until" label={m.campaigns_plan_edit_until()} value={text("until")} error={errors["until"]} optional />
      <CheckboxGroup name="responsible" label={m.campaigns_plan_responsible()} choices={bodies} values={several("responsible")} error={errors["responsible"]} inColumns />
      <CheckboxGroup name="byAgreement" label={m.campaigns_plan_edit_by_agreement()} help={m.campaigns_plan_edit_by_agreement_help()} choices={bodies} values={several("byAgreement")} inColumns optional />
      <TrilingualField {...words("periodWords")} label={m.campaigns_plan_edit_period_words()} help={m.campaigns_plan_edit_words_help()} optional />
      <TrilingualField {...words("responsibleWords")} label={m.campaigns_plan_edit_responsible_words()} help={m.campaigns_plan_edit_words_help()} optional />
    </>
  );
}
