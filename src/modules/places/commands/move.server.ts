import { sql } from "kysely";
import { record } from "#platform/audit/record.server.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import { findPlaceInReach } from "../queries/tree.server.ts";
import { KINDS_UNDER, type Day, type Place } from "../schema.ts";
import { OutOfReach } from "./change.server.ts";
import { recordEvent } from "./events.server.ts";

export type Refusal = "notUnder" | "sameParent" | "closed" | "notASchool" | "itself" | "beforeItBegan" | "hasOpenPlaces";
export type Outcome = { ok: true } | { ok: false; why: Refusal };

type Decision = { on: Day; reason: string };

/** Puts a place with all that lies in it under another; reach follows in the same transaction. */
export async function movePlace(tx: WriteTx, placeId: string, newParentId: string, decision: Decision): Promise<Outcome> {
  const [place, parent] = await both(tx, placeId, newParentId);
  if (place.valid_to || parent.valid_to) return refuse("closed");
  if (parent.id === place.parent_id) return refuse("sameParent");
  if (!KINDS_UNDER[parent.kind].includes(place.kind) || parent.path.startsWith(place.path)) return refuse("notUnder");
  const label = place.path.split("/").at(-2)!;
  const path = `${parent.path}${label}/`;
  await sql`SELECT pana_repath(${place.path}, ${path})`.execute(tx);
  await tx.updateTable("place").set({ parent_id: parent.id }).where("id", "=", place.id).execute();
  await tx.updateTable("place").set({ search: "" }).where(sql<boolean>`path ^@ ${path}`).execute();
  const moved = { id: place.id, path };
  await recordEvent(tx, moved, { kind: "moved", ...decision, fromPlaceId: place.parent_id, toPlaceId: parent.id });
  await line(tx, moved, "place.moved", place.kind);
  return { ok: true };
}

/** The first school ends and goes on in the second; what belonged to the first stays readable under its name. */
export async function mergeSchools(tx: WriteTx, endingId: string, goingOnId: string, decision: Decision): Promise<Outcome> {
  const [ending, goingOn] = await both(tx, endingId, goingOnId);
  if (ending.kind !== "school" || goingOn.kind !== "school") return refuse("notASchool");
  if (ending.id === goingOn.id) return refuse("itself");
  if (ending.valid_to || goingOn.valid_to) return refuse("closed");
  if (decision.on <= ending.valid_from) return refuse("beforeItBegan");
  await end(tx, ending, decision.on);
  await recordEvent(tx, ending, { kind: "merged", ...decision, toPlaceId: goingOn.id });
  await line(tx, ending, "place.merged", "school");
  return { ok: true };
}

export async function closePlace(tx: WriteTx, placeId: string, decision: Decision): Promise<Outcome> {
  const place = await inReach(tx, placeId);
  if (place.valid_to) return refuse("closed");
  if (decision.on <= place.valid_from) return refuse("beforeItBegan");
  const open = await tx
    .selectFrom("place")
    .select("id")
    .where("parent_id", "=", placeId)
    .where("valid_to", "is", null)
    .limit(1)
    .executeTakeFirst();
  if (open) return refuse("hasOpenPlaces");
  await end(tx, place, decision.on);
  await recordEvent(tx, place, { kind: "closed", ...decision });
  await line(tx, place, "place.closed", place.kind);
  return { ok: true };
}

const refuse = (why: Refusal): Outcome => ({ ok: false, why });

async function end(tx: WriteTx, place: Place, on: Day): Promise<void> {
  await tx.updateTable("place").set({ valid_to: on }).where("id", "=", place.id).execute();
}

function line(tx: WriteTx, place: { id: string; path: string }, action: string, kind: string): Promise<void> {
  return record(tx, { placeId: place.id, placePath: place.path, action, subjectKind: kind, subjectId: place.id });
}

async function both(tx: WriteTx, first: string, second: string): Promise<[Place, Place]> {
  return [await inReach(tx, first), await inReach(tx, second)];
}

async function inReach(tx: WriteTx, id: string): Promise<Place> {
  const place = await findPlaceInReach(tx, id);
  if (!place) throw new OutOfReach("The place is out of reach.");
  return place;
}
