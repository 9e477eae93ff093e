import { sql } from "kysely";
import type { ReadTx } from "#platform/database/door.server.ts";
import type { Place } from "../schema.ts";

/** How many open schools lie in a place, how many of them report their pupils, and how many pupils those are. */
export type Counts = { schools: number; reporting: number; pupils: number | null };
export type CountedPlace = Place & Counts;

const OPEN = sql`sp.kind = 'school' AND (sp.valid_to IS NULL OR sp.valid_to > (now() AT TIME ZONE 'Asia/Almaty')::date)`;

export async function childrenWithCounts(tx: ReadTx, path: string, parentId: string): Promise<CountedPlace[]> {
  const { rows } = await sql<CountedPlace>`
    WITH counted AS (
      SELECT ${path} || split_part(substr(sp.path, ${path.length + 1}), '/', 1) || '/' AS child_path,
             count(*) AS schools, count(z.total) AS reporting, sum(z.total) AS pupils
        FROM place sp LEFT JOIN school_size z ON z.place_id = sp.id
       WHERE ${OPEN} AND sp.path ^@ ${path} GROUP BY 1
    ), branches AS (
      SELECT s.network_id, count(*) AS schools, count(z.total) AS reporting, sum(z.total) AS pupils
        FROM school s JOIN place sp ON sp.id = s.place_id LEFT JOIN school_size z ON z.place_id = sp.id
       WHERE ${OPEN} AND s.network_id IS NOT NULL GROUP BY 1
    )
    SELECT c.id, c.kind, c.parent_id, c.path, c.code, c.name_kk, c.name_ru, c.name_en, c.valid_from, c.valid_to,
           coalesce(k.schools, b.schools, 0) AS schools, coalesce(k.reporting, b.reporting, 0) AS reporting,
           coalesce(k.pupils, b.pupils) AS pupils
      FROM place c LEFT JOIN counted k ON k.child_path = c.path LEFT JOIN branches b ON b.network_id = c.id
     WHERE c.parent_id = ${parentId} AND c.valid_to IS NULL
     ORDER BY c.path`.execute(tx);
  return rows;
}

export async function countsOf(tx: ReadTx, place: { id: string; kind: string; path: string }): Promise<Counts> {
  const lies = place.kind === "network" ? sql`s.network_id = ${place.id}` : sql`sp.path ^@ ${place.path}`;
  const { rows } = await sql<Counts>`
    SELECT count(*) AS schools, count(z.total) AS reporting, sum(z.total) AS pupils
      FROM place sp JOIN school s ON s.place_id = sp.id LEFT JOIN school_size z ON z.place_id = sp.id
     WHERE ${OPEN} AND ${lies}`.execute(tx);
  return rows[0]!;
}

/** The tiles of the map: the regions of today with their short names. */
export async function regionTiles(tx: ReadTx) {
  return tx
    .selectFrom("region")
    .innerJoin("place", "place.id", "region.place_id")
    .select(["place.id", "place.code", "place.name_kk", "place.name_ru", "place.name_en"])
    .select(["short_kk", "short_ru", "short_en", "tile_column", "tile_row"])
    .where("place.valid_to", "is", null)
    .orderBy("place.code")
    .execute();
}

/** Open schools by the place they lie under directly, for the whole reach at once. */
export async function countsByParent(tx: ReadTx): Promise<Map<string, Counts>> {
  const { rows } = await sql<Counts & { parent_id: string }>`
    SELECT sp.parent_id, count(*) AS schools, count(z.total) AS reporting, sum(z.total) AS pupils
      FROM place sp LEFT JOIN school_size z ON z.place_id = sp.id
     WHERE ${OPEN} AND pana_within(sp.path) GROUP BY 1`.execute(tx);
  return new Map(rows.map(({ parent_id, ...counts }) => [parent_id, counts]));
}

export function addCounts(all: readonly (Counts | undefined)[]): Counts {
  const known = all.filter((counts) => counts !== undefined);
  const pupils = known.map((counts) => counts.pupils).filter((count) => count !== null);
  return {
    schools: known.reduce((sum, counts) => sum + counts.schools, 0),
    reporting: known.reduce((sum, counts) => sum + counts.reporting, 0),
    pupils: pupils.length === 0 ? null : pupils.reduce((sum, count) => sum + count, 0),
  };
}
