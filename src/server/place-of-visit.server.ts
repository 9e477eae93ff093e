import { sql } from "kysely";
import type { Scope } from "../platform/access/scope.ts";
import { read } from "../platform/database/door.server.ts";
import { isId } from "../platform/ids.ts";
import type { Visit } from "./guard.ts";

export type FoundPlace = { id: string; path: string };

/** The place an address names, by id or by the code of a school; undefined when absent or out of reach. */
export async function findPlaceOfVisit(scope: Scope, visit: Visit): Promise<FoundPlace | undefined> {
  const named = visit.route.place === undefined ? undefined : visit.params[visit.route.place];
  if (!named) return undefined;
  return read(scope, async (tx) => {
    let query = tx.selectFrom("place").select(["id", "path"]);
    query = isId(named)
      ? query.where("id", "=", named)
      : query.where("kind", "=", "school").where("code", "=", named);
    if (visit.route.access !== "public") query = query.where(sql<boolean>`pana_within(path)`);
    return query.executeTakeFirst();
  });
}
