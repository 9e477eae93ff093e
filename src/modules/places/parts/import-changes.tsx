import { m } from "#paraglide/messages.js";
import { formatNumber } from "#platform/i18n/format.ts";
import { Card } from "#ui/card.tsx";
import { DataTable } from "#ui/data-table.tsx";
import type { ShownChange } from "../import/shown-changes.ts";

/** What the file would put in the place of what is known now, school by school. */
export function ImportChanges({ changes, all }: { changes: readonly ShownChange[]; all: number }) {
  if (all === 0) return null;
  const shown = new Set(changes.map((change) => change.schoolId)).size;
  return (
    <Card flush title={m.places_import_changed_schools()} note={m.places_import_changed_note({ shown: formatNumber(shown), all: formatNumber(all) })}>
      <DataTable
        id="changes"
        plain
        caption={m.places_import_changed_schools()}
        params={new URLSearchParams()}
        rows={changes}
        rowKey={(change) => `${change.schoolId}-${change.field}`}
        columns={[
          { key: "school", label: m.places_import_school(), main: true, cell: (change) => change.school },
          { key: "field", label: m.places_import_column(), cell: (change) => change.field },
          { key: "was", label: m.places_import_was(), cell: (change) => change.was || "–" },
          { key: "becomes", label: m.places_import_becomes(), cell: (change) => change.becomes || "–" },
        ]}
      />
    </Card>
  );
}
