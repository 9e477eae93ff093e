import { m } from "#paraglide/messages.js";
import { formatLinks } from "#platform/documents/format-words.ts";
import { formatNumber } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { ButtonLink } from "#ui/button.tsx";
import { DataTable, type Column } from "#ui/data-table.tsx";
import { Empty } from "#ui/empty.tsx";
import { withParams } from "#ui/list-state.ts";
import type { Filter } from "#ui/table-filters.tsx";
import type { ListedSchool } from "../queries/school-list.server.ts";
import { SCHOOL_COLUMNS, type SchoolColumn } from "../school-columns.ts";
import { SCHOOL_TYPES, TEACHING_LANGUAGES } from "../schema.ts";
import { languageWord, typeWord } from "../words.ts";

type SchoolTableProps = {
  rows: readonly ListedSchool[];
  total: number;
  params: URLSearchParams;
  exportPath: string;
  areas?: readonly { value: string; label: string }[];
  addHref?: string;
  /** On the page of a district or network: what the export is narrowed to. */
  under?: string;
  oneArea?: boolean;
};

export function SchoolTable({ rows, total, params, exportPath, areas, addHref, under, oneArea }: SchoolTableProps) {
  const exportAs = (format: string) => `${exportPath}${withParams(params, { format, ...(under ? { under } : {}) })}`;
  return (
    <DataTable
      caption={m.places_schools()}
      columns={columns().filter((column) => !(oneArea && column.key === "district"))}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => link(`/places/${row.id}`)}
      params={params}
      total={total}
      defaultSort="name"
      filters={filters(areas)}
      exports={[
        ...formatLinks(exportAs),
        { href: exportAs("table"), label: m.places_export_excel() },
        { href: exportAs("csv"), label: m.places_export_csv() },
      ]}
      empty={
        <Empty title={m.places_no_schools()} action={addHref && <ButtonLink href={addHref} icon="plus" kind="main">{m.places_add_school()}</ButtonLink>}>
          {m.places_no_schools_why()}
        </Empty>
      }
    />
  );
}

const count = (value: number | null) => (value === null ? <span className="quiet">{m.places_not_reported()}</span> : formatNumber(value));

const CELLS: Readonly<Record<SchoolColumn, Omit<Column<ListedSchool>, "key" | "label" | "choice">>> = {
  name: { main: true, sortable: true, cell: (row) => nameOf(row) },
  code: { sortable: true, nowrap: true, cell: (row) => <span className="mono">{row.code}</span> },
  district: { sortable: true, cell: (row) => row.district },
  type: { cell: (row) => typeWord(row.type) },
  languages: { cell: (row) => row.languages.map(languageWord).join(", ") },
  pupils: { sortable: true, numeric: true, cell: (row) => count(row.pupils) },
  staff: { sortable: true, numeric: true, cell: (row) => count(row.staff) },
};

function columns(): Column<ListedSchool>[] {
  return SCHOOL_COLUMNS.map(({ key, label, choice }) => ({ key, label: label(), choice, ...CELLS[key] }));
}

function filters(areas: SchoolTableProps["areas"]): Filter[] {
  return [
    { kind: "search", name: "q", label: m.places_search() },
    ...(areas && areas.length > 1 ? [{ kind: "select", name: "under", label: m.places_area(), empty: m.places_any(), options: [...areas] } satisfies Filter] : []),
    { kind: "select", name: "type", label: m.places_type(), empty: m.places_any(), options: SCHOOL_TYPES.map((value) => ({ value, label: typeWord(value) })) },
    { kind: "select", name: "language", label: m.places_languages(), empty: m.places_any(), options: TEACHING_LANGUAGES.map((value) => ({ value, label: languageWord(value) })) },
    { kind: "select", name: "state", label: m.places_state(), empty: m.places_open(), options: [{ value: "closed", label: m.places_closed() }] },
  ];
}
