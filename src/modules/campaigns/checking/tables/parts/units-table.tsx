import { m } from "#paraglide/messages.js";
import { formatLinks } from "#platform/documents/format-words.ts";
import { formatNumber } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { Badge } from "#ui/badge.tsx";
import { DataTable, type Column } from "#ui/data-table.tsx";
import { withParams } from "#ui/list-state.ts";
import type { Summed } from "../../../rules/consolidation.ts";
import { additiveColumns, type ReturnForm } from "../../../schema/return-form.ts";
import { textIn } from "../../../schema/texts.ts";
import { RETURN_STATE_WORDS } from "../../../words.ts";
import type { Listed } from "../../inbox/list.server.ts";
import { RETURN_TONES } from "../../words.ts";
import type { Counted } from "../lines.ts";
import { isCounted, unitCell } from "../unit-cells.ts";

type Props = { campaignId: string; form: ReturnForm; rows: readonly Listed[]; count: number; first: number; total: Summed; params: URLSearchParams; heading: string; counted: Counted; opens: boolean; numbered: boolean };

/** The table of the regulation itself, place by place. A line leads to the return it was made of. */
export function UnitsTable({ campaignId, form, rows, count, first, total, params, heading, counted, opens, numbered }: Props) {
  const here = link(`/work/campaigns/${campaignId}`);
  const numbers = additiveColumns(form);
  const columns: Column<Listed>[] = [
    ...(numbered ? [{ key: "number", label: m.checking_column_number(), numeric: true, cell: (row: Listed) => first + rows.indexOf(row) }] : []),
    { key: "name", label: heading, main: true, sortable: true, cell: (row) => nameOf(row), total: m.checking_total() },
    ...form.columns
      .filter(({ kind }) => kind !== "files")
      .map((column): Column<Listed> => {
        const at = numbers.findIndex(({ code }) => code === column.code);
        const sum = column.kind === "links" ? total.links : at < 0 ? undefined : (total.numbers[at] ?? null);
        return {
          key: at < 0 ? (column.kind === "links" ? "links" : column.code) : `n${at}`,
          label: textIn(column.heading),
          numeric: column.kind === "number" || column.kind === "links",
          sortable: column.kind === "links" || (at >= 0 && at < 7),
          cell: (row) => (column.kind === "publications" ? published(row, column.code, counted) : shown(unitCell(form, column, row, counted))),
          ...(sum === undefined ? {} : { total: shown(sum) }),
        };
      }),
    { key: "state", label: m.checking_column_state(), sortable: true, cell: (row) => <Badge tone={RETURN_TONES[row.state]}>{RETURN_STATE_WORDS[row.state]()}</Badge> },
  ];
  return (
    <DataTable
      caption={m.checking_table_caption()}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => (opens ? `${here}/check/${row.id}` : undefined)}
      params={params}
      total={count}
      defaultSort="name"
      filters={[{ kind: "search", name: "q", label: m.checking_search() }]}
      exports={formatLinks((format) => `${here}/table/export${withParams(params, { format })}`)}
    />
  );
}

/** On the page how many; the line leads to the return, where each stands. */
function published(row: Listed, code: string, counted: Counted) {
  const lists = isCounted(row, counted) ? row.answers.map((answer) => answer[code]).filter(Array.isArray) : [];
  return lists.length === 0 ? shown(null) : m.checking_publications({ count: formatNumber(lists.reduce((sum, list) => sum + list.length, 0)) });
}

function shown(value: number | string | null) {
  if (value === null) return <span className="quiet">–</span>;
  return typeof value === "number" ? formatNumber(value) : value;
}
