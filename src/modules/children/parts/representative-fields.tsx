import { m } from "#paraglide/messages.js";
import type { FormErrors, FormValues } from "#platform/http/form.ts";
import { Checkbox } from "#ui/checkbox.tsx";
import { FieldRow, Fieldset } from "#ui/fieldset.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { TextField } from "#ui/text-field.tsx";
import { MOST_REPRESENTATIVES, RELATIONS } from "../schema.ts";
import { RELATION_WORDS } from "../words.ts";

const EMPTY_SHOWN = 2;

/** Those there are, and room for as many more as the form always shows; the rest lies folded. */
export function RepresentativeFields({ values, errors }: { values: FormValues; errors: FormErrors }) {
  const all = Array.from({ length: MOST_REPRESENTATIVES }, (_, at) => at);
  const used = all.filter((at) => Boolean(values[`representatives.${at}.name`]) || Object.keys(errors).some((name) => name.startsWith(`representatives.${at}.`)));
  const shown = Math.max(EMPTY_SHOWN, ...used.map((at) => at + 1));
  const fields = (at: number) => <OneRepresentative key={at} at={at} values={values} errors={errors} />;
  return (
    <>
      {all.slice(0, shown).map(fields)}
      {shown < all.length && (
        <details>
          <summary>{m.children_representative_more()}</summary>
          {all.slice(shown).map(fields)}
        </details>
      )}
    </>
  );
}

function OneRepresentative({ at, values, errors }: { at: number; values: FormValues; errors: FormErrors }) {
  const field = (name: string) => {
    const full = `representatives.${at}.${name}`;
    const value = values[full];
    return { name: full, value: typeof value === "string" ? value : "", error: errors[full], autoComplete: "off" };
  };
  return (
    <Fieldset title={m.children_representative({ number: at + 1 })}>
      <TextField {...field("name")} label={m.children_representative_name()} maxLength={200} optional />
      <FieldRow>
        <SelectField {...field("relation")} label={m.children_representative_relation()} value={field("relation").value || "mother"} options={RELATIONS.map((value) => ({ value, label: RELATION_WORDS[value]() }))} width="m" />
        <TextField {...field("contact")} label={m.children_representative_contact()} maxLength={200} optional />
      </FieldRow>
      <Checkbox name={field("no").name} label={m.children_representative_no()} help={m.children_representative_no_help()} checked={field("no").value !== ""} />
      <TextField {...field("why")} label={m.children_representative_why()} maxLength={300} optional />
    </Fieldset>
  );
}
