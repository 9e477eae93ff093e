import { useLoaderData, useSearchParams, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { roleMay } from "#platform/access/actions.ts";
import { read } from "#platform/database/door.server.ts";
import { requirePerson } from "#platform/http/context.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { getPlace } from "#modules/places/public.server.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Empty } from "#ui/empty.tsx";
import { Page } from "#ui/page.tsx";
import { listPeople } from "../administration/people.server.ts";
import { readPeopleFilter } from "../administration/schema.ts";
import { PeopleTable } from "../parts/people-table.tsx";
import { PeopleTabs } from "../parts/people-tabs.tsx";

/** Everybody who holds a role within reach. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  const filter = readPeopleFilter(new URL(request.url).searchParams, scope.reach);
  return {
    ...(await read(scope, async (tx) => ({ page: await listPeople(tx, filter), wide: (await getPlace(tx, scope.placeId)).kind !== "school" }))),
    manages: roleMay(scope.role, "people.manage"),
    acceptances: roleMay(scope.role, "people.seeAcceptances"),
  };
}

export const meta: MetaFunction = () => [{ title: titled(m.people_title()) }];

export default function People() {
  const { page, wide, manages, acceptances } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const invite = manages && <ButtonLink kind="main" icon="plus" href={link("/people/invite")}>{m.people_invite()}</ButtonLink>;
  return (
    <Page title={m.people_title()} lead={m.people_lead()} actions={invite || undefined}>
      {manages && <PeopleTabs current="people" />}
      <Card flush>
        <PeopleTable
          page={page}
          params={params}
          wide={wide}
          acceptances={acceptances}
          exportHref={`${link("/people/export")}?${params}`}
          empty={<Empty title={m.people_empty_title()} action={invite || undefined}>{m.people_empty_text()}</Empty>}
        />
      </Card>
    </Page>
  );
}
