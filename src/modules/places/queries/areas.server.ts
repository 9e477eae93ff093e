import { sql } from "kysely";
import type { ReadTx } from "#platform/database/door.server.ts";
import type { readSchoolFilter } from "../schools-filter.ts";
import type { SchoolFilter } from "./school-list.server.ts";
import { existsOn, findPlaceInReach } from "./tree.server.ts";

/** Regions within reach, or where only one is, its districts: what a list of schools can be narrowed to. */
export async function areasInReach(tx: ReadTx) {
  const within = (kind: "region" | "district") =>
    tx
      .selectFrom("place")
      .select(["id", "name_kk", "name_ru", "name_en"])
      .where("kind", "=", kind)
      .where(sql<boolean>`pana_within(path)`)
      .where(existsOn())
      .execute();
  const regions = await within("region");
  return regions.length > 1 ? regions : within("district");
}

/** The filter of an address with its place found within reach; one out of reach narrows to nothing. */
export async function filterInReach(tx: ReadTx, asked: ReturnType<typeof readSchoolFilter>): Promise<SchoolFilter> {
  const { underId, ...filter } = asked;
  if (!underId) return filter;
  const place = await findPlaceInReach(tx, underId);
  if (!place) return { ...filter, under: "/nowhere/" };
  return place.kind === "network" ? { ...filter, networkId: place.id } : { ...filter, under: place.path };
}
