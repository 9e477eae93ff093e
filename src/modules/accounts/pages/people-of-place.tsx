import { useLoaderData, useSearchParams, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { roleMay } from "#platform/access/actions.ts";
import { read } from "#platform/database/door.server.ts";
import { requirePerson, requirePlace } from "#platform/http/context.ts";
import { link } from "#platform/i18n/link.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { titled } from "#platform/i18n/title.ts";
import { getPlace, reachOf } from "#modules/places/public.server.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Empty } from "#ui/empty.tsx";
import { Page } from "#ui/page.tsx";
import { listPeople } from "../administration/people.server.ts";
import { readPeopleFilter } from "../administration/schema.ts";
import { PeopleTable } from "../parts/people-table.tsx";
import { rolesToGive } from "../roles/rules.ts";

/** Everybody who holds a role at one place or under it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  const { id } = requirePlace(context);
  const params = new URL(request.url).searchParams;
  return read(scope, async (tx) => {
    const place = await getPlace(tx, id);
    return {
      place,
      page: await listPeople(tx, readPeopleFilter(params, await reachOf(tx, id))),
      invites: rolesToGive(scope, place).length > 0,
      acceptances: roleMay(scope.role, "people.seeAcceptances"),
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [{ title: titled(loaderData ? nameOf(loaderData.place) : m.people_title()) }];

export default function PeopleOfPlace() {
  const { place, page, invites, acceptances } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const invite = invites && <ButtonLink kind="main" icon="plus" href={link(`/people/invite?place=${place.id}`)}>{m.people_invite()}</ButtonLink>;
  const withPlace = new URLSearchParams(params);
  withPlace.set("place", place.id);
  return (
    <Page title={nameOf(place)} eyebrow={m.people_title()} actions={invite || undefined} crumbs={[{ label: m.people_title(), href: link("/people") }, { label: nameOf(place) }]}>
      <Card flush>
        <PeopleTable
          page={page}
          params={params}
          wide={place.kind !== "school"}
          acceptances={acceptances}
          exportHref={`${link("/people/export")}?${withPlace}`}
          empty={<Empty title={m.people_empty_title()} action={invite || undefined}>{m.people_empty_text()}</Empty>}
        />
      </Card>
    </Page>
  );
}
