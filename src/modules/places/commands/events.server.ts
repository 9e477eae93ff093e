import { sql } from "kysely";
import { now } from "#platform/clock.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import type { Day } from "../schema.ts";

export const PLACE_EVENT_KINDS = ["created", "renamed", "changed", "moved", "ceded", "merged", "closed"] as const;
export type PlaceEventKind = (typeof PLACE_EVENT_KINDS)[number];

export type PlaceEvent = {
  kind: PlaceEventKind;
  on: Day;
  fromPlaceId?: string | null;
  toPlaceId?: string | null;
  reason?: string;
  /** Field → [before, after]. */
  detail?: Record<string, readonly [string, string]>;
};

/** A line in the history that everybody who reaches the place can read; the audit line stands beside it. */
export async function recordEvent(tx: WriteTx, place: { id: string; path: string }, event: PlaceEvent): Promise<void> {
  await tx
    .insertInto("place_event")
    .values({
      place_id: place.id,
      id: newId(),
      place_path: place.path,
      kind: event.kind,
      on_date: event.on,
      from_place_id: event.fromPlaceId ?? null,
      to_place_id: event.toPlaceId ?? null,
      reason: event.reason ?? "",
      detail: JSON.stringify(event.detail ?? {}),
      recorded_at: now(),
      recorded_by: sql<string | null>`pana_actor()`,
    })
    .execute();
}
