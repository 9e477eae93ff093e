import { m } from "#paraglide/messages.js";
import { formatNumber } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { DataTable } from "#ui/data-table.tsx";
import type { CountedPlace } from "../queries/counts.server.ts";
import { kindWord } from "../words.ts";

export function ChildrenTable({ rows, params }: { rows: readonly CountedPlace[]; params: URLSearchParams }) {
  const pupils = (row: CountedPlace) => (row.pupils === null ? <span className="quiet">{m.places_not_reported()}</span> : formatNumber(row.pupils));
  return (
    <DataTable
      caption={m.places_under()}
      plain
      params={params}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => link(`/places/${row.id}`)}
      columns={[
        { key: "name", label: m.places_name(), main: true, cell: (row) => nameOf(row) },
        { key: "kind", label: m.places_kind(), cell: (row) => kindWord(row.kind) },
        { key: "schools", label: m.places_schools(), numeric: true, cell: (row) => formatNumber(row.schools) },
        { key: "reporting", label: m.places_reporting(), numeric: true, cell: (row) => formatNumber(row.reporting) },
        { key: "pupils", label: m.places_pupils(), numeric: true, cell: pupils },
      ]}
    />
  );
}
