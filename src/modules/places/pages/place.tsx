import { useLoaderData, useSearchParams, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { roleMay } from "#platform/access/actions.ts";
import { reaches, type PersonScope } from "#platform/access/scope.ts";
import { read, type ReadTx } from "#platform/database/door.server.ts";
import { requirePerson, requirePlace } from "#platform/http/context.ts";
import { formatDate } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { titled } from "#platform/i18n/title.ts";
import { Badge } from "#ui/badge.tsx";
import { ButtonLink, ButtonRow } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { readListState } from "#ui/list-state.ts";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { mayAddUnder, mayChange, type MayChange } from "../access.ts";
import { ChildrenTable } from "../parts/children-table.tsx";
import { crumbsTo } from "../parts/crumbs.ts";
import { PlaceTabs } from "../parts/place-tabs.tsx";
import { PlaceFacts } from "../parts/place-facts.tsx";
import { SchoolFacts } from "../parts/school-facts.tsx";
import { SchoolTable } from "../parts/school-table.tsx";
import { kindWord } from "../words.ts";
import { childrenWithCounts, countsOf } from "../queries/counts.server.ts";
import { successorsOf } from "../queries/history.server.ts";
import { filterInReach } from "../queries/areas.server.ts";
import { listSchools, SORTABLE } from "../queries/school-list.server.ts";
import { contactOf, findSchool, type School } from "../queries/school.server.ts";
import { findPlace, getPlace, placeChain } from "../queries/tree.server.ts";
import { readSchoolFilter } from "../schools-filter.ts";
import { KINDS_UNDER, type PlaceKind } from "../schema.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  const { id } = requirePlace(context);
  const params = new URL(request.url).searchParams;
  return read(scope, async (tx) => {
    const place = await getPlace(tx, id);
    const school = place.kind === "school" ? await findSchool(tx, place.id) : undefined;
    const listing = place.kind === "district" || place.kind === "network";
    const state = readListState(params, { sortable: SORTABLE, defaultSort: "name" });
    return {
      place: { ...place, name: nameOf(place) },
      school: school ?? null,
      network: await networkOf(tx, school, scope),
      rest: school ? null : { contact: await contactOf(tx, id), counts: await countsOf(tx, place) },
      children: KINDS_UNDER[place.kind].length > 0 && !listing ? await childrenWithCounts(tx, place.path, id) : [],
      schools: listing ? await listSchools(tx, await filterInReach(tx, { ...readSchoolFilter(params), underId: id }), state) : null,
      successors: (place.valid_to ? await successorsOf(tx, id) : []).map((other) => ({ id: other.id, name: nameOf(other) })),
      crumbs: crumbsTo(await placeChain(tx, place.path), scope.reach),
      may: mayChange(scope, place),
      mayAdd: mayAddUnder(scope, place) ? KINDS_UNDER[place.kind].filter((kind) => kind !== "region") : [],
      mayReadAudit: roleMay(scope.role, "audit.browse"),
      mayBrowsePeople: roleMay(scope.role, "people.browse"),
    };
  });
}

/** The network of a branch; a link to it only for who reaches it. */
async function networkOf(tx: ReadTx, school: School | undefined, scope: PersonScope) {
  const network = school?.networkId ? await findPlace(tx, school.networkId) : undefined;
  return network ? { name: nameOf(network), href: reaches(scope, network.path) ? link(`/places/${network.id}`) : undefined } : null;
}

export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [{ title: titled(loaderData?.place.name ?? m.places_title()) }];

export default function PlacePage() {
  const { place, school, network, rest, children, schools, successors, crumbs, may, mayAdd, mayReadAudit, mayBrowsePeople } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  return (
    <Page
      title={place.name}
      eyebrow={kindWord(place.kind)}
      crumbs={crumbs}
      badges={place.valid_to && <Badge tone="due">{m.places_closed_on({ day: formatDate(place.valid_to) })}</Badge>}
      actions={<Actions id={place.id} may={may} mayAdd={mayAdd} mayReadAudit={mayReadAudit} mayBrowsePeople={mayBrowsePeople} closed={place.valid_to !== null} />}
    >
      <PlaceTabs id={place.id} current="place" />
      {successors.length > 0 && (
        <Notice tone="info" title={m.places_successors()}>
          {successors.map((other) => (
            <p key={other.id}>
              <a href={link(`/places/${other.id}`)}>{other.name}</a>
            </p>
          ))}
        </Notice>
      )}
      {school && <SchoolFacts school={school} network={network} />}
      {rest && <PlaceFacts place={place} contact={rest.contact} counts={rest.counts} />}
      {children.length > 0 && (
        <Card flush title={m.places_under()}>
          <ChildrenTable rows={children} params={params} />
        </Card>
      )}
      {schools && (
        <Card flush title={m.places_schools()}>
          <SchoolTable
            rows={schools.rows}
            total={schools.total}
            params={params}
            exportPath={link("/places/schools/export")}
            under={place.id}
            oneArea={place.kind === "district"}
            addHref={mayAdd.includes("school") ? link(`/places/${place.id}/new?kind=school`) : undefined}
          />
        </Card>
      )}
    </Page>
  );
}

type ActionsProps = { id: string; may: MayChange; mayAdd: readonly PlaceKind[]; mayReadAudit: boolean; mayBrowsePeople: boolean; closed: boolean };

function Actions({ id, may, mayAdd, mayReadAudit, mayBrowsePeople, closed }: ActionsProps) {
  return (
    <ButtonRow>
      {may.contact && <ButtonLink kind="main" icon="pencil" href={link(`/places/${id}/edit`)}>{m.places_edit()}</ButtonLink>}
      {!closed && mayAdd.length > 0 && <ButtonLink icon="plus" href={link(`/places/${id}/new`)}>{m.places_add()}</ButtonLink>}
      {mayBrowsePeople && <ButtonLink icon="people" href={link(`/places/${id}/people`)}>{m.places_people()}</ButtonLink>}
      {mayReadAudit && <ButtonLink icon="journal" href={link(`/places/${id}/audit`)}>{m.places_audit()}</ButtonLink>}
      {may.structure && !closed && <ButtonLink kind="bare" href={link(`/places/${id}/restructure`)}>{m.places_restructure()}</ButtonLink>}
    </ButtonRow>
  );
}
