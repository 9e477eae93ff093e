import { useLoaderData, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { roleMay } from "#platform/access/actions.ts";
import { read } from "#platform/database/door.server.ts";
import { requirePerson } from "#platform/http/context.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { searchPlaces } from "#modules/places/public.server.ts";
import { Button } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Form } from "#ui/form.tsx";
import { Stack } from "#ui/layout.tsx";
import { Page } from "#ui/page.tsx";
import { SearchField } from "#ui/text-field.tsx";
import { listPeople } from "../administration/people.server.ts";
import { FoundList } from "../parts/found-list.tsx";
import { dutyName } from "../roles/words.ts";

const MOST_PLACES = 20;

/** People and places within reach; people only for who may see the list of people. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  const words = (new URL(request.url).searchParams.get("q") ?? "").trim().slice(0, 100);
  if (words === "") return { words, people: [], places: [] };
  return read(scope, async (tx) => {
    const list = { sort: null, size: 25 as const, offset: 0 };
    const filter = { under: scope.reach, words, role: null, safetyFunction: null, state: "inForce" as const, list };
    const people = roleMay(scope.role, "people.browse") ? (await listPeople(tx, filter)).rows : [];
    const places = await searchPlaces(tx, words, { withinReach: true, limit: MOST_PLACES });
    return {
      words,
      people: people.map((one) => ({ href: link(`/people/${one.id}`), title: one.name, detail: one.roles.map(dutyName).join(" · ") })),
      places: places.map((one) => ({ href: link(`/places/${one.id}`), title: one.name, detail: one.detail })),
    };
  });
}

export const meta: MetaFunction = () => [{ title: titled(m.people_search_title()) }];

export default function Search() {
  const { words, people, places } = useLoaderData<typeof loader>();
  return (
    <Page title={m.people_search_title()}>
      <Stack>
        <Form method="get" actions={<Button type="submit" icon="search">{m.people_search_do()}</Button>}>
          <SearchField name="q" label={m.people_search_everywhere()} value={words} />
        </Form>
        {people.length > 0 && (
          <section>
            <Stack gap="small">
              <h2>{m.people_found_people()}</h2>
              <FoundList found={people} icon="person" />
            </Stack>
          </section>
        )}
        {places.length > 0 && (
          <section>
            <Stack gap="small">
              <h2>{m.people_found_places()}</h2>
              <FoundList found={places} icon="building" />
            </Stack>
          </section>
        )}
        {words !== "" && people.length + places.length === 0 && <Empty title={m.people_nothing_found({ words })}>{m.people_nothing_found_text()}</Empty>}
      </Stack>
    </Page>
  );
}
