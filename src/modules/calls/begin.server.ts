import { findPlace } from "#modules/places/public.server.ts";
import { PUBLIC_SCOPE } from "#platform/access/scope.ts";
import { read } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import { keepDraft, newDraftToken } from "./draft.server.ts";
import { whoReads } from "./readers.server.ts";
import { newReceipt } from "./rules/receipt.ts";

/** Begins a call for a school or, for whoever does not want to name one, for a region; undefined where nobody could read it. */
export async function beginCall(placeId: string): Promise<string | undefined> {
  const place = await read(PUBLIC_SCOPE, (tx) => findPlace(tx, placeId));
  if (!place || (place.kind !== "school" && place.kind !== "region")) return undefined;
  if (!(await whoReads(place.id, []))) return undefined;
  const token = newDraftToken();
  await keepDraft(token, { placeId: place.id, aboutPlaceId: place.kind === "school" ? place.id : null, formId: newId(), receipt: newReceipt(), telling: { text: "" } });
  return token;
}
