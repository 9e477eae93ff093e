import { bulkInsertSchools, type Place } from "#modules/places/public.server.ts";
import type { NewSchool, TeachingLanguage } from "#modules/places/schema.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import type { Random } from "../random.ts";
import { aBin, peopleOf, phoneIn } from "../school-details.ts";
import { REGION_PROFILES } from "./regions.ts";
import { schoolName } from "./school-names.ts";

export type NationalSchool = { id: string; path: string; regionCode: string };

/** Exactly so many schools, over the regions in their real shares and over the districts of each by chance. */
export async function makeSchools(tx: WriteTx, random: Random, districts: readonly Place[], count: number): Promise<NationalSchool[]> {
  const byRegion = Map.groupBy(districts.toSorted((a, b) => (a.code < b.code ? -1 : 1)), (district) => district.code.slice(0, 2));
  const perRegion = sharesOf(count);
  const schools: NewSchool[] = [];
  for (const [regionCode, inRegion] of byRegion) {
    const numbers = new Map<string, number>();
    for (let made = 0; made < (perRegion.get(regionCode) ?? 0); made++) {
      const district = random.pick(inRegion);
      const number = (numbers.get(district.id) ?? 0) + 1;
      numbers.set(district.id, number);
      schools.push(newSchool(random, district, number, schools.length));
    }
  }
  const created = await bulkInsertSchools(tx, schools);
  return created.map(({ id, path }) => ({ id, path, regionCode: path.split("/")[2] ?? "" }));
}

function newSchool(random: Random, district: Place, number: number, index: number): NewSchool {
  const inTown = district.name_kk.endsWith("қаласы") || ["71", "75", "79"].includes(district.code.slice(0, 2));
  const { names, type } = schoolName(random, number, inTown);
  const perGrade = inTown ? random.whole(55, 170) : random.whole(6, 60);
  return {
    id: random.id(),
    parentId: district.id,
    code: `${district.code}-${String(number).padStart(3, "0")}`,
    names,
    type,
    languages: languagesIn(random, district.code.slice(0, 2)),
    validFrom: `${random.whole(1948, 2022)}-09-01`,
    publicCode: publicCode(index),
    bin: aBin(random),
    ...peopleOf(random, { perGrade, from: random.chance(0.5) ? 0 : 1, to: type === "general" && !inTown && random.chance(0.2) ? 9 : 11 }),
    contact: { address: `${district.name_kk}, ${random.whole(1, 180)}`, phone: phoneIn(random, district.code), email: "", site: "" },
  };
}

const DIGITS = "23456789BC";

/** Different for each school and the same every time; real ones are drawn by chance. */
function publicCode(index: number): string {
  return `N${[...String(index).padStart(5, "0")].map((digit) => DIGITS[Number(digit)]).join("")}`;
}

function languagesIn(random: Random, regionCode: string): TeachingLanguage[] {
  const kind = random.weighted({ kk: 55, ru: 18, both: 22, other: ["61", "79", "33", "19"].includes(regionCode) ? 8 : 0 });
  if (kind === "both") return ["kk", "ru"];
  if (kind !== "other") return [kind];
  return ["33", "19"].includes(regionCode) ? ["ug", "kk"] : ["uz", "kk"];
}

/** So many per region that the sum comes out exactly. */
function sharesOf(count: number): Map<string, number> {
  const profiles = Object.entries(REGION_PROFILES);
  const weight = profiles.reduce((sum, [, profile]) => sum + profile.schools, 0);
  let before = 0;
  return new Map(
    profiles.map(([code, profile]) => {
      const from = Math.round((before * count) / weight);
      before += profile.schools;
      return [code, Math.round((before * count) / weight) - from];
    }),
  );
}
