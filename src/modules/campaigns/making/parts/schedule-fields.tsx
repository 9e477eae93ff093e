import { m } from "#paraglide/messages.js";
import type { FormErrors, FormValues } from "#platform/http/form.ts";
import { DateField, TimeField } from "#ui/date-field.tsx";
import { FieldRow, Fieldset } from "#ui/fieldset.tsx";
import { HiddenFields } from "#ui/form.tsx";
import { NumberField } from "#ui/text-field.tsx";
import type { CheckingKind, ReportingKind } from "../../schema.ts";
import { chainFieldNames } from "../forms.ts";
import { CHECKING_WORDS, REPORTING_WORDS } from "../words.ts";

type Props = { values: FormValues; errors: FormErrors; levels: readonly CheckingKind[]; reporting: ReportingKind; goesOn: boolean };

/** When it is held, and by when each level of the chain is done; the days of one that goes on stay. */
export function ScheduleFields({ values, errors, levels, reporting, goesOn }: Props) {
  const field = (name: string) => ({ name, value: String(values[name] ?? ""), error: errors[name] });
  return (
    <>
      {goesOn ? (
        <HiddenFields values={{ heldFrom: String(values["heldFrom"] ?? ""), heldUntil: String(values["heldUntil"] ?? ""), heldAt: String(values["heldAt"] ?? "") }} />
      ) : (
        <Fieldset title={m.campaigns_column_held()}>
          <FieldRow>
            <DateField {...field("heldFrom")} label={m.campaigns_making_from()} />
            <DateField {...field("heldUntil")} label={m.campaigns_making_until()} />
            <TimeField {...field("heldAt")} label={m.campaigns_making_hour()} optional />
          </FieldRow>
        </Fieldset>
      )}
      <Fieldset title={m.campaigns_making_due_of({ who: REPORTING_WORDS[reporting]() })} help={m.campaigns_making_due_help()}>
        <FieldRow>
          <DateField {...field("dueDay")} label={m.campaigns_making_day()} optional={!goesOn} />
          <TimeField {...field("dueTime")} label={m.campaigns_making_hour()} optional />
        </FieldRow>
        <NumberField {...field("graceHours")} label={m.campaigns_making_grace()} help={m.campaigns_making_grace_help()} min={0} max={720} />
      </Fieldset>
      <Fieldset title={m.campaigns_making_chain()} help={goesOn ? undefined : m.campaigns_making_chain_help()}>
        {levels.map((kind) => {
          const names = chainFieldNames(kind);
          return (
            <Fieldset key={kind} title={CHECKING_WORDS[kind]()}>
              <FieldRow>
                <DateField {...field(names.day)} label={m.campaigns_making_day()} optional={!goesOn} />
                <TimeField {...field(names.time)} label={m.campaigns_making_hour()} optional />
              </FieldRow>
            </Fieldset>
          );
        })}
      </Fieldset>
    </>
  );
}
