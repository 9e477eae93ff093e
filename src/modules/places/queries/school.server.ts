import { sql } from "kysely";
import type { ReadTx } from "#platform/database/door.server.ts";
import type { Contact, Place, SchoolDetails, SchoolType, TeachingLanguage } from "../schema.ts";
import { NO_CONTACT } from "../schema.ts";
import { findPlace } from "./tree.server.ts";

export type School = Place & SchoolDetails & { publicCode: string; totalPupils: number | null; sizeKnown: boolean; changedAt: Date | null };

/** A school with everything this transaction may see of it; counts only within reach. */
export async function findSchool(tx: ReadTx, id: string): Promise<School | undefined> {
  const row = await tx
    .selectFrom("place")
    .innerJoin("school", "school.place_id", "place.id")
    .leftJoin("school_size as size", "size.place_id", "place.id")
    .leftJoin("place_contact as contact", "contact.place_id", "place.id")
    .select(["place.id", "kind", "parent_id", "path", "code", "name_kk", "name_ru", "name_en", "valid_from", "valid_to"])
    .select(["bin", "type", "languages", "network_id", "public_code", "pupils", "total", "staff"])
    .select(["contact.place_id as contact", "address", "phone", "email", "site"])
    .select(changedAt("place.id").as("changed_at"))
    .where("place.id", "=", id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { bin, type, languages, network_id, public_code, pupils, total, staff, contact, address, phone, email, site, changed_at, ...place } = row;
  return {
    ...(place as Place),
    bin,
    type: type as SchoolType,
    languages: languages as TeachingLanguage[],
    networkId: network_id,
    publicCode: public_code,
    pupils: pupils ?? [],
    totalPupils: total,
    staff,
    sizeKnown: pupils !== null,
    contact: contact === null ? NO_CONTACT : { address: address!, phone: phone!, email: email!, site: site! },
    changedAt: changed_at,
  };
}

/** When something about a place was last entered, as far as the transaction may see. */
export function changedAt(placeId: string) {
  return sql<Date | null>`(SELECT max(e.recorded_at) FROM place_event e WHERE e.place_id = ${sql.ref(placeId)})`;
}

export async function contactOf(tx: ReadTx, placeId: string): Promise<Contact> {
  const row = await tx
    .selectFrom("place_contact")
    .select(["address", "phone", "email", "site"])
    .where("place_id", "=", placeId)
    .executeTakeFirst();
  return row ?? NO_CONTACT;
}

/** For posters and short links. */
export async function findSchoolByPublicCode(tx: ReadTx, code: string): Promise<Place | undefined> {
  const row = await tx.selectFrom("school").select("place_id").where("public_code", "=", code).executeTakeFirst();
  return row && findPlace(tx, row.place_id);
}
