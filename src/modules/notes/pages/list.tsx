import { m } from "#paraglide/messages.js";
import { record } from "#platform/audit/record.server.ts";
import { write } from "#platform/database/door.server.ts";
import type { RequestContext } from "#platform/http/context.ts";
import { formatDateTime } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { shareSearchKey } from "#platform/vault/search.server.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { Empty } from "#ui/empty.tsx";
import { readListState } from "#ui/list-state.ts";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { listTeam } from "../members.server.ts";
import { SearchByName } from "../parts/search-by-name.tsx";
import { listNotes } from "../queries.server.ts";
import type { NoteLine } from "../schema.ts";
import { requireVisit } from "../visit.server.ts";
import type { Route } from "./+types/list";

export function meta() {
  return [{ title: m.notes_title() }];
}

export function loader({ request, context }: Route.LoaderArgs) {
  return list(context, request, "");
}

/** A name to search for is sent as a form: in an address it would stay in histories and logs. */
export async function action({ request, context }: Route.ActionArgs) {
  const form = await request.formData();
  return list(context, request, String(form.get("name") ?? "").trim().slice(0, 200));
}

async function list(context: RequestContext, request: Request, name: string) {
  const { scope, place, keys } = await requireVisit(context, request);
  const params = new URL(request.url).searchParams;
  const state = readListState(params, { sortable: ["changed"], defaultSort: "-changed" });
  return write(scope, async (tx) => {
    const team = await listTeam(tx, place.id);
    await shareSearchKey(tx, keys, place, team.map((member) => member.accountId));
    const oldestFirst = state.sort?.descending === false;
    const wanted = name ? { name, limit: 200, offset: 0 } : { name, limit: state.size, offset: state.offset, oldestFirst };
    const found = await listNotes(tx, keys, place.id, wanted);
    const did = name ? "note.searched" : "note.listed";
    await record(tx, { placeId: place.id, placePath: place.path, action: did, subjectKind: "account", subjectId: scope.accountId });
    const names = Object.fromEntries(team.map((member) => [member.accountId, member.name]));
    return { ...found, names, name, params: params.toString() };
  });
}

export default function NoteList({ loaderData, actionData }: Route.ComponentProps) {
  const shown = actionData ?? loaderData;
  const { lines, total, names, name, searchable } = shown;
  const columns = [
    { key: "title", label: m.notes_col_title(), cell: (line: NoteLine) => line.title ?? m.notes_damaged(), main: true },
    { key: "about", label: m.notes_col_about(), cell: (line: NoteLine) => line.about || "—" },
    { key: "by", label: m.notes_col_by(), cell: (line: NoteLine) => names[line.changedBy] ?? m.notes_reader_elsewhere() },
    { key: "changed", label: m.notes_col_changed(), cell: (line: NoteLine) => formatDateTime(line.changedAt), nowrap: true, sortable: !name },
  ];
  return (
    <Page title={m.notes_title()} lead={m.notes_lead()} actions={<Begin />}>
      {searchable ? <SearchByName name={name} /> : <Notice>{m.notes_search_no_key()}</Notice>}
      <Card flush>
        <DataTable
          caption={m.notes_title()}
          columns={columns}
          rows={lines}
          rowKey={(line) => line.id}
          rowHref={(line) => link(`/notes/${line.id}`)}
          params={new URLSearchParams(name ? "" : shown.params)}
          total={total}
          plain={name !== ""}
          defaultSort="-changed"
          empty={
            name ? (
              <Empty title={m.notes_found_none_title()}>{m.notes_found_none_text()}</Empty>
            ) : (
              <Empty title={m.notes_none_title()} action={<Begin />}>
                {m.notes_none_text()}
              </Empty>
            )
          }
        />
      </Card>
    </Page>
  );
}

function Begin() {
  return (
    <ButtonLink kind="main" icon="plus" href={link("/notes/new")}>
      {m.notes_new()}
    </ButtonLink>
  );
}
