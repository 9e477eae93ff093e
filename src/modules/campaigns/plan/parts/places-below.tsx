import { m } from "#paraglide/messages.js";
import { formatNumber, formatShare } from "#platform/i18n/format.ts";
import { Badge } from "#ui/badge.tsx";
import { Card } from "#ui/card.tsx";
import { DataTable, type Column } from "#ui/data-table.tsx";
import type { OpenPlan } from "../visit.server.ts";

type Row = OpenPlan["below"][number];
type Props = { rows: readonly Row[]; measures: number; params: URLSearchParams; href: (id: string) => string };

const nOfM = (n: number, of: number) => m.campaigns_plan_n_of_m({ n: formatNumber(n), m: formatNumber(of) });

/** How far each place right below has come; each leads on to its own copy and what lies below it. */
export function PlacesBelow({ rows, measures, params, href }: Props) {
  const schools = rows.some((row) => row.schools > 0);
  const own = rows.some((row) => row.done !== null);
  const columns: Column<Row>[] = [
    { key: "name", label: m.campaigns_plan_place(), main: true, cell: ({ name }) => name },
    ...(own
      ? [
          { key: "done", label: m.campaigns_plan_standing_done(), numeric: true, nowrap: true, cell: ({ done }: Row) => (done === null ? null : nOfM(done, measures)) },
          { key: "underWay", label: m.campaigns_plan_standing_under_way(), numeric: true, cell: ({ underWay }: Row) => (underWay ? formatNumber(underWay) : null) },
          { key: "late", label: m.campaigns_plan_standing_late(), numeric: true, cell: ({ late }: Row) => (late ? <Badge tone="due">{formatNumber(late)}</Badge> : null) },
        ]
      : []),
    ...(schools
      ? [
          { key: "begun", label: m.campaigns_plan_schools_begun(), numeric: true, nowrap: true, cell: (row: Row) => (row.schools > 0 ? nOfM(row.begun, row.schools) : null) },
          { key: "share", label: m.campaigns_plan_schools_share(), numeric: true, nowrap: true, cell: (row: Row) => (row.schools > 0 ? formatShare(row.schoolsDone / (row.schools * measures), 0) : null) },
        ]
      : []),
  ];
  return (
    <Card flush title={m.campaigns_plan_below()}>
      <DataTable plain id="places" caption={m.campaigns_plan_below()} columns={columns} rows={rows} rowKey={({ id }) => id} rowHref={({ id }) => href(id)} params={params} />
    </Card>
  );
}
