import { getPlace } from "#modules/places/public.server.ts";
import type { PersonScope } from "#platform/access/scope.ts";
import { read } from "#platform/database/door.server.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { readFilter } from "../schema.ts";
import { happenedHere, type Listed } from "./pages.server.ts";

export type Happened = Listed & { placeId: string; place: string; holdsOthers: boolean };

/** The page of a place within reach, as its address filters it. */
export function happenedAt(scope: PersonScope, placeId: string, address: string): Promise<Happened> {
  const filter = readFilter(new URL(address).searchParams);
  return read(scope, async (tx) => {
    const place = await getPlace(tx, placeId);
    const listed = await happenedHere(tx, scope, placeId, filter);
    return { placeId, place: nameOf(place), holdsOthers: place.kind !== "school", ...listed };
  });
}
