import type { WriteTx } from "#platform/database/door.server.ts";
import type { Trilingual } from "#platform/i18n/names.ts";
import { insertPlaces, nextLabels, type Place } from "../places.ts";
import type { Random } from "../random.ts";
import { DEMO_REGIONS, NETWORK_NAME } from "./places.ts";

/** By key: "nation", "network", a region's code, a district's or a school's key. */
export async function makePlaces(tx: WriteTx, random: Random): Promise<ReadonlyMap<string, Place>> {
  const places = new Map<string, Place>();
  const put = (key: string, kind: string, parent: Place | null, label: string, name: Trilingual) => {
    const place = { id: random.id(), kind, parentId: parent?.id ?? null, path: `${parent?.path ?? "/"}${label}/`, code: key, name };
    places.set(key, place);
    return place;
  };
  const districts = DEMO_REGIONS.flatMap((region) => region.districts);
  const labels = await nextLabels(tx, 1 + districts.length + districts.flatMap((district) => district.schools).length);
  const label = () => labels.pop() ?? "";
  const nation = put("nation", "nation", null, "kz", { kk: "Қазақстан", ru: "Казахстан", en: "Kazakhstan" });
  put("network", "network", nation, label(), NETWORK_NAME);
  for (const region of DEMO_REGIONS) {
    const inRegion = put(region.code, "region", nation, region.code, region.name);
    for (const district of region.districts) {
      const inDistrict = put(district.key, "district", inRegion, label(), district.name);
      for (const school of district.schools) put(school.key, "school", inDistrict, label(), school.name);
    }
  }
  await insertPlaces(tx, [...places.values()]);
  return places;
}
