import { m } from "#paraglide/messages.js";
import { requirePerson } from "#platform/http/context.ts";
import { formatDateTime } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { Badge } from "#ui/badge.tsx";
import { Card } from "#ui/card.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { Empty } from "#ui/empty.tsx";
import { Stack } from "#ui/layout.tsx";
import { readListState } from "#ui/list-state.ts";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { canShowLetters, listLetters } from "../queries.server.ts";
import { stateBadge, templateName } from "../words.ts";
import type { Route } from "./+types/outbox";

export function meta() {
  return [{ title: titled(m.mail_outbox_title()) }];
}

export async function loader({ request, context }: Route.LoaderArgs) {
  const params = new URL(request.url).searchParams;
  const { size, offset } = readListState(params, { sortable: [] });
  return { params: params.toString(), shows: canShowLetters(), ...(await listLetters(requirePerson(context), { size, offset })) };
}

export default function Outbox({ loaderData: { params, shows, letters, total } }: Route.ComponentProps) {
  return (
    <Page title={m.mail_outbox_title()} lead={m.mail_outbox_lead()}>
      <Stack gap="large">
        {shows && <Notice tone="due" title={m.mail_outbox_unsent_title()}>{m.mail_outbox_unsent()}</Notice>}
        <Card flush>
          <DataTable
            caption={m.mail_outbox_title()}
            params={new URLSearchParams(params)}
            rows={letters}
            total={total}
            rowKey={(row) => row.id}
            rowHref={shows ? (row) => (row.state === "waiting" ? link(`/mail/outbox/${row.id}`) : undefined) : undefined}
            empty={<Empty title={m.mail_outbox_empty()} />}
            columns={[
              { key: "to", label: m.mail_outbox_to(), main: true, cell: (row) => row.to },
              { key: "template", label: m.mail_outbox_letter(), cell: (row) => templateName(row.template) },
              { key: "state", label: m.mail_outbox_state(), cell: (row) => <Badge tone={stateBadge(row.state).tone}>{stateBadge(row.state).label}</Badge> },
              { key: "tries", label: m.mail_outbox_tries(), numeric: true, cell: (row) => row.tries },
              { key: "problem", label: m.mail_outbox_problem(), cell: (row) => row.problem ?? "" },
              { key: "at", label: m.mail_outbox_at(), nowrap: true, cell: (row) => formatDateTime(row.at) },
            ]}
          />
        </Card>
      </Stack>
    </Page>
  );
}
