import { m } from "#paraglide/messages.js";
import type { FormErrors, FormValues } from "#platform/http/form.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { CheckboxGroup } from "#ui/choice-field.tsx";
import { DateField } from "#ui/date-field.tsx";
import { FieldRow } from "#ui/fieldset.tsx";
import { Form } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { SelectField, type Option } from "#ui/select-field.tsx";
import { NumberField } from "#ui/text-field.tsx";

type Sent = { values: FormValues; errors: FormErrors };
type Props = { today: string; people: readonly Option[]; ids: { duty: string; turns: string }; day: Sent; turns: Sent };

const WEEKS = 8;

/** The rota week by week in turn, and single days or holidays written over it. */
export function DutyForms({ today, people, ids, day, turns }: Props) {
  const one = (name: string) => (typeof day.values[name] === "string" ? day.values[name] : undefined);
  const chosen = turns.values["people"];
  if (people.length === 0) return <Notice tone="due" title={m.team_duty_no_people()}>{m.team_duty_no_people_text()}</Notice>;
  return (
    <>
      <Card title={m.team_turns_title()} note={m.team_turns_note()}>
        <Form formId={ids.turns} hidden={{ intent: "turns" }} errors={turns.errors} actions={<Button kind="main">{m.team_turns_do()}</Button>}>
          <CheckboxGroup name="people" label={m.team_turns_people()} choices={people.map(({ value, label }) => ({ value, label }))} values={Array.isArray(chosen) ? chosen : people.map(({ value }) => value)} error={turns.errors["people"]} />
          <NumberField name="weeks" label={m.team_turns_weeks()} value={typeof turns.values["weeks"] === "string" ? turns.values["weeks"] : WEEKS} min={1} max={20} error={turns.errors["weeks"]} />
        </Form>
      </Card>
      <Card title={m.team_day_title()} note={m.team_day_note()}>
        <Form formId={ids.duty} hidden={{ intent: "duty" }} errors={day.errors} actions={<Button>{m.team_day_do()}</Button>}>
          <FieldRow>
            <DateField name="from_day" label={m.team_day_from()} value={one("from_day") ?? today} min={today} error={day.errors["from_day"]} />
            <DateField name="until_day" label={m.team_day_until()} value={one("until_day") ?? today} min={today} error={day.errors["until_day"]} />
          </FieldRow>
          <SelectField name="first" label={m.team_duty_first()} options={people} empty={m.team_row_nobody()} value={one("first")} error={day.errors["first"]} />
          <SelectField name="second" label={m.team_duty_second()} options={people} empty={m.team_row_nobody()} value={one("second")} error={day.errors["second"]} optional />
        </Form>
      </Card>
    </>
  );
}
