import { useLoaderData, useSearchParams, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { read } from "#platform/database/door.server.ts";
import { link } from "#platform/i18n/link.ts";
import { Card } from "#ui/card.tsx";
import { Page } from "#ui/page.tsx";
import { mayBrowse, readerOf } from "../access.ts";
import { AuditTabs } from "../parts/audit-tabs.tsx";
import { ExportLink } from "../parts/export-link.tsx";
import { LinesTable } from "../parts/lines-table.tsx";
import { doneBy } from "../queries/pages.server.ts";
import { readFilter } from "../schema.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const reader = readerOf(context);
  const filter = readFilter(new URL(request.url).searchParams);
  return { alsoHere: mayBrowse(reader), ...(await read(reader, (tx) => doneBy(tx, reader, filter))) };
}

export const meta: MetaFunction = () => [{ title: m.audit_mine_title() }];

export default function Mine() {
  const { alsoHere, rows, next } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  return (
    <Page title={m.audit_mine_title()} lead={m.audit_mine_lead()} actions={<ExportLink path={link("/audit/mine/export")} params={params} />}>
      {alsoHere && <AuditTabs current="mine" />}
      <Card flush>
        <LinesTable rows={rows} next={next} params={params} />
      </Card>
    </Page>
  );
}
