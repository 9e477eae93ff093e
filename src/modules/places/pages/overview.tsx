import { redirect, useLoaderData, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { roleMay } from "#platform/access/actions.ts";
import { reaches } from "#platform/access/scope.ts";
import { read } from "#platform/database/door.server.ts";
import { requirePerson } from "#platform/http/context.ts";
import { formatNumber } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { currentLocale } from "#platform/i18n/locale.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { titled } from "#platform/i18n/title.ts";
import { ButtonLink, ButtonRow } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Columns } from "#ui/layout.tsx";
import { Numbers } from "#ui/numbers.tsx";
import { Page } from "#ui/page.tsx";
import { Tree } from "#ui/tree.tsx";
import { RegionMap } from "../parts/region-map.tsx";
import { SearchBox } from "../parts/search-box.tsx";
import { addCounts, countsByParent, regionTiles } from "../queries/counts.server.ts";
import { searchPlaces } from "../queries/search.server.ts";
import { subtree } from "../queries/tree.server.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  const params = new URL(request.url).searchParams;
  const q = params.get("q") ?? "";
  const national = reaches(scope, "/kz/");
  if (!national && q === "") return redirect(link(`/places/${scope.placeId}`));
  const loaded = await read(scope, async (tx) => ({
    found: q === "" ? null : await searchPlaces(tx, q, { withinReach: true, limit: 30 }),
    places: national ? await subtree(tx, "/kz/", { kinds: ["region", "district", "network", "institute"] }) : [],
    counts: await countsByParent(tx),
    tiles: national ? await regionTiles(tx) : [],
  }));
  const { places, counts } = loaded;
  const under = (id: string) => addCounts([counts.get(id), ...places.filter((place) => place.parent_id === id).map((place) => counts.get(place.id))]);
  const named = (kind: string) => places.filter((place) => place.kind === kind).map((place) => ({ id: place.id, name: nameOf(place) }));
  return {
    q,
    national,
    found: loaded.found,
    show: params.get("show") === "pupils" ? ("pupils" as const) : ("schools" as const),
    mayImport: roleMay(scope.role, "places.import"),
    all: addCounts([...counts.values()]),
    districts: named("district").length,
    beside: [...named("network"), ...named("institute")],
    regions: places
      .filter((place) => place.kind === "region")
      .map((region) => ({
        id: region.id,
        name: nameOf(region),
        ...under(region.id),
        districts: places
          .filter((place) => place.parent_id === region.id)
          .map((district) => ({ id: district.id, name: nameOf(district), schools: counts.get(district.id)?.schools ?? 0 })),
      })),
    tiles: loaded.tiles.map((tile) => ({
      id: tile.id,
      name: nameOf(tile),
      short: tile[`short_${currentLocale()}`],
      column: tile.tile_column,
      row: tile.tile_row,
      ...under(tile.id),
    })),
  };
}

export const meta: MetaFunction = () => [{ title: titled(m.places_title()) }];

export default function Overview() {
  const { q, national, found, show, mayImport, all, districts, beside, regions, tiles } = useLoaderData<typeof loader>();
  const href = (id: string) => link(`/places/${id}`);
  return (
    <Page title={m.places_title()} lead={m.places_lead()} actions={<Actions mayImport={mayImport} />}>
      <SearchBox q={q} found={found} />
      {national && found === null && (
        <>
          <Numbers
            items={[
              { value: formatNumber(regions.length), label: m.places_regions() },
              { value: formatNumber(districts), label: m.places_districts() },
              { value: formatNumber(all.schools), label: m.places_schools(), href: link("/places/schools") },
              { value: all.pupils === null ? null : formatNumber(all.pupils), label: m.places_pupils_of({ reporting: formatNumber(all.reporting), schools: formatNumber(all.schools) }) },
            ]}
          />
          <Card title={m.places_map()}>
            <RegionMap tiles={tiles} show={show} />
          </Card>
          <Columns>
            <Card title={m.places_tree()}>
              <Tree
                label={m.places_tree()}
                nodes={regions.map((region) => ({
                  id: region.id,
                  label: region.name,
                  href: href(region.id),
                  count: region.schools,
                  countLabel: m.places_schools(),
                  children: region.districts.map(({ id, name, schools }) => ({ id, label: name, href: href(id), count: schools, countLabel: m.places_schools() })),
                }))}
              />
            </Card>
            <Card title={m.places_beside()} note={m.places_beside_note()}>
              <Tree label={m.places_beside()} nodes={beside.map(({ id, name }) => ({ id, label: name, href: href(id) }))} />
            </Card>
          </Columns>
        </>
      )}
    </Page>
  );
}

function Actions({ mayImport }: { mayImport: boolean }) {
  return (
    <ButtonRow>
      <ButtonLink href={link("/places/schools")} icon="school">{m.places_all_schools()}</ButtonLink>
      {mayImport && <ButtonLink href={link("/places/import")} icon="upload">{m.places_import()}</ButtonLink>}
    </ButtonRow>
  );
}
