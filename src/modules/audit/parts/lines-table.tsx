import { m } from "#paraglide/messages.js";
import { ButtonLink, ButtonRow } from "#ui/button.tsx";
import { Checkbox } from "#ui/checkbox.tsx";
import { DataTable, type Column } from "#ui/data-table.tsx";
import { Empty } from "#ui/empty.tsx";
import { withParams } from "#ui/list-state.ts";
import type { Filter } from "#ui/table-filters.tsx";
import type { Row } from "../queries/rows.server.ts";
import { actionGroups } from "../sentences.ts";

type LinesTableProps = {
  rows: readonly Row[];
  /** Where the following page begins, if there is one. */
  next: string | null;
  params: URLSearchParams;
  withPerson?: boolean;
  withBelow?: boolean;
};

export function LinesTable({ rows, next, params, withPerson, withBelow }: LinesTableProps) {
  const columns: Column<Row>[] = [
    { key: "at", label: m.audit_when(), sortable: true, nowrap: true, cell: (row) => <time dateTime={row.at}>{row.moment}</time> },
    { key: "what", label: m.audit_what(), main: true, cell: (row) => <What row={row} /> },
    ...(withPerson ? [{ key: "who", label: m.audit_who(), cell: (row: Row) => <Who row={row} params={params} /> }] : []),
    ...(!withPerson || params.get("below") ? [{ key: "where", label: m.audit_where(), cell: (row: Row) => row.where }] : []),
  ];
  const onward = params.get("page") !== null;
  return (
    <>
      <DataTable
        caption={m.audit_caption()}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.key}
        params={params}
        defaultSort="-at"
        filters={filters(withPerson, withBelow)}
        plain
        empty={<Empty title={m.audit_empty()}>{m.audit_empty_why()}</Empty>}
      />
      {(next ?? onward) && (
        <nav className="pager" aria-label={m.audit_pages()}>
          <ButtonRow>
            {onward && <ButtonLink dense href={withParams(params, { page: null })}>{m.audit_from_start()}</ButtonLink>}
            {next && <ButtonLink dense icon="arrow-right" href={withParams(params, { page: next })}>{m.audit_further()}</ButtonLink>}
          </ButtonRow>
        </nav>
      )}
    </>
  );
}

function What({ row: { what, subject } }: { row: Row }) {
  if (!subject) return what;
  return (
    <>
      {what}: {subject.href ? <a href={subject.href}>{subject.name}</a> : subject.name}
    </>
  );
}

function Who({ row, params }: { row: Row; params: URLSearchParams }) {
  if (!row.actorId) return <span className="quiet">{row.who}</span>;
  return <a href={withParams(params, { who: row.actorId })}>{row.who}</a>;
}

function filters(withPerson?: boolean, withBelow?: boolean): Filter[] {
  const below: Filter = {
    kind: "custom",
    names: ["below"],
    render: (params) => <Checkbox key="below" name="below" value="yes" label={m.audit_below()} checked={params.get("below") === "yes"} />,
  };
  return [
    ...(withPerson ? [{ kind: "search", name: "who", label: m.audit_person() } satisfies Filter] : []),
    { kind: "select", name: "action", label: m.audit_action(), empty: m.audit_action_any(), options: actionGroups() },
    { kind: "date", name: "from", label: m.audit_from() },
    { kind: "date", name: "to", label: m.audit_to() },
    ...(withBelow ? [below] : []),
  ];
}
