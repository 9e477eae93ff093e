import { m } from "#paraglide/messages.js";
import { Card } from "#ui/card.tsx";
import { DataTable } from "#ui/data-table.tsx";
import type { LineError } from "../invitations/paste.ts";

export function LineErrors({ errors }: { errors: readonly LineError[] }) {
  if (errors.length === 0) return null;
  return (
    <Card flush>
      <DataTable
        id="lines"
        caption={m.people_paste_errors()}
        plain
        params={new URLSearchParams()}
        rows={errors}
        rowKey={(error) => String(error.line)}
        columns={[
          { key: "line", label: m.people_paste_line(), cell: (error) => error.line, numeric: true },
          { key: "text", label: m.people_paste_written(), cell: (error) => error.text, main: true },
          { key: "problem", label: m.people_paste_problem(), cell: (error) => error.problem },
        ]}
      />
    </Card>
  );
}
