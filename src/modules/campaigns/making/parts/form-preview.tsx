import { m } from "#paraglide/messages.js";
import { Card } from "#ui/card.tsx";
import { DataTable } from "#ui/data-table.tsx";
import type { ReturnForm } from "../../schema/return-form.ts";
import { textIn } from "../../schema/texts.ts";
import { checkWords, COLUMN_WORDS } from "../words.ts";

/** What a school will be asked for, column by column. */
export function FormPreview({ form }: { form: ReturnForm }) {
  return (
    <Card title={textIn(form.title)} note={m.campaigns_making_form()}>
      <DataTable
        plain
        id="form"
        caption={textIn(form.title)}
        columns={[
          { key: "heading", label: m.campaigns_making_column_heading(), main: true, cell: (column) => textIn(column.heading) },
          { key: "kind", label: m.campaigns_making_column_kind(), cell: (column) => COLUMN_WORDS[column.kind]() },
          { key: "help", label: m.campaigns_making_column_help(), cell: (column) => textIn(column.help) },
        ]}
        rows={form.columns}
        rowKey={({ code }) => code}
        params={new URLSearchParams()}
      />
      {form.checks.map((check, index) => (
        <p className="quiet small" key={index}>
          {checkWords(check, form)}
        </p>
      ))}
    </Card>
  );
}
