import type { ReadTx } from "#platform/database/door.server.ts";
import type { Contact, Place, SchoolDetails, SchoolType, TeachingLanguage } from "../schema.ts";
import { NO_CONTACT } from "../schema.ts";
import { findPlace } from "./tree.server.ts";

export type School = Place & SchoolDetails & { publicCode: string; totalPupils: number | null; sizeKnown: boolean };

/** A school with everything this transaction may see of it; counts only within reach. */
export async function findSchool(tx: ReadTx, place: Place): Promise<School | undefined> {
  const row = await tx
    .selectFrom("school")
    .leftJoin("school_size", "school_size.place_id", "school.place_id")
    .select(["bin", "type", "languages", "network_id", "public_code", "pupils", "total", "staff"])
    .where("school.place_id", "=", place.id)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    ...place,
    bin: row.bin,
    type: row.type as SchoolType,
    languages: row.languages as TeachingLanguage[],
    networkId: row.network_id,
    publicCode: row.public_code,
    pupils: row.pupils ?? [],
    totalPupils: row.total,
    staff: row.staff,
    sizeKnown: row.pupils !== null,
    contact: await contactOf(tx, place.id),
  };
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
