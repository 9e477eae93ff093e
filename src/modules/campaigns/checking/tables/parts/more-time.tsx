import { m } from "#paraglide/messages.js";
import { now } from "#platform/clock.ts";
import { dayOf } from "#platform/i18n/format.ts";
import { Button } from "#ui/button.tsx";
import { DateField, TimeField } from "#ui/date-field.tsx";
import { FieldRow } from "#ui/fieldset.tsx";
import { Form } from "#ui/form.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { Fold } from "#ui/tree.tsx";

export type Typed = { day?: string; time?: string; because?: string };

type Props = { formId: string; action: string; errors: Record<string, string>; typed: Typed | undefined };

/** For the level above: a later deadline for this one table, with the reason; open at once when it came back with faults. */
export function MoreTime({ formId, action, errors, typed }: Props) {
  return (
    <Fold title={m.checking_table_more_time()} open={typed !== undefined}>
      <Form formId={formId} action={action} errors={typed ? errors : undefined} actions={<Button name="intent" value="extend">{m.checking_extend()}</Button>}>
        <FieldRow>
          <DateField name="day" label={m.checking_extend_day()} min={dayOf(now())} value={typed?.day} error={errors["day"]} />
          <TimeField name="time" label={m.checking_extend_time()} value={typed?.time ?? "18:00"} error={errors["time"]} />
        </FieldRow>
        <TextArea name="because" label={m.checking_reason()} help={m.checking_table_more_time_help()} rows={2} maxLength={500} value={typed?.because} error={errors["because"]} />
      </Form>
    </Fold>
  );
}
