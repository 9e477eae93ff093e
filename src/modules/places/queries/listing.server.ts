import { sql } from "kysely";
import type { Reach } from "#platform/access/scope.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import { liesUnder } from "#platform/database/lies-under.ts";
import type { Contact, Place, PlaceKind } from "../schema.ts";
import { changedAt } from "./school.server.ts";
import { existsOn } from "./tree.server.ts";

export type ListedPlace = Place & { changed_at: Date | null };

export type PlaceFilter = {
  kind?: PlaceKind;
  /** Path of the place in which they lie, or id of the one directly above. */
  under?: string;
  parentId?: string;
  changedSince?: Date;
  state: "open" | "closed" | "all";
};

/** Places within reach in an order that stays what it is while places come, go and change their names. */
export async function listPlaces(tx: ReadTx, reach: Reach, filter: PlaceFilter, page: { after: string | null; limit: number }): Promise<ListedPlace[]> {
  let query = tx
    .selectFrom("place")
    .select(["id", "kind", "parent_id", "path", "code", "name_kk", "name_ru", "name_en", "valid_from", "valid_to"])
    .select(changedAt("place.id").as("changed_at"))
    .where(liesUnder(sql`path`, reach));
  if (filter.kind) query = query.where("kind", "=", filter.kind);
  if (filter.under) query = query.where(liesUnder(sql`path`, [filter.under]));
  if (filter.parentId) query = query.where("parent_id", "=", filter.parentId);
  if (filter.changedSince) query = query.where(changedAt("place.id"), ">=", filter.changedSince);
  if (filter.state === "open") query = query.where(existsOn());
  if (filter.state === "closed") query = query.where(sql<boolean>`NOT (${existsOn()})`);
  if (page.after) query = query.where("id", ">", page.after);
  return (await query.orderBy("id").limit(page.limit + 1).execute()) as ListedPlace[];
}

/** One of them, with how to reach it. */
export async function findListedPlace(tx: ReadTx, reach: Reach, id: string): Promise<(ListedPlace & Contact) | undefined> {
  const row = await tx
    .selectFrom("place")
    .leftJoin("place_contact as contact", "contact.place_id", "place.id")
    .select(["place.id", "kind", "parent_id", "path", "code", "name_kk", "name_ru", "name_en", "valid_from", "valid_to"])
    .select((eb) => (["address", "phone", "email", "site"] as const).map((name) => eb.fn.coalesce(name, sql<string>`''`).as(name)))
    .select(changedAt("place.id").as("changed_at"))
    .where("place.id", "=", id)
    .where(liesUnder(sql`path`, reach))
    .executeTakeFirst();
  return row as (ListedPlace & Contact) | undefined;
}
