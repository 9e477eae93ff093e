import { sql } from "kysely";
import { record } from "#platform/audit/record.server.ts";
import { now } from "#platform/clock.ts";
import { dayOf } from "#platform/i18n/format.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import { contactOf, findSchool } from "../queries/school.server.ts";
import { findPlaceInReach } from "../queries/tree.server.ts";
import type { Contact, Names, Place, SchoolDetails } from "../schema.ts";
import { recordEvent } from "./events.server.ts";

export type PlaceChange = { names?: Names; code?: string; contact?: Contact; school?: Partial<Omit<SchoolDetails, "contact">> };

export class OutOfReach extends Error {}

/** Changes what is given and keeps the rest; an unchanged form leaves no trace. Returns whether anything changed. */
export async function changePlace(tx: WriteTx, placeId: string, change: PlaceChange): Promise<boolean> {
  const place = await findPlaceInReach(tx, placeId);
  if (!place) throw new OutOfReach("The place is out of reach.");
  const names = await changeNames(tx, place, change);
  const details = { ...(await changeContact(tx, place, change)), ...(await changeSchool(tx, place, change)) };
  const fields = [...Object.keys(names), ...Object.keys(details)];
  if (fields.length === 0) return false;
  const on = dayOf(now());
  if (Object.keys(names).length > 0) await recordEvent(tx, place, { kind: "renamed", on, detail: names });
  if (Object.keys(details).length > 0) await recordEvent(tx, place, { kind: "changed", on, detail: details });
  await record(tx, {
    placeId,
    placePath: place.path,
    action: "place.changed",
    subjectKind: place.kind,
    subjectId: placeId,
    detail: { fields: fields.join(" ") },
  });
  return true;
}

type Differences = Record<string, readonly [string, string]>;

async function changeNames(tx: WriteTx, place: Place, change: PlaceChange): Promise<Differences> {
  const before = { code: place.code, kk: place.name_kk, ru: place.name_ru, en: place.name_en };
  const after = { ...before, ...change.names, code: change.code ?? place.code };
  const found = differences(before, after);
  if (Object.keys(found).length > 0) {
    await tx
      .updateTable("place")
      .set({ code: after.code, name_kk: after.kk, name_ru: after.ru, name_en: after.en })
      .where("id", "=", place.id)
      .execute();
  }
  return found;
}

async function changeContact(tx: WriteTx, place: Place, change: PlaceChange): Promise<Differences> {
  if (!change.contact) return {};
  const found = differences(await contactOf(tx, place.id), change.contact);
  if (Object.keys(found).length > 0) {
    await tx
      .insertInto("place_contact")
      .values({ place_id: place.id, place_path: place.path, ...change.contact })
      .onConflict((conflict) => conflict.column("place_id").doUpdateSet(change.contact!))
      .execute();
  }
  return found;
}

async function changeSchool(tx: WriteTx, place: Place, change: PlaceChange): Promise<Differences> {
  if (!change.school || place.kind !== "school") return {};
  const school = await findSchool(tx, place.id);
  if (!school) throw new Error("The school has no details.");
  const before = {
    bin: school.bin,
    type: school.type,
    languages: school.languages,
    networkId: school.networkId,
    pupils: school.pupils,
    staff: school.staff,
  };
  const after = { ...before, ...change.school };
  const found = differences(asTexts(before), asTexts(after));
  if (Object.keys(found).length === 0) return {};
  await tx
    .updateTable("school")
    .set({ bin: after.bin, type: after.type, languages: [...after.languages], network_id: after.networkId })
    .where("place_id", "=", place.id)
    .execute();
  await tx
    .updateTable("school_size")
    .set({ pupils: sql`${[...after.pupils]}::integer[]`, staff: after.staff })
    .where("place_id", "=", place.id)
    .execute();
  return found;
}

function asTexts(values: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? value.map((each) => each ?? "–").join(" ") : String(value ?? "")]),
  );
}

function differences(before: Record<string, string>, after: Record<string, string>): Differences {
  return Object.fromEntries(
    Object.keys(after)
      .filter((name) => before[name] !== after[name])
      .map((name) => [name, [before[name] ?? "", after[name] ?? ""] as const]),
  );
}
