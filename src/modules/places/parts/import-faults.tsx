import { m } from "#paraglide/messages.js";
import { formatNumber } from "#platform/i18n/format.ts";
import { Card } from "#ui/card.tsx";
import { DataTable } from "#ui/data-table.tsx";
import type { ShownFault } from "../import/shown-faults.ts";
import { faultWord } from "../import/words.ts";

/** What is wrong with the file, by row and column. */
export function ImportFaults({ faults, all }: { faults: readonly ShownFault[]; all: number }) {
  if (all === 0) return null;
  return (
    <Card flush title={m.places_import_faults()} note={m.places_import_faults_note({ shown: formatNumber(faults.length), all: formatNumber(all) })}>
      <DataTable
        plain
        caption={m.places_import_faults()}
        params={new URLSearchParams()}
        rows={faults}
        rowKey={(fault) => `${fault.line}-${fault.field}-${fault.kind}`}
        columns={[
          { key: "line", label: m.places_import_line(), main: true, nowrap: true, cell: (fault) => fault.cell },
          { key: "column", label: m.places_import_column(), cell: (fault) => fault.column },
          { key: "value", label: m.places_import_value(), cell: (fault) => fault.value },
          { key: "why", label: m.places_import_why(), cell: (fault) => faultWord(fault.kind) },
        ]}
      />
    </Card>
  );
}
