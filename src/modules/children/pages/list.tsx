import { listTeam } from "#modules/notes/public.server.ts";
import { m } from "#paraglide/messages.js";
import { record } from "#platform/audit/record.server.ts";
import { write } from "#platform/database/door.server.ts";
import type { RequestContext } from "#platform/http/context.ts";
import { formatDate, formatDateTime } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { shareSearchKey } from "#platform/vault/search.server.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { Empty } from "#ui/empty.tsx";
import { Form } from "#ui/form.tsx";
import { readListState } from "#ui/list-state.ts";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { SearchField } from "#ui/text-field.tsx";
import { listChildren } from "../queries.server.ts";
import { fullName, type ChildLine } from "../schema.ts";
import { requireVisit } from "../visit.server.ts";
import type { Route } from "./+types/list";

export function meta() {
  return [{ title: m.children_title() }];
}

export function loader({ request, context }: Route.LoaderArgs) {
  return list(context, request, "");
}

/** A name to search for is sent as a form: in an address it would stay in histories and logs. */
export async function action({ request, context }: Route.ActionArgs) {
  const form = await request.formData();
  return list(context, request, String(form.get("name") ?? "").trim().slice(0, 200));
}

async function list(context: RequestContext, request: Request, typed: string) {
  const { scope, place, keys } = await requireVisit(context, request);
  const params = new URL(request.url).searchParams;
  const { size, offset } = readListState(params, { sortable: [] });
  return write(scope, async (tx) => {
    const team = await listTeam(tx, place.id);
    await shareSearchKey(tx, keys, place, team.map((member) => member.accountId));
    const found = await listChildren(tx, keys, place.id, { typed, limit: size, offset });
    const did = typed ? "child.searched" : "child.listed";
    await record(tx, { placeId: place.id, placePath: place.path, action: did, subjectKind: "account", subjectId: scope.accountId });
    return { ...found, typed, params: params.toString() };
  });
}

const columns = () => [
  { key: "name", label: m.children_col_name(), cell: ({ record: child }: ChildLine) => (child ? fullName(child) : m.children_damaged()), main: true },
  { key: "class", label: m.children_field_class(), cell: ({ record: child }: ChildLine) => child?.className || "—" },
  { key: "birth", label: m.children_field_birth(), cell: ({ record: child }: ChildLine) => (child ? formatDate(child.birthDate, "short") : "—"), nowrap: true },
  { key: "changed", label: m.children_col_changed(), cell: ({ changedAt }: ChildLine) => formatDateTime(changedAt), nowrap: true },
];

export default function ChildList({ loaderData, actionData }: Route.ComponentProps) {
  const { lines, total, typed, searchable, params } = actionData ?? loaderData;
  return (
    <Page title={m.children_title()} lead={m.children_lead()} actions={<Begin />}>
      {searchable ? <Search typed={typed} /> : <Notice>{m.children_search_no_key()}</Notice>}
      <Card flush>
        <DataTable
          caption={typed ? m.children_found() : m.children_latest()}
          columns={columns()}
          rows={lines}
          rowKey={(line) => line.id}
          rowHref={(line) => link(`/children/${line.id}`)}
          params={new URLSearchParams(typed ? "" : params)}
          total={total}
          plain={typed !== ""}
          empty={
            typed ? (
              <Empty title={m.children_found_none_title()}>{m.children_found_none_text()}</Empty>
            ) : (
              <Empty title={m.children_none_title()} action={<Begin />}>
                {m.children_none_text()}
              </Empty>
            )
          }
        />
      </Card>
    </Page>
  );
}

function Search({ typed }: { typed: string }) {
  const actions = (
    <>
      <Button icon="search">{m.children_search_do()}</Button>
      {typed && (
        <ButtonLink kind="bare" href={link("/children")}>
          {m.children_search_all()}
        </ButtonLink>
      )}
    </>
  );
  return (
    <Form action={link("/children")} actions={actions}>
      <SearchField name="name" label={m.children_search_label()} help={m.children_search_help()} value={typed} autoComplete="off" />
    </Form>
  );
}

function Begin() {
  return (
    <ButtonLink kind="main" icon="plus" href={link("/children/new")}>
      {m.children_new()}
    </ButtonLink>
  );
}
