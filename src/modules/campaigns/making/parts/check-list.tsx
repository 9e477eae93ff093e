import { m } from "#paraglide/messages.js";
import type { FormErrors } from "#platform/http/form.ts";
import { Button, IconButton } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Checkbox } from "#ui/checkbox.tsx";
import { Form, HiddenFields } from "#ui/form.tsx";
import { Row, Stack } from "#ui/layout.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { LIMITS, type ReturnForm } from "../../schema/return-form.ts";
import { textIn } from "../../schema/texts.ts";
import { checkWords, LIMIT_WORDS } from "../words.ts";

/** What the numbers of a return are held against. */
export function CheckList({ form, formId, errors }: { form: ReturnForm; formId: string; errors: FormErrors }) {
  const numbers = form.columns.filter(({ kind }) => kind === "number");
  if (numbers.length === 0) return null;
  const against = [
    ...LIMITS.map((limit) => ({ value: limit, label: LIMIT_WORDS[limit]() })),
    ...(numbers.length > 1 ? numbers.map(({ code, heading }) => ({ value: `column:${code}`, label: `«${textIn(heading)}»` })) : []),
  ];
  return (
    <Card title={m.campaigns_making_checks()}>
      <p className="quiet">{m.campaigns_making_checks_help()}</p>
      <Stack gap="small">
        {form.checks.map((check, index) => (
          <form method="post" key={index}>
            <HiddenFields values={{ form_id: `${formId}-check-${index}` }} />
            <Row>
              <span>{checkWords(check, form)}</span>
              <IconButton icon="trash" dense name="intent" value={`uncheck:${index}`} label={m.campaigns_making_check_remove({ check: checkWords(check, form) })} />
            </Row>
          </form>
        ))}
      </Stack>
      <Form formId={`${formId}-check`} errors={"checkColumn" in errors ? errors : null} actions={<Button icon="plus" name="intent" value="check">{m.campaigns_making_add_check()}</Button>}>
        <SelectField name="checkColumn" label={m.campaigns_making_check_column()} error={errors["checkColumn"]} options={numbers.map(({ code, heading }) => ({ value: code, label: textIn(heading) }))} />
        <SelectField name="checkAgainst" label={m.campaigns_making_check_against()} options={against} />
        <Checkbox name="checkStrict" label={m.campaigns_making_check_strict()} help={m.campaigns_making_check_strict_help()} />
      </Form>
    </Card>
  );
}
