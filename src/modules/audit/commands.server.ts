import { sql } from "kysely";
import { getPlace } from "#modules/places/public.server.ts";
import { record } from "#platform/audit/record.server.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import { sealOf } from "./seal.ts";

const EXPORTED = "audit.exported";

/** That a copy of the list left the program is itself a line of it. */
export async function recordExport(tx: WriteTx, placeId: string, lines: number): Promise<void> {
  const place = await getPlace(tx, placeId);
  await record(tx, { placeId, placePath: place.path, action: EXPORTED, subjectKind: "place", subjectId: placeId, detail: { lines } });
}

/** The same for an extract on paper, which carries the seal of this very line, and so of all lines before it. */
export async function recordExtract(tx: WriteTx, placeId: string, lines: number): Promise<string> {
  await recordExport(tx, placeId, lines);
  const { rows } = await sql<{ hash: string }>`
    SELECT encode(hash, 'hex') AS hash FROM audit_event
     WHERE place_id = ${placeId} AND actor_id = pana_actor() AND action = ${EXPORTED} ORDER BY seq DESC LIMIT 1`.execute(tx);
  return sealOf(rows[0]!.hash);
}
