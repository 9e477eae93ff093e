import { m } from "#paraglide/messages.js";
import type { FormErrors, FormValues } from "#platform/http/form.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Form } from "#ui/form.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { TrilingualField } from "#ui/trilingual-field.tsx";
import type { ReturnForm } from "../../schema/return-form.ts";
import { tonguesIn } from "../form-forms.ts";

type Props = { form: ReturnForm; formId: string; values: FormValues | undefined; errors: FormErrors; droppable: boolean };

/** What the form is called, and whether it is one answer or a row for each event. */
export function FormHead({ form, formId, values, errors, droppable }: Props) {
  const sent = values?.["intent"] === "head" ? values : undefined;
  const shape = sent ? String(sent["shape"] ?? "") : form.shape;
  return (
    <Card title={m.campaigns_making_form_head()}>
      <Form
        formId={`${formId}-head`}
        errors={sent ? errors : null}
        actions={
          <>
            <Button kind="main" name="intent" value="head">{m.campaigns_making_save()}</Button>
            {droppable && <Button name="intent" value="drop" icon="trash">{m.campaigns_making_form_drop()}</Button>}
          </>
        }
      >
        <TrilingualField name="title" label={m.campaigns_making_form_title()} values={sent ? tonguesIn(sent, "title") : form.title} errors={errors} long rows={2} />
        <TrilingualField name="placeHeading" label={m.campaigns_making_place_heading()} help={m.campaigns_making_place_heading_help()} values={sent ? tonguesIn(sent, "placeHeading") : form.placeHeading} optional />
        <SelectField
          name="shape"
          label={m.campaigns_making_shape()}
          value={shape}
          options={[
            { value: "one", label: m.campaigns_making_shape_one() },
            { value: "rows", label: m.campaigns_making_shape_rows() },
          ]}
        />
      </Form>
    </Card>
  );
}
