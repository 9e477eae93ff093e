import { sql } from "kysely";
import { record } from "#platform/audit/record.server.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import { getPlace } from "../queries/tree.server.ts";
import { KINDS_UNDER, NO_CONTACT, type NewPlace, type NewSchool, type Names } from "../schema.ts";
import { bulkInsertSchools } from "./bulk.server.ts";
import { recordEvent } from "./events.server.ts";

export type CreatedPlace = { id: string; path: string };

export type RegionTile = { short: Names; column: number; row: number };

/** Any place but a school. A region is labelled by its code, others by the next number. */
export async function createPlace(tx: WriteTx, place: NewPlace & { tile?: RegionTile }): Promise<CreatedPlace> {
  const id = place.id ?? newId();
  const path = await pathOfNew(tx, place);
  await tx
    .insertInto("place")
    .values({
      id,
      kind: place.kind,
      parent_id: place.parentId,
      path,
      code: place.code,
      name_kk: place.names.kk,
      name_ru: place.names.ru,
      name_en: place.names.en,
      valid_from: place.validFrom,
      valid_to: place.validTo ?? null,
    })
    .execute();
  if (place.tile) await insertTile(tx, { id, path }, place.tile);
  await tx.insertInto("place_contact").values({ place_id: id, place_path: path, ...(place.contact ?? NO_CONTACT) }).execute();
  await recordEvent(tx, { id, path }, { kind: "created", on: place.validFrom });
  await record(tx, {
    placeId: id,
    placePath: path,
    action: "place.created",
    subjectKind: place.kind,
    subjectId: id,
    detail: { code: place.code },
  });
  return { id, path };
}

export async function createSchool(tx: WriteTx, school: NewSchool): Promise<CreatedPlace> {
  const [created] = await bulkInsertSchools(tx, [school]);
  if (!created) throw new Error("The school was not created.");
  await record(tx, {
    placeId: created.id,
    placePath: created.path,
    action: "place.created",
    subjectKind: "school",
    subjectId: created.id,
    detail: { code: school.code },
  });
  return created;
}

async function pathOfNew(tx: WriteTx, place: NewPlace): Promise<string> {
  if (place.kind === "school") throw new Error("Schools are made by createSchool.");
  if (place.parentId === null) return "/kz/";
  const parent = await getPlace(tx, place.parentId);
  if (!KINDS_UNDER[parent.kind].includes(place.kind)) throw new Error(`A ${place.kind} cannot lie under a ${parent.kind}.`);
  const label = place.kind === "region" ? place.code : String(await nextLabel(tx));
  return `${parent.path}${label}/`;
}

async function nextLabel(tx: WriteTx): Promise<number> {
  const result = await sql<{ label: number }>`SELECT nextval('place_label_seq') AS label`.execute(tx);
  return result.rows[0]!.label;
}

async function insertTile(tx: WriteTx, place: CreatedPlace, tile: RegionTile): Promise<void> {
  await tx
    .insertInto("region")
    .values({
      place_id: place.id,
      place_path: place.path,
      short_kk: tile.short.kk,
      short_ru: tile.short.ru,
      short_en: tile.short.en,
      tile_column: tile.column,
      tile_row: tile.row,
    })
    .execute();
}

