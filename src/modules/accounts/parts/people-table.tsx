import { m } from "#paraglide/messages.js";
import { ROLES, SAFETY_FUNCTIONS } from "#platform/access/roles.ts";
import { formatDate } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { Badge } from "#ui/badge.tsx";
import { DataTable, type Column } from "#ui/data-table.tsx";
import { Stack } from "#ui/layout.tsx";
import type { Filter } from "#ui/table-filters.tsx";
import type { PeoplePage, PersonRow } from "../administration/people.server.ts";
import { dutyName, functionName, roleName } from "../roles/words.ts";

type PeopleTableProps = {
  page: PeoplePage;
  params: URLSearchParams;
  /** Whether the list spans several places. */
  wide: boolean;
  /** Whether the reader may see who accepted the terms. */
  acceptances: boolean;
  exportHref: string;
  empty: React.ReactNode;
};

export function PeopleTable({ page, params, wide, acceptances, exportHref, empty }: PeopleTableProps) {
  const columns: Column<PersonRow>[] = [
    { key: "name", label: m.people_name(), cell: (row) => row.name, sortable: true, main: true },
    { key: "role", label: m.people_role(), cell: (row) => <Duties row={row} />, sortable: true },
    ...(wide ? [{ key: "place", label: m.people_place(), cell: placesOf }] : []),
    { key: "email", label: m.people_email(), cell: (row) => row.email, choice: "spare" },
    { key: "since", label: m.people_since(), cell: (row) => formatDate(row.since, "medium"), sortable: true, nowrap: true, choice: "chosen" },
    ...(acceptances ? [{ key: "accepted", label: m.people_accepted_column(), cell: (row: PersonRow) => <Acceptance row={row} />, choice: "chosen" as const }] : []),
  ];
  return (
    <DataTable
      id="people"
      caption={m.people_title()}
      columns={columns}
      rows={page.rows}
      rowKey={(row) => row.id}
      rowHref={(row) => link(`/people/${row.id}`)}
      params={params}
      total={page.total}
      defaultSort="name"
      filters={filters(acceptances)}
      exports={[{ href: exportHref, label: m.people_export() }]}
      empty={empty}
    />
  );
}

function filters(acceptances: boolean): Filter[] {
  const states = [{ value: "ended", label: m.people_state_ended() }];
  if (acceptances) states.push({ value: "unaccepted", label: m.people_state_unaccepted() });
  return [
    { kind: "search", name: "q", label: m.people_search_label(), placeholder: m.people_search_hint() },
    { kind: "select", name: "role", label: m.people_role(), empty: m.people_any_role(), options: ROLES.map((role) => ({ value: role, label: roleName(role) })) },
    { kind: "select", name: "function", label: m.people_function(), empty: m.people_any_function(), options: SAFETY_FUNCTIONS.map((one) => ({ value: one, label: functionName(one) })) },
    { kind: "select", name: "state", label: m.people_state(), empty: m.people_state_in_force(), options: states },
  ];
}

function Duties({ row }: { row: PersonRow }) {
  return (
    <Stack gap="small">
      {row.roles.map((held) => (
        <span key={held.grantId}>{dutyName(held)}</span>
      ))}
    </Stack>
  );
}

function placesOf(row: PersonRow): string {
  return [...new Set(row.roles.map((held) => nameOf(held.placeName)))].join("; ");
}

function Acceptance({ row }: { row: PersonRow }) {
  return row.accepted.due ? <Badge tone="due">{m.people_accepted_due()}</Badge> : <Badge tone="well">{m.people_accepted_done()}</Badge>;
}
