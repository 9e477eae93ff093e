import { sql } from "kysely";
import type { Scope } from "../platform/access/scope.ts";
import { read } from "../platform/database/door.server.ts";
import { isId } from "../platform/ids.ts";
import type { Visit } from "./find-visit.ts";

export type FoundPlace = { id: string; path: string };

/** The place an address names, by id or by the public code of a school; undefined when absent or out of reach. */
export async function findPlaceOfVisit(scope: Scope, visit: Visit): Promise<FoundPlace | undefined> {
  const named = visit.route.place === undefined ? undefined : visit.params[visit.route.place];
  if (!named) return undefined;
  return read(scope, (tx) => {
    const byAnyone = tx.selectFrom("place").select(["id", "path"]).where(isId(named) ? sameId(named) : sameCode(named));
    const reachable = visit.route.access === "public" ? byAnyone : byAnyone.where(sql<boolean>`pana_within(path)`);
    return reachable.executeTakeFirst();
  });
}

const sameId = (id: string) => sql<boolean>`place.id = ${id}`;

/** The short public code of posters and links, typed in either case. */
const sameCode = (code: string) =>
  sql<boolean>`place.id = (SELECT place_id FROM school WHERE public_code = ${code.toUpperCase()})`;
