import { m } from "#paraglide/messages.js";
import { formatNumber } from "#platform/i18n/format.ts";
import { Card } from "#ui/card.tsx";
import { DataTable } from "#ui/data-table.tsx";
import type { ImportFault } from "../plan.server.ts";

/** What is wrong with the file, by row and column, in words. */
export function Faults({ faults, all }: { faults: readonly ImportFault[]; all: number }) {
  if (faults.length === 0) return null;
  return (
    <Card flush title={m.checking_import_faults()} note={m.checking_import_faults_note({ shown: formatNumber(faults.length), all: formatNumber(all) })}>
      <DataTable
        plain
        caption={m.checking_import_faults()}
        params={new URLSearchParams()}
        rows={faults}
        rowKey={(fault) => `${fault.cell}-${fault.why}`}
        columns={[
          { key: "cell", label: m.checking_import_cell(), main: true, nowrap: true, cell: (fault) => fault.cell },
          { key: "column", label: m.checking_import_column(), cell: (fault) => fault.column },
          { key: "value", label: m.checking_import_value(), cell: (fault) => fault.value },
          { key: "why", label: m.checking_import_why(), cell: (fault) => fault.why },
        ]}
      />
    </Card>
  );
}
