import { bulkInsertSchools, findPlaceByCode, loadDirectory, theNation } from "#modules/places/public.server.ts";
import { publicCodeFrom } from "#modules/places/rules/public-code.ts";
import type { NewSchool } from "#modules/places/schema.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import type { Random } from "../random.ts";
import { aBin, peopleOf, phoneIn } from "../school-details.ts";
import { DEMO_DISTRICTS, type DemoDistrict, type DemoSchool } from "./places.ts";

export type DemoPlace = { id: string; path: string };
/** By key: "nation", "network", the code of a region or district, the key of a school. */
export type DemoPlaces = ReadonlyMap<string, DemoPlace>;

/** The directory as a new system has it, and a dozen schools in two of its regions. */
export async function makePlaces(tx: WriteTx, random: Random): Promise<DemoPlaces> {
  await loadDirectory(tx);
  const places = new Map<string, DemoPlace>();
  const nation = await theNation(tx);
  const network = await findPlaceByCode(tx, "network", "nis");
  if (!nation || !network) throw new Error("The directory has no nation or no network.");
  places.set("nation", nation).set("network", network);

  const schools: NewSchool[] = [];
  for (const district of DEMO_DISTRICTS) {
    const regionCode = district.code.slice(0, 2);
    const region = await findPlaceByCode(tx, "region", regionCode);
    const found = await findPlaceByCode(tx, "district", district.code);
    if (!region || !found) throw new Error(`The directory has no district ${district.code}.`);
    places.set(regionCode, region).set(district.code, found);
    for (const school of district.schools) schools.push(newSchool(random, school, district, found.id, network.id));
  }
  for (const created of await bulkInsertSchools(tx, schools)) places.set(created.code, created);
  return places;
}

export function placeAt(places: DemoPlaces, key: string): DemoPlace {
  const place = places.get(key);
  if (!place) throw new Error(`The demo has no place ${key}.`);
  return place;
}

function newSchool(random: Random, school: DemoSchool, district: DemoDistrict, parentId: string, networkId: string): NewSchool {
  const ofNetwork = school.type === "networkBranch";
  const { pupils, staff } = peopleOf(random, { perGrade: school.perGrade, from: ofNetwork ? 7 : 1, to: ofNetwork ? 12 : 11 });
  return {
    id: random.id(),
    parentId,
    code: school.key,
    names: school.name,
    type: school.type,
    languages: school.languages,
    networkId: ofNetwork ? networkId : null,
    publicCode: publicCodeFrom((limit) => random.whole(0, limit - 1)),
    validFrom: `${random.whole(1964, 2012)}-09-01`,
    bin: aBin(random),
    pupils,
    staff,
    contact: {
      address: `${district.city}, ${school.street}`,
      phone: phoneIn(random, district.code),
      email: `${school.key}@demo.pana`,
      site: "",
    },
  };
}
