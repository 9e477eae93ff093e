import { record } from "#platform/audit/record.server.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import { readDirectoryContent, type DirectoryContent } from "../content.server.ts";
import { theNation } from "../queries/tree.server.ts";
import { holidaysSchema, schoolYearSchema } from "../schema.ts";
import { insertCalendar } from "./calendar.server.ts";
import { createPlace, type CreatedPlace } from "./create.server.ts";
import { recordEvent } from "./events.server.ts";

/**
 * Copies the content into an empty database as its first version: nation, regions of today and before,
 * districts, institutes, networks, calendars. Does nothing where a nation stands already.
 */
export async function loadDirectory(tx: WriteTx): Promise<"loaded" | "there already"> {
  if (await theNation(tx)) return "there already";
  const content = await readDirectoryContent();
  const { nation, institutes, networks } = content.regions;
  const root = await createPlace(tx, {
    kind: "nation",
    parentId: null,
    code: nation.code,
    names: nation.names,
    validFrom: nation.from,
  });
  const regions = await loadRegions(tx, root, content);
  await loadDistricts(tx, regions, content);
  for (const [kind, list] of [["institute", institutes], ["network", networks]] as const) {
    for (const { code, names, from } of list) await createPlace(tx, { kind, parentId: root.id, code, names, validFrom: from });
  }
  await loadCalendars(tx, root, content);
  await record(tx, {
    placeId: root.id,
    placePath: root.path,
    action: "places.loaded",
    subjectKind: "nation",
    subjectId: root.id,
    detail: { regions: regions.size },
  });
  return "loaded";
}

async function loadRegions(tx: WriteTx, root: CreatedPlace, content: DirectoryContent): Promise<Map<string, CreatedPlace>> {
  const regions = new Map<string, CreatedPlace>();
  for (const region of content.regions.regions) {
    const [column, row] = region.tile;
    const created = await createPlace(tx, {
      kind: "region",
      parentId: root.id,
      code: region.code,
      names: region.names,
      validFrom: region.from,
      validTo: region.until ?? null,
      tile: { short: region.short, column, row },
    });
    regions.set(region.code, created);
  }
  for (const { from, to, on, reason } of content.regions.ceded) {
    await recordEvent(tx, regionOf(regions, from), { kind: "ceded", on, toPlaceId: regionOf(regions, to).id, reason });
  }
  return regions;
}

async function loadDistricts(tx: WriteTx, regions: Map<string, CreatedPlace>, content: DirectoryContent): Promise<void> {
  const begins = new Map(content.regions.regions.map((region) => [region.code, region.from]));
  for (const [regionCode, districts] of Object.entries(content.districts)) {
    const parent = regionOf(regions, regionCode);
    for (const { code, names } of districts) {
      await createPlace(tx, { kind: "district", parentId: parent.id, code, names, validFrom: begins.get(regionCode)! });
    }
  }
}

async function loadCalendars(tx: WriteTx, root: CreatedPlace, content: DirectoryContent): Promise<void> {
  for (const { year, source, ...days } of content.schoolYears) {
    await insertCalendar(tx, root, { kind: "schoolYear", year, source, days: schoolYearSchema.parse(days) });
  }
  for (const { year, source, ...days } of content.holidays) {
    await insertCalendar(tx, root, { kind: "holidays", year, source, days: holidaysSchema.parse(days) });
  }
}

function regionOf(regions: Map<string, CreatedPlace>, code: string): CreatedPlace {
  const region = regions.get(code);
  if (!region) throw new Error(`content/places names the region ${code}, which is not there.`);
  return region;
}
