import { m } from "#paraglide/messages.js";
import { record } from "#platform/audit/record.server.ts";
import { write } from "#platform/database/door.server.ts";
import { formatDateTime } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { Card, LinkCard } from "#ui/card.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { Empty } from "#ui/empty.tsx";
import { readListState } from "#ui/list-state.ts";
import { Page } from "#ui/page.tsx";
import { CallBadges } from "../parts/call-badges.tsx";
import { namesOf, schoolNames } from "../names.server.ts";
import { listCalls, type CallLine } from "../queries.server.ts";
import { STATES } from "../schema.ts";
import { requireVisit } from "../visit.server.ts";
import { CHANNEL_WORDS } from "../words.ts";
import type { Route } from "./+types/inbox";

export const meta = () => [{ title: m.calls_title() }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const { scope, keys } = await requireVisit(context, request);
  const params = new URL(request.url).searchParams;
  const { size, offset } = readListState(params, { sortable: [] });
  const state = STATES.find((one) => one === params.get("state"));
  return write(scope, async (tx) => {
    const { lines, total } = await listCalls(tx, keys, { state, limit: size, offset });
    const [people, schools] = [await namesOf(tx, lines.map((line) => line.claimedBy)), await schoolNames(tx, lines.map((line) => line.about))];
    await record(tx, { placeId: scope.placeId, placePath: scope.placePath, action: "call.listed", subjectKind: "account", subjectId: scope.accountId });
    return { lines, total, people, schools, forMany: scope.role === "networkCoordinator" || scope.role === "regionOfficer", params: params.toString() };
  });
}

export default function Inbox({ loaderData: { lines, total, people, schools, forMany, params } }: Route.ComponentProps) {
  const columns = [
    { key: "words", label: m.calls_col_words(), cell: (line: CallLine) => line.words ?? m.calls_damaged(), main: true },
    { key: "state", label: m.calls_col_state(), cell: (line: CallLine) => <CallBadges call={line} /> },
    ...(forMany ? [{ key: "about", label: m.calls_col_about(), cell: (line: CallLine) => (line.about ? (schools[line.about] ?? "—") : "—") }] : []),
    { key: "channel", label: m.calls_col_channel(), cell: (line: CallLine) => CHANNEL_WORDS[line.channel]() },
    { key: "lead", label: m.calls_col_lead(), cell: (line: CallLine) => (line.claimedBy ? (people[line.claimedBy] ?? "—") : m.calls_nobody()) },
    { key: "received", label: m.calls_col_received(), cell: (line: CallLine) => formatDateTime(line.receivedAt), nowrap: true },
  ];
  return (
    <Page title={m.calls_title()} lead={m.calls_lead()}>
      <Card flush>
        <DataTable
          caption={m.calls_title()}
          columns={columns}
          rows={lines}
          rowKey={(line) => line.id}
          rowHref={(line) => link(`/calls/${line.id}`)}
          params={new URLSearchParams(params)}
          total={total}
          empty={<Empty title={m.calls_none_title()}>{m.calls_none_text()}</Empty>}
        />
      </Card>
      {!forMany && <LinkCard href={link("/calls/posters")} icon="print" title={m.calls_poster_link()} text={m.calls_poster_link_text()} />}
    </Page>
  );
}
