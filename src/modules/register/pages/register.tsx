import { findPlaces } from "#modules/places/public.server.ts";
import { m } from "#paraglide/messages.js";
import { roleMay } from "#platform/access/actions.ts";
import { now } from "#platform/clock.ts";
import { read } from "#platform/database/door.server.ts";
import { requirePerson } from "#platform/http/context.ts";
import { dayOf, formatMonth, formatNumber, formatSchoolYear } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { Card, LinkCard } from "#ui/card.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { Empty } from "#ui/empty.tsx";
import { Facts } from "#ui/facts.tsx";
import { readListState } from "#ui/list-state.ts";
import { Page } from "#ui/page.tsx";
import { readKinds } from "../content.server.ts";
import { countEntries, listEntries, type EntryLine } from "../queries.server.ts";
import { yearOfNumber } from "../rules/year.ts";
import { COUNTINGS } from "../schema.ts";
import { countingWord, incidentWord, PLACE_WORDS } from "../words.ts";
import type { Route } from "./+types/register";

export const meta = () => [{ title: m.register_title() }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const scope = requirePerson(context);
  const params = new URL(request.url).searchParams;
  const { size, offset } = readListState(params, { sortable: [] });
  const counting = COUNTINGS.find((one) => one === params.get("counting"));
  const year = yearOfNumber(dayOf(now()));
  const content = readKinds();
  return read(scope, async (tx) => {
    const { lines, total } = await listEntries(tx, scope, { year, counting, limit: size, offset });
    const counts = await countEntries(tx, scope, year);
    const schools = await findPlaces(tx, lines.flatMap((line) => line.schoolId ?? []));
    return {
      rows: lines.map((line) => ({ ...line, type: countingWord(content, line.counting), what: incidentWord(content, line.kind, line.form), school: nameIn(schools, line.schoolId) })),
      counts: COUNTINGS.map((one) => ({ label: countingWord(content, one), value: formatNumber(counts.get(one) ?? 0) })),
      types: COUNTINGS.map((value) => ({ value, label: countingWord(content, value) })),
      total,
      year,
      forMany: scope.role === "networkCoordinator" || scope.role === "regionOfficer",
      mayAdd: roleMay(scope.role, "register.add"),
      params: params.toString(),
    };
  });
}

type Schools = Awaited<ReturnType<typeof findPlaces>>;
type Row = EntryLine & { type: string; what: string; school: string };

function nameIn(schools: Schools, id: string | null): string {
  const school = schools.find((one) => one.id === id);
  return school ? nameOf(school) : "—";
}

export default function Register({ loaderData: { rows, counts, types, total, year, forMany, mayAdd, params } }: Route.ComponentProps) {
  const columns = [
    { key: "what", label: m.register_col_what(), cell: (row: Row) => row.what, main: true },
    { key: "type", label: m.register_col_type(), cell: (row: Row) => row.type },
    ...(forMany ? [{ key: "school", label: m.register_col_school(), cell: (row: Row) => row.school }] : []),
    { key: "where", label: m.register_col_where(), cell: (row: Row) => PLACE_WORDS[row.where]() },
    { key: "month", label: m.register_col_month(), cell: (row: Row) => monthWord(row.month), nowrap: true },
    { key: "affected", label: m.register_role_affected(), cell: (row: Row) => formatNumber(row.affected) },
    { key: "initiators", label: m.register_role_initiator(), cell: (row: Row) => formatNumber(row.initiators) },
    { key: "witnesses", label: m.register_role_witness(), cell: (row: Row) => formatNumber(row.witnesses) },
    { key: "case", label: m.register_col_case(), cell: (row: Row) => (row.held ? m.register_number_short({ number: row.held.number }) : "—"), nowrap: true },
  ];
  return (
    <Page title={m.register_title()} eyebrow={formatSchoolYear(year)} lead={m.register_lead()}>
      <Card title={m.register_counts()}>
        <Facts facts={counts} />
      </Card>
      <Card flush>
        <DataTable
          caption={m.register_title()}
          columns={columns}
          rows={rows}
          rowKey={(row) => `${row.caseId}:${row.seq}`}
          rowHref={(row) => (row.held ? link(`/register/${row.caseId}`) : undefined)}
          params={new URLSearchParams(params)}
          filters={[{ kind: "select", name: "counting", label: m.register_col_type(), options: types, empty: m.register_all_types() }]}
          total={total}
          empty={<Empty title={m.register_none()}>{m.register_none_text()}</Empty>}
        />
      </Card>
      {mayAdd && <LinkCard href={link("/calls/register")} icon="plus" title={m.register_add()} />}
    </Page>
  );
}

function monthWord(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return formatMonth(year, number);
}
