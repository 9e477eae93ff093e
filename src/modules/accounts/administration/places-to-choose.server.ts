import type { PersonScope } from "#platform/access/scope.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { isId } from "#platform/ids.ts";
import { findPlaceInReach, getPlace, searchPlaces, type Place } from "#modules/places/public.server.ts";

export type PlaceChoice = { id: string; name: string; detail: string };

export async function placesToChoose(tx: ReadTx, words: string): Promise<PlaceChoice[]> {
  const found = await searchPlaces(tx, words, { withinReach: true, limit: 12 });
  return found.map(({ id, name, detail }) => ({ id, name, detail }));
}

/** The place a form begins with: the one its address names, else that of the person's own role. */
export async function placeToBeginWith(tx: ReadTx, scope: PersonScope, wanted: string | null): Promise<Place> {
  const named = isId(wanted) ? await findPlaceInReach(tx, wanted) : undefined;
  return named ?? getPlace(tx, scope.placeId);
}

export function asChoice(place: Place): PlaceChoice {
  return { id: place.id, name: nameOf(place), detail: "" };
}
