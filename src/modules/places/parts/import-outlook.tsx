import { m } from "#paraglide/messages.js";
import { formatNumber } from "#platform/i18n/format.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { Form } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { Numbers } from "#ui/numbers.tsx";
import type { Fault } from "../import/parse-row.ts";
import { faultWord } from "../import/words.ts";

type Outlook = {
  rows: number;
  creates: number;
  changes: number;
  unchanged: number;
  faulty: number;
  faults: readonly (Fault & { line: number; column: string; cell: string })[];
  faultCount: number;
};

/** What applying the file would do, before it is done. */
export function ImportOutlook({ outlook, here, formId }: { outlook: Outlook; here: string; formId: string }) {
  const work = outlook.creates + outlook.changes;
  return (
    <>
      <Numbers
        items={[
          { value: formatNumber(outlook.rows), label: m.places_import_rows() },
          { value: formatNumber(outlook.creates), label: m.places_import_creates() },
          { value: formatNumber(outlook.changes), label: m.places_import_changes() },
          { value: formatNumber(outlook.unchanged), label: m.places_import_unchanged() },
          { value: formatNumber(outlook.faulty), label: m.places_import_faulty() },
        ]}
      />
      {outlook.faultCount > 0 && (
        <Card flush title={m.places_import_faults()} note={m.places_import_faults_note({ shown: formatNumber(outlook.faults.length), all: formatNumber(outlook.faultCount) })}>
          <DataTable
            plain
            caption={m.places_import_faults()}
            params={new URLSearchParams()}
            rows={outlook.faults}
            rowKey={(fault) => `${fault.line}-${fault.field}-${fault.kind}`}
            columns={[
              { key: "line", label: m.places_import_line(), main: true, nowrap: true, cell: (fault) => fault.cell },
              { key: "column", label: m.places_import_column(), cell: (fault) => fault.column },
              { key: "value", label: m.places_import_value(), cell: (fault) => fault.value },
              { key: "why", label: m.places_import_why(), cell: (fault) => faultWord(fault.kind) },
            ]}
          />
        </Card>
      )}
      {work === 0 && <Notice tone="info" title={m.places_import_nothing()} />}
      <Form
        action={here}
        formId={formId}
        actions={
          <>
            {work > 0 && <Button type="submit" kind="main" name="intent" value="apply">{m.places_import_apply({ rows: formatNumber(work) })}</Button>}
            <ButtonLink href={here}>{m.places_import_back()}</ButtonLink>
            <Button type="submit" kind="bare" name="intent" value="cancel">{m.places_cancel()}</Button>
          </>
        }
      />
    </>
  );
}
