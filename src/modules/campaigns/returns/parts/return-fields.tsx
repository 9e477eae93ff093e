import { m } from "#paraglide/messages.js";
import { Button } from "#ui/button.tsx";
import { CheckboxGroup, RadioCards } from "#ui/choice-field.tsx";
import { Fieldset } from "#ui/fieldset.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { rowsTyped, typed, typedList } from "../../rules/check-answers.ts";
import type { Regulation } from "../../schema/regulation.ts";
import type { ReturnForm } from "../../schema/return-form.ts";
import { textIn } from "../../schema/texts.ts";
import { CellField, type FieldsOf } from "./cell-field.tsx";

/** The fields of a return. What belongs to the other answer is hidden by style alone, and stays typed. */
export function ReturnFields({ form, ideas, of }: { form: ReturnForm; ideas: Regulation["ideas"]; of: FieldsOf }) {
  const rows = Array.from({ length: rowsTyped(form, of.values) }, (_, row) => row);
  return (
    <>
      <RadioCards
        name="tookPart"
        label={m.campaigns_sending_took_part()}
        error={of.errors["tookPart"]}
        value={typed(of.values, "tookPart") || null}
        inColumns
        choices={[
          { value: "yes", label: m.campaigns_sending_yes() },
          { value: "no", label: m.campaigns_sending_no(), help: m.campaigns_sending_no_help() },
        ]}
      />
      <div className="stack" data-part="yes">
        {form.shape === "one" ? form.columns.map((column) => <CellField key={column.code} column={column} row={0} of={of} />) : rows.map((row) => <Row key={row} row={row} form={form} of={of} />)}
        {form.shape === "rows" && (
          <>
            <input type="hidden" name="rows" value={rows.length} />
            <div>
              <Button name="intent" value="addRow" icon="plus">
                {m.campaigns_sending_add_row()}
              </Button>
            </div>
          </>
        )}
        {ideas.length > 0 && (
          <CheckboxGroup
            name="ideas"
            label={m.campaigns_sending_ideas()}
            help={m.campaigns_sending_ideas_help()}
            values={typedList(of.values, "ideas")}
            choices={ideas.map(({ code, title }) => ({ value: code, label: textIn(title) }))}
            inColumns
            optional
          />
        )}
      </div>
      <div className="stack" data-part="no">
        <TextArea name="reason" label={m.campaigns_sending_reason()} help={m.campaigns_sending_reason_help()} error={of.errors["reason"]} value={typed(of.values, "reason")} rows={3} maxLength={2_000} />
      </div>
    </>
  );
}

function Row({ row, form, of }: { row: number; form: ReturnForm; of: FieldsOf }) {
  return (
    <Fieldset title={m.campaigns_sending_row({ number: row + 1 })}>
      {form.columns.map((column) => (
        <CellField key={column.code} column={column} row={row} of={of} />
      ))}
    </Fieldset>
  );
}
