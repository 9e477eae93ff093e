import { m } from "#paraglide/messages.js";
import { formatLinks } from "#platform/documents/format-words.ts";
import { formatNumber } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { Badge } from "#ui/badge.tsx";
import { DataTable, type Column } from "#ui/data-table.tsx";
import { withParams } from "#ui/list-state.ts";
import { completeness } from "../../../rules/completeness.ts";
import type { Summed } from "../../../rules/consolidation.ts";
import { additiveColumns, type ReturnForm } from "../../../schema/return-form.ts";
import { textIn } from "../../../schema/texts.ts";
import { TABLE_STATE_WORDS } from "../../../words.ts";
import { TABLE_TONES } from "../../words.ts";
import type { Line } from "../lines.server.ts";

type Props = { campaignId: string; form: ReturnForm; lines: readonly Line[]; total: Summed; params: URLSearchParams; heading: string };

const known = (value: number | null) => (value === null ? <span className="quiet">–</span> : formatNumber(value));

/** A table of levels: each line a region or district with how many reported and what was accepted of them, and the way down to it. */
export function LinesTable({ campaignId, form, lines, total, params, heading }: Props) {
  const here = link(`/work/campaigns/${campaignId}/table`);
  const linked = form.columns.some(({ kind }) => kind === "links");
  const expected = (one: Summed) => completeness(one.counts).expected;
  const columns: Column<Line>[] = [
    { key: "name", label: heading, main: true, cell: (line) => nameOf(line) || line.path, total: m.checking_total() },
    { key: "expected", label: m.checking_column_expected(), numeric: true, cell: (line) => formatNumber(expected(line)), total: formatNumber(expected(total)) },
    { key: "received", label: m.checking_column_received(), numeric: true, cell: (line) => formatNumber(line.counts.received), total: formatNumber(total.counts.received) },
    { key: "accepted", label: m.checking_column_accepted(), numeric: true, cell: (line) => formatNumber(line.counts.by.accepted), total: formatNumber(total.counts.by.accepted) },
    ...additiveColumns(form).map((column, at): Column<Line> => ({ key: column.code, label: textIn(column.heading), numeric: true, cell: (line) => known(line.numbers[at] ?? null), total: known(total.numbers[at] ?? null) })),
    ...(linked ? [{ key: "links", label: m.checking_column_links(), numeric: true, cell: (line: Line) => known(line.links), total: known(total.links) }] : []),
    { key: "state", label: m.checking_column_state(), cell: (line) => line.table && <Badge tone={TABLE_TONES[line.table.state]}>{TABLE_STATE_WORDS[line.table.state]()}</Badge> },
  ];
  return (
    <DataTable
      caption={m.checking_table_caption()}
      columns={columns}
      rows={lines}
      rowKey={(line) => line.path}
      rowHref={(line) => (line.id === null ? undefined : `${here}${withParams(new URLSearchParams(), { at: line.id, counted: params.get("counted") })}`)}
      params={params}
      exports={formatLinks((format) => `${here}/export${withParams(params, { format })}`)}
    />
  );
}
