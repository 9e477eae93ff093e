import { sql } from "kysely";
import type { ReadTx } from "#platform/database/door.server.ts";
import type { Contact, Place, SchoolDetails, SchoolType, TeachingLanguage } from "../schema.ts";
import { NO_CONTACT } from "../schema.ts";
import { findPlace } from "./tree.server.ts";

export type School = Place & SchoolDetails & { publicCode: string; totalPupils: number | null; sizeKnown: boolean; changedAt: Date | null };

type Row = Place & Contact & {
  bin: string | null; type: SchoolType; languages: TeachingLanguage[]; network_id: string | null; public_code: string;
  pupils: (number | null)[] | null; total: number | null; staff: number | null; contact: string | null; changed_at: Date | null;
};

/** A school with everything this transaction may see of it; counts only within reach. */
export async function findSchool(tx: ReadTx, id: string): Promise<School | undefined> {
  // As a text: programs read schools all day, and putting a query of this size together costs as much as answering it.
  const { rows } = await sql<Row>`
    SELECT p.id, p.kind, p.parent_id, p.path, p.code, p.name_kk, p.name_ru, p.name_en, p.valid_from, p.valid_to,
           s.bin, s.type, s.languages, s.network_id, s.public_code, z.pupils, z.total, z.staff,
           c.place_id AS contact, c.address, c.phone, c.email, c.site, ${changedAt("p.id")} AS changed_at
      FROM place p JOIN school s ON s.place_id = p.id
      LEFT JOIN school_size z ON z.place_id = p.id LEFT JOIN place_contact c ON c.place_id = p.id
     WHERE p.id = ${id}`.execute(tx);
  const row = rows[0];
  if (!row) return undefined;
  const { bin, type, languages, network_id, public_code, pupils, total, staff, contact, address, phone, email, site, changed_at, ...place } = row;
  return {
    ...place,
    bin,
    type,
    languages,
    networkId: network_id,
    publicCode: public_code,
    pupils: pupils ?? [],
    totalPupils: total,
    staff,
    sizeKnown: pupils !== null,
    contact: contact === null ? NO_CONTACT : { address, phone, email, site },
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
