import { m } from "#paraglide/messages.js";
import { Checkbox } from "#ui/checkbox.tsx";
import { FieldRow, Fieldset } from "#ui/fieldset.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { HOURS, hourWords } from "../schema.ts";

type Props = { values: Readonly<Record<string, unknown>>; errors: Readonly<Record<string, string>> };

const hours = HOURS.map((hour) => ({ value: String(hour), label: hourWords(hour) }));

export function Times({ values, errors }: Props) {
  const field = (name: string) => ({ name, value: String(values[name] ?? ""), error: errors[name], options: hours, width: "s" as const });
  return (
    <Fieldset title={m.notifications_times()} help={m.notifications_times_help()}>
      <SelectField {...field("digestHour")} label={m.notifications_digest_hour()} />
      <Checkbox name="quiet" label={m.notifications_quiet()} help={m.notifications_quiet_help()} checked={values["quiet"] === "on"} />
      <FieldRow>
        <SelectField {...field("quietFrom")} label={m.notifications_quiet_from()} />
        <SelectField {...field("quietTo")} label={m.notifications_quiet_to()} />
      </FieldRow>
    </Fieldset>
  );
}
