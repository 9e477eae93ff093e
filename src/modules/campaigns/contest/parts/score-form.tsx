import { m } from "#paraglide/messages.js";
import type { FormErrors, FormValues } from "#platform/http/form.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Checkbox } from "#ui/checkbox.tsx";
import { Form } from "#ui/form.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { NumberField } from "#ui/text-field.tsx";
import { Fold } from "#ui/tree.tsx";
import type { Contest } from "../../schema/regulation.ts";
import { textIn } from "../../schema/texts.ts";

/** So many marks are chosen with a thumb; more are typed. */
const MOST_CHOSEN = 20;

export function ScoreForm({ contest, values, errors, formId, back }: { contest: Contest; values: FormValues; errors: FormErrors; formId: string; back: string }) {
  const text = (name: string) => ({ name, value: String(values[name] ?? ""), error: errors[name] });
  return (
    <>
      <Card title={m.campaigns_contest_marks()}>
        <Form
          formId={formId}
          errors={errors}
          guard
          actions={
            <>
              <Button kind="main" wide>{m.campaigns_contest_marks_save()}</Button>
              <ButtonLink kind="bare" href={back}>{m.campaigns_contest_back()}</ButtonLink>
            </>
          }
        >
          {contest.criteria.map(({ code, words, most, weight }) => {
            const field = { ...text(`mark-${code}`), label: textIn(words), help: weight === 1 ? m.campaigns_contest_mark_help({ most: String(most) }) : m.campaigns_contest_mark_help_weight({ most: String(most), weight: String(weight) }) };
            return most <= MOST_CHOSEN ? (
              <SelectField key={code} {...field} width="m" empty={m.campaigns_contest_mark_choose()} options={Array.from({ length: most + 1 }, (_, mark) => ({ value: String(most - mark), label: String(most - mark) }))} />
            ) : (
              <NumberField key={code} {...field} min={0} max={most} />
            );
          })}
          <TextArea {...text("note")} label={m.campaigns_contest_note()} help={m.campaigns_contest_note_help()} rows={3} maxLength={2_000} optional />
        </Form>
      </Card>
      <Fold title={m.campaigns_contest_step_back()}>
        <p>{m.campaigns_contest_step_back_text()}</p>
        <Form formId={`${formId}-back`} hidden={{ step: "stepBack" }} actions={<Button>{m.campaigns_contest_step_back_do()}</Button>}>
          <Checkbox name="sure" label={m.campaigns_contest_step_back_sure()} error={errors["sure"]} />
        </Form>
      </Fold>
    </>
  );
}
