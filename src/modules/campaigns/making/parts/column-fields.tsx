import { m } from "#paraglide/messages.js";
import type { FormErrors, FormValues } from "#platform/http/form.ts";
import { Checkbox } from "#ui/checkbox.tsx";
import { NumberField } from "#ui/text-field.tsx";
import { TrilingualField } from "#ui/trilingual-field.tsx";
import type { ColumnKind } from "../../schema/return-form.ts";
import { tonguesIn } from "../form-forms.ts";

type Props = { kind: ColumnKind; values: FormValues; errors: FormErrors };

export function ColumnFields({ kind, values, errors }: Props) {
  const on = (name: string) => values[name] === "on";
  const number = (name: string) => ({ name, value: String(values[name] ?? ""), error: errors[name], optional: true });
  return (
    <>
      <TrilingualField name="heading" label={m.campaigns_making_column_heading()} values={tonguesIn(values, "heading")} errors={errors} long rows={2} />
      <TrilingualField name="help" label={m.campaigns_making_column_help()} help={m.campaigns_making_column_help_help()} values={tonguesIn(values, "help")} long rows={2} optional />
      {kind === "choice" && (
        <>
          <TrilingualField name="options" label={m.campaigns_making_options()} help={m.campaigns_making_lines_help()} values={tonguesIn(values, "options")} errors={errors} long rows={5} />
          <Checkbox name="several" label={m.campaigns_making_several()} checked={on("several")} />
        </>
      )}
      <Checkbox name="required" label={m.campaigns_making_required()} checked={on("required")} />
      {kind === "number" && (
        <>
          <Checkbox name="participants" label={m.campaigns_making_participants()} help={m.campaigns_making_participants_help()} checked={on("participants")} />
          <Checkbox name="additive" label={m.campaigns_making_additive()} help={m.campaigns_making_additive_help()} checked={on("additive")} />
          <NumberField {...number("least")} label={m.campaigns_making_least()} />
          <NumberField {...number("most")} label={m.campaigns_making_most()} help={m.campaigns_making_most_help()} />
          <NumberField {...number("askAbove")} label={m.campaigns_making_ask_above()} help={m.campaigns_making_ask_above_help()} />
        </>
      )}
      {kind === "text" && <NumberField {...number("most")} label={m.campaigns_making_longest()} />}
      {kind === "files" && <NumberField {...number("most")} label={m.campaigns_making_most_files()} />}
    </>
  );
}
