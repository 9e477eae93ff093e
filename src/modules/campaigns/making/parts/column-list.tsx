import { m } from "#paraglide/messages.js";
import { Button, ButtonRow, IconButton } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { DataTable, type Column as TableColumn } from "#ui/data-table.tsx";
import { Form, HiddenFields } from "#ui/form.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { COLUMN_KINDS } from "../../rules/form-building.ts";
import type { Column, ReturnForm } from "../../schema/return-form.ts";
import { textIn } from "../../schema/texts.ts";
import { COLUMN_WORDS } from "../words.ts";
import { editHref } from "./edit-page.tsx";

type Props = { campaignId: string; form: ReturnForm; formId: string };

/** The columns in their order, each with the ways to change, move and take it away. */
export function ColumnList({ campaignId, form, formId }: Props) {
  return (
    <Card title={m.campaigns_making_columns()}>
      <DataTable
        plain
        caption={m.campaigns_making_columns()}
        columns={columns(form, formId)}
        rows={form.columns}
        rowKey={({ code }) => code}
        rowHref={({ code }) => editHref(campaignId, `form/${code}`)}
        params={new URLSearchParams()}
      />
      <Form method="get" action={editHref(campaignId, "form/new")} actions={<Button icon="plus">{m.campaigns_making_add_column()}</Button>}>
        <SelectField name="kind" label={m.campaigns_making_column_kind()} value="number" options={COLUMN_KINDS.map((kind) => ({ value: kind, label: COLUMN_WORDS[kind]() }))} />
      </Form>
    </Card>
  );
}

function columns(form: ReturnForm, formId: string): TableColumn<Column>[] {
  return [
    { key: "heading", label: m.campaigns_making_column_heading(), main: true, cell: ({ heading }) => textIn(heading) },
    { key: "kind", label: m.campaigns_making_column_kind(), cell: ({ kind }) => COLUMN_WORDS[kind]() },
    { key: "rules", label: m.campaigns_making_column_rules(), cell: rulesOf },
    { key: "move", label: m.campaigns_making_column_order(), cell: (column) => <Moves column={column} form={form} formId={formId} /> },
  ];
}

function rulesOf(column: Column): string {
  const said = [
    ...(column.required ? [m.campaigns_making_required_short()] : []),
    ...(column.kind === "number" && column.participants ? [m.campaigns_making_participants_short()] : []),
    ...(column.kind === "number" && !column.additive ? [m.campaigns_making_not_additive_short()] : []),
  ];
  return said.join(", ");
}

function Moves({ column, form, formId }: { column: Column; form: ReturnForm; formId: string }) {
  const index = form.columns.indexOf(column);
  const name = textIn(column.heading);
  return (
    <form method="post">
      <HiddenFields values={{ form_id: `${formId}-${column.code}` }} />
      <ButtonRow>
        {index > 0 && <IconButton icon="sort-up" dense name="intent" value={`up:${column.code}`} label={m.campaigns_making_column_up({ name })} />}
        {index < form.columns.length - 1 && <IconButton icon="sort-down" dense name="intent" value={`down:${column.code}`} label={m.campaigns_making_column_down({ name })} />}
        {form.columns.length > 1 && <IconButton icon="trash" dense name="intent" value={`remove:${column.code}`} label={m.campaigns_making_column_remove({ name })} />}
      </ButtonRow>
    </form>
  );
}
