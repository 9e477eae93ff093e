import type { PersonScope } from "#platform/access/scope.ts";
import { read, type ReadTx } from "#platform/database/door.server.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { isId } from "#platform/ids.ts";
import { findPlaceInReach, getPlace, searchPlaces, type Place } from "#modules/places/public.server.ts";
import { rolesToGive } from "../roles/rules.ts";

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

/** Nothing is chosen where this person could give no role. */
export function asChoice(scope: PersonScope, place: Place): PlaceChoice | null {
  return rolesToGive(scope, place).length > 0 ? { id: place.id, name: nameOf(place), detail: "" } : null;
}

/** What a form that comes back shows as its place: what was chosen, or what was found for the words. */
export async function placeOfForm(scope: PersonScope, sent: FormData): Promise<{ chosen?: PlaceChoice | null; query?: string; found?: PlaceChoice[] }> {
  const [wanted, query] = [sent.get("place"), String(sent.get("place-q") ?? "")];
  return read(scope, async (tx) => {
    if (sent.get("find") === "place") return { query, found: await placesToChoose(tx, query) };
    const place = isId(wanted) ? await findPlaceInReach(tx, wanted) : undefined;
    return place ? { chosen: asChoice(scope, place) } : { chosen: null, query };
  });
}
