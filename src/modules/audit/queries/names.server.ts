import { sql } from "kysely";
import { findPlaces } from "#modules/places/public.server.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import { isId } from "#platform/ids.ts";
import { nameOf } from "#platform/i18n/names.ts";
import type { Line } from "../schema.ts";

export type Names = { people: ReadonlyMap<string, string>; places: ReadonlyMap<string, string> };

/** The people and places that stand in these lines. */
export async function namesIn(tx: ReadTx, lines: readonly Line[]): Promise<Names> {
  const people = new Set<string>();
  const places = new Set<string>();
  for (const line of lines) {
    if (line.actorId) people.add(line.actorId);
    places.add(line.placeId);
    if (!isId(line.subjectId)) continue;
    if (line.subjectKind === "account") people.add(line.subjectId);
    else places.add(line.subjectId);
  }
  const found = await findPlaces(tx, [...places]);
  return { people: await personNames(tx, [...people]), places: new Map(found.map((place) => [place.id, nameOf(place)])) };
}

export async function personNames(tx: ReadTx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; family_name: string; given_name: string; patronymic: string }>`
    SELECT * FROM audit_actor_names(${ids}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.id, `${row.family_name} ${row.given_name} ${row.patronymic}`.trim()]));
}

/** Accounts the words mean, among those within reach; an id means itself. */
export async function actorsMatching(tx: ReadTx, words: string): Promise<string[] | null> {
  if (words === "") return null;
  const named: boolean = isId(words);
  if (named) return [words];
  const patterns = words.split(/\s+/).map((word) => `%${word.replace(/[%_\\]/g, String.raw`\$&`)}%`);
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM account WHERE family_name || ' ' || given_name || ' ' || patronymic ILIKE ALL (${patterns}) LIMIT 500`.execute(tx);
  return rows.map((row) => row.id);
}
