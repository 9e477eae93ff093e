import { useSearchParams } from "react-router";
import { m } from "#paraglide/messages.js";
import { link } from "#platform/i18n/link.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { withParams } from "#ui/list-state.ts";
import { Page } from "#ui/page.tsx";
import type { Happened } from "../queries/happened.server.ts";
import { AuditTabs } from "./audit-tabs.tsx";
import { ExportLink } from "./export-link.tsx";
import { LinesTable } from "./lines-table.tsx";

export function HappenedPage({ happened: { placeId, place, holdsOthers, rows, next } }: { happened: Happened }) {
  const [params] = useSearchParams();
  const exported = link(`/places/${placeId}/audit/export`);
  const actions = (
    <>
      <ExportLink path={exported} params={params} />
      <ButtonLink icon="download" href={`${exported}${withParams(params, { format: "pdf" })}`}>{m.audit_extract()}</ButtonLink>
    </>
  );
  return (
    <Page title={m.audit_title()} eyebrow={place} lead={m.audit_lead()} actions={actions}>
      <AuditTabs current="here" />
      <Card flush>
        <LinesTable rows={rows} next={next} params={params} withPerson withBelow={holdsOthers} />
      </Card>
    </Page>
  );
}
