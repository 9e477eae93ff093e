import { m } from "#paraglide/messages.js";
import { read } from "#platform/database/door.server.ts";
import { requirePerson } from "#platform/http/context.ts";
import { link } from "#platform/i18n/link.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { Card } from "#ui/card.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { Empty } from "#ui/empty.tsx";
import { readListState } from "#ui/list-state.ts";
import { Page } from "#ui/page.tsx";
import { unservedSchools } from "../watching.server.ts";
import type { Route } from "./+types/schools";

export const meta = () => [{ title: m.team_schools_title() }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const scope = requirePerson(context);
  const params = new URL(request.url).searchParams;
  const state = readListState(params, { sortable: [] });
  const { schools, total } = await read(scope, (tx) => unservedSchools(tx, scope.reach, { limit: state.size, offset: state.offset }));
  return { total, params: params.toString(), schools: schools.map((school) => ({ id: school.id, name: nameOf(school), ordered: school.ordered })) };
}

export default function Schools({ loaderData: { schools, total, params } }: Route.ComponentProps) {
  const columns = [
    { key: "name", label: m.team_schools_name(), cell: (school: (typeof schools)[number]) => school.name, main: true },
    { key: "why", label: m.team_schools_why(), cell: (school: (typeof schools)[number]) => (school.ordered ? m.team_schools_no_key() : m.team_schools_no_order()) },
  ];
  return (
    <Page title={m.team_schools_title()} lead={m.team_schools_lead()}>
      <Card flush>
        <DataTable caption={m.team_schools_title()} columns={columns} rows={schools} rowKey={(school) => school.id} rowHref={(school) => link(`/places/${school.id}`)} params={new URLSearchParams(params)} total={total} empty={<Empty title={m.team_schools_none()} />} />
      </Card>
    </Page>
  );
}
