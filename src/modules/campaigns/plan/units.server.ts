import { sql } from "kysely";
import type { Place } from "#modules/places/public.server.ts";
import type { Campaign } from "../campaign.server.ts";

type Planned = Pick<Campaign, "id" | "place_path" | "reporting" | "as_of" | "scope">;

/**
 * The places with a copy of the plan of their own, below a place or equal to it: those from which a return is expected,
 * the regions above them, and, where regions fill in the form today, the schools for which the campaign is meant.
 */
export function unitsUnder(campaign: Planned, under: Pick<Place, "id" | "kind" | "path">) {
  const { id, place_path, reporting, as_of, scope } = campaign;
  const below = (column: string) =>
    under.kind === "network"
      ? sql`EXISTS (SELECT FROM school n WHERE n.place_path = ${sql.ref(column)} AND n.network_id = ${under.id})`
      : sql`${sql.ref(column)} ^@ ${under.path}`;
  const day = as_of ? sql`${as_of}::date` : sql`current_date`;
  return sql`
    SELECT r.place_id, r.place_path, ${reporting}::text AS kind FROM campaign_return r
     WHERE r.campaign_id = ${id} AND ${below("r.place_path")}
    UNION
    SELECT p.id, p.path, 'region' FROM place p
     WHERE ${reporting} = 'school' AND p.kind = 'region' AND p.path ^@ ${place_path} AND ${below("p.path")} AND p.valid_from <= ${day} AND (p.valid_to IS NULL OR p.valid_to > ${day})
       AND EXISTS (SELECT FROM campaign_return r WHERE r.campaign_id = ${id} AND r.place_path ^@ p.path)
    UNION
    SELECT s.place_id, s.place_path, 'school' FROM school s JOIN place p ON p.id = s.place_id AND p.valid_to IS NULL
     WHERE ${reporting} = 'region' AND ${as_of === null} AND s.place_path ^@ ${place_path} AND ${below("s.place_path")}
       AND ${scope.schoolTypes.length === 0 ? sql`true` : sql`s.type = ANY (${[...scope.schoolTypes]}::text[])`}
       AND ${scope.networkIds.length === 0 ? sql`true` : sql`s.network_id = ANY (${[...scope.networkIds]}::uuid[])`}
       AND EXISTS (SELECT FROM campaign_return r WHERE r.campaign_id = ${id} AND s.place_path ^@ r.place_path)`;
}
