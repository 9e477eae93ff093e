import { useLoaderData, useSearchParams, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { roleMay } from "#platform/access/actions.ts";
import { read } from "#platform/database/door.server.ts";
import { requirePerson } from "#platform/http/context.ts";
import { compareNames } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { titled } from "#platform/i18n/title.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { readListState } from "#ui/list-state.ts";
import { Page } from "#ui/page.tsx";
import { SchoolTable } from "../parts/school-table.tsx";
import { listSchools, SORTABLE } from "../queries/school-list.server.ts";
import { areasInReach, filterInReach } from "../queries/areas.server.ts";
import { readSchoolFilter } from "../schools-filter.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  const params = new URL(request.url).searchParams;
  const state = readListState(params, { sortable: SORTABLE, defaultSort: "name" });
  return read(scope, async (tx) => {
    const areas = await areasInReach(tx);
    const listed = await listSchools(tx, await filterInReach(tx, readSchoolFilter(params)), state);
    const options = areas.map((area) => ({ value: area.id, label: nameOf(area) }));
    return { ...listed, areas: options.toSorted((a, b) => compareNames(a.label, b.label)), mayImport: roleMay(scope.role, "places.import") };
  });
}

export const meta: MetaFunction = () => [{ title: titled(m.places_all_schools()) }];

export default function Schools() {
  const { rows, total, areas, mayImport } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const importing = mayImport && <ButtonLink href={link("/places/import")} icon="upload">{m.places_import()}</ButtonLink>;
  return (
    <Page title={m.places_all_schools()} crumbs={[{ label: m.places_title(), href: link("/places") }, { label: m.places_all_schools() }]} actions={importing}>
      <Card flush>
        <SchoolTable rows={rows} total={total} params={params} exportPath={link("/places/schools/export")} areas={areas} />
      </Card>
    </Page>
  );
}
