import type { ReadTx } from "#platform/database/door.server.ts";
import type { PlaceEventKind } from "../commands/events.server.ts";
import type { Place } from "../schema.ts";
import { findPlaces } from "./tree.server.ts";

export type HistoryLine = {
  id: string;
  placeId: string;
  kind: PlaceEventKind;
  on: string;
  from: Place | undefined;
  to: Place | undefined;
  about: Place | undefined;
  reason: string;
  detail: Record<string, [string, string]>;
  recordedAt: Date;
};

/** What happened to a place, and what of other places joined it or left it, newest first. */
export async function historyOf(tx: ReadTx, placeId: string): Promise<HistoryLine[]> {
  const rows = await tx
    .selectFrom("place_event")
    .selectAll()
    .where((where) => where.or([where("place_id", "=", placeId), where("to_place_id", "=", placeId), where("from_place_id", "=", placeId)]))
    .orderBy("on_date", "desc")
    .orderBy("recorded_at", "desc")
    .execute();
  const named = await findPlaces(tx, rows.flatMap((row) => [row.place_id, row.from_place_id, row.to_place_id].filter((id) => id !== null)));
  const byId = new Map(named.map((place) => [place.id, place]));
  return rows.map((row) => ({
    id: row.id,
    placeId: row.place_id,
    kind: row.kind as PlaceEventKind,
    on: row.on_date,
    from: byId.get(row.from_place_id ?? ""),
    to: byId.get(row.to_place_id ?? ""),
    about: byId.get(row.place_id),
    reason: row.reason,
    detail: row.detail as Record<string, [string, string]>,
    recordedAt: row.recorded_at,
  }));
}

/** Into which places one that is no more, or gave land away, went. */
export async function successorsOf(tx: ReadTx, placeId: string): Promise<Place[]> {
  const rows = await tx
    .selectFrom("place_event")
    .select("to_place_id")
    .where("place_id", "=", placeId)
    .where("kind", "in", ["merged", "ceded"])
    .execute();
  return findPlaces(tx, rows.map((row) => row.to_place_id).filter((id) => id !== null));
}
