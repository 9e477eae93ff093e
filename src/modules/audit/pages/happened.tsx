import { useLoaderData, useSearchParams, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { getPlace } from "#modules/places/public.server.ts";
import { m } from "#paraglide/messages.js";
import { read } from "#platform/database/door.server.ts";
import { requirePerson, requirePlace } from "#platform/http/context.ts";
import { link } from "#platform/i18n/link.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { Card } from "#ui/card.tsx";
import { Page } from "#ui/page.tsx";
import { AuditTabs } from "../parts/audit-tabs.tsx";
import { LinesTable } from "../parts/lines-table.tsx";
import { happenedHere } from "../queries/pages.server.ts";
import { readFilter } from "../schema.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  const { id } = requirePlace(context);
  const filter = readFilter(new URL(request.url).searchParams);
  return read(scope, async (tx) => {
    const place = await getPlace(tx, id);
    return { placeId: id, place: nameOf(place), holdsOthers: place.kind !== "school", ...(await happenedHere(tx, scope, id, filter)) };
  });
}

export const meta: MetaFunction = () => [{ title: m.audit_title() }];

export default function Happened() {
  const { placeId, place, holdsOthers, rows, next } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  return (
    <Page title={m.audit_title()} eyebrow={place} lead={m.audit_lead()}>
      <AuditTabs current="here" />
      <Card flush>
        <LinesTable rows={rows} next={next} params={params} exportPath={link(`/places/${placeId}/audit/export`)} withPerson withBelow={holdsOthers} />
      </Card>
    </Page>
  );
}
