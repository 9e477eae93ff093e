import { getPlace } from "#modules/places/public.server.ts";
import { record } from "#platform/audit/record.server.ts";
import type { WriteTx } from "#platform/database/door.server.ts";

/** That a copy of the list left the program is itself a line of it. */
export async function recordExport(tx: WriteTx, placeId: string, lines: number): Promise<void> {
  const place = await getPlace(tx, placeId);
  await record(tx, { placeId, placePath: place.path, action: "audit.exported", subjectKind: "place", subjectId: placeId, detail: { lines } });
}
