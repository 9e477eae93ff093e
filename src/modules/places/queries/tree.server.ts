import { sql } from "kysely";
import type { ReadTx } from "#platform/database/door.server.ts";
import type { Place, PlaceKind } from "../schema.ts";

const COLUMNS = [
  "id", "kind", "parent_id", "path", "code", "name_kk", "name_ru", "name_en", "valid_from", "valid_to",
] as const;

export async function findPlace(tx: ReadTx, id: string): Promise<Place | undefined> {
  return asPlace(await tx.selectFrom("place").select(COLUMNS).where("id", "=", id).executeTakeFirst());
}

export async function getPlace(tx: ReadTx, id: string): Promise<Place> {
  const place = await findPlace(tx, id);
  if (!place) throw new Error("There is no such place.");
  return place;
}

/** Within the reach of the transaction, otherwise undefined: out of reach and absent look alike. */
export async function findPlaceInReach(tx: ReadTx, id: string): Promise<Place | undefined> {
  return asPlace(
    await tx.selectFrom("place").select(COLUMNS).where("id", "=", id).where(sql<boolean>`pana_within(path)`).executeTakeFirst(),
  );
}

export async function findPlaceByCode(tx: ReadTx, kind: PlaceKind, code: string): Promise<Place | undefined> {
  return asPlace(
    await tx.selectFrom("place").select(COLUMNS).where("kind", "=", kind).where("code", "=", code).executeTakeFirst(),
  );
}

export async function findPlaceByPath(tx: ReadTx, path: string): Promise<Place | undefined> {
  return asPlace(await tx.selectFrom("place").select(COLUMNS).where("path", "=", path).executeTakeFirst());
}

export async function findPlaces(tx: ReadTx, ids: readonly string[]): Promise<Place[]> {
  if (ids.length === 0) return [];
  return asPlaces(await tx.selectFrom("place").select(COLUMNS).where("id", "in", [...new Set(ids)]).execute());
}

/** From the nation down to the place itself. */
export async function placeChain(tx: ReadTx, path: string): Promise<Place[]> {
  return asPlaces(
    await tx
      .selectFrom("place")
      .select(COLUMNS)
      .where("path", "in", pathsAbove(path))
      .orderBy(sql`length(path)`)
      .execute(),
  );
}

/** "/kz/75/12/" → "/kz/", "/kz/75/", "/kz/75/12/". */
export function pathsAbove(path: string): string[] {
  const labels = path.split("/").filter(Boolean);
  return labels.map((_, index) => `/${labels.slice(0, index + 1).join("/")}/`);
}

/** The place and all that lies in it and exists on the day (today when none is given). */
export async function subtree(
  tx: ReadTx,
  path: string,
  options: { kinds?: readonly PlaceKind[]; on?: string } = {},
): Promise<Place[]> {
  let query = tx
    .selectFrom("place")
    .select(COLUMNS)
    .where(sql<boolean>`path ^@ ${path}`)
    .where(existsOn(options.on));
  if (options.kinds) query = query.where("kind", "in", options.kinds);
  return asPlaces(await query.orderBy("path").execute());
}

/** The regions of a day: 20 today, 14 oblasts and two cities in 2017. */
export async function regionsOn(tx: ReadTx, on?: string): Promise<Place[]> {
  return asPlaces(
    await tx.selectFrom("place").select(COLUMNS).where("kind", "=", "region").where(existsOn(on)).orderBy("code").execute(),
  );
}

export async function theNation(tx: ReadTx): Promise<Place | undefined> {
  return asPlace(await tx.selectFrom("place").select(COLUMNS).where("kind", "=", "nation").executeTakeFirst());
}

export function existsOn(day?: string) {
  const on = day === undefined ? sql`(now() AT TIME ZONE 'Asia/Almaty')::date` : sql`${day}::date`;
  return sql<boolean>`valid_from <= ${on} AND (valid_to IS NULL OR valid_to > ${on})`;
}

/**
 * What a role at this place reaches: the place with all that lies in it;
 * a network lies beside the tree and reaches each of its branches where they stand.
 */
export async function reachOf(tx: ReadTx, placeId: string): Promise<string[]> {
  const place = await getPlace(tx, placeId);
  if (place.kind !== "network") return [place.path];
  const branches = await tx
    .selectFrom("school")
    .select("place_path")
    .where("network_id", "=", placeId)
    .orderBy("place_path")
    .execute();
  return [place.path, ...branches.map((branch) => branch.place_path)];
}

type Row = Omit<Place, "kind"> & { kind: string };

function asPlace(row: Row | undefined): Place | undefined {
  return row as Place | undefined;
}

function asPlaces(rows: Row[]): Place[] {
  return rows as Place[];
}
