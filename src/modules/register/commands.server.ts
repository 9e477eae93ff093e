import { sql } from "kysely";
import { record } from "#platform/audit/record.server.ts";
import { now } from "#platform/clock.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import { dayOf } from "#platform/i18n/format.ts";
import { randomId } from "#platform/ids.ts";
import { notify } from "#platform/notifications/notify.server.ts";
import { exclude } from "#platform/vault/exclude.server.ts";
import type { OpenItem } from "#platform/vault/item.server.ts";
import type { VaultKeys } from "#platform/vault/keys.server.ts";
import { openItem } from "#platform/vault/open.server.ts";
import { sealNew } from "#platform/vault/seal.server.ts";
import { countingOf } from "./content.server.ts";
import { monthOf, yearOfNumber } from "./rules/year.ts";
import type { Incident, PersonRole, Registration } from "./schema.ts";

export type NewCase = {
  place: { id: string; path: string };
  schoolId: string | null;
  channel: string;
  urgent: boolean;
  responsibleId: string;
  readerIds: readonly string[];
  /** For whom the call it was made from does not exist. */
  hiddenFrom: readonly string[];
  pastSchool: boolean;
};

export type Registered = { caseId: string; year: number; number: number };

/** A new case with its number, its sealed registration and a line of the register for each incident. */
export async function registerCase(tx: WriteTx, keys: VaultKeys, given: NewCase, registration: Registration): Promise<Registered> {
  const { place, responsibleId } = given;
  const today = dayOf(now());
  const year = yearOfNumber(today);
  const number = await nextNumber(tx, place, year);
  const item = await sealCase(tx, keys, given);
  await tx
    .insertInto("protection_case")
    .values({
      place_id: place.id,
      id: item.facts.itemId,
      place_path: place.path,
      school_id: given.schoolId,
      school_year: year,
      number,
      channel: given.channel,
      urgent: given.urgent,
      responsible_id: responsibleId,
      registered_by: keys.accountId,
      registered_on: today,
      hidden_from: [...item.facts.hiddenFrom],
    })
    .execute();
  await addTo(tx, keys, item, given.schoolId, registration);
  if (responsibleId !== keys.accountId) await notify(tx, { to: [responsibleId], kind: "caseGiven", href: "/register", values: {} });
  return { caseId: item.facts.itemId, year, number };
}

/** What came later, in a case that is there; undefined when this person cannot open it. */
export async function addToCase(tx: WriteTx, keys: VaultKeys, ref: { placeId: string; caseId: string }, registration: Registration): Promise<Registered | undefined> {
  const item = await openItem(tx, keys, { placeId: ref.placeId, itemId: ref.caseId });
  if (item?.facts.kind !== "case") return undefined;
  const row = await tx.selectFrom("protection_case").select(["school_id", "school_year", "number"]).where("place_id", "=", ref.placeId).where("id", "=", ref.caseId).executeTakeFirst();
  if (!row) return undefined;
  await addTo(tx, keys, item, row.school_id, registration);
  return { caseId: ref.caseId, year: row.school_year, number: row.number };
}

async function sealCase(tx: WriteTx, keys: VaultKeys, given: NewCase): Promise<OpenItem> {
  const item = await sealNew(tx, keys, {
    placeId: given.place.id,
    placePath: given.place.path,
    kind: "case",
    itemId: randomId(),
    accountIds: [...new Set([keys.accountId, ...given.readerIds])],
    pastSchool: given.pastSchool,
  });
  return given.hiddenFrom.length > 0 ? exclude(tx, keys, item, given.hiddenFrom) : item;
}

async function nextNumber(tx: WriteTx, place: NewCase["place"], year: number): Promise<number> {
  const row = await tx
    .insertInto("case_number")
    .values({ place_id: place.id, school_year: year, place_path: place.path, last: 1 })
    .onConflict((on) => on.columns(["place_id", "school_year"]).doUpdateSet({ last: sql`case_number.last + 1` }))
    .returning("last")
    .executeTakeFirstOrThrow();
  return row.last;
}

async function addTo(tx: WriteTx, keys: VaultKeys, item: OpenItem, schoolId: string | null, registration: Registration): Promise<void> {
  const { placeId, itemId, placePath, hiddenFrom } = item.facts;
  const { registrations, incidents } = await tx
    .updateTable("protection_case")
    .set((eb) => ({ registrations: eb("registrations", "+", 1), incidents: eb("incidents", "+", registration.incidents.length) }))
    .where("place_id", "=", placeId)
    .where("id", "=", itemId)
    .returning(["registrations", "incidents"])
    .executeTakeFirstOrThrow();
  await tx
    .insertInto("case_registration")
    .values({
      place_id: placeId,
      case_id: itemId,
      seq: registrations,
      place_path: placePath,
      body: item.seal(`registration:${registrations}`, JSON.stringify(registration)),
      registered_by: keys.accountId,
      registered_at: now(),
      hidden_from: [...hiddenFrom],
    })
    .execute();
  const before = incidents - registration.incidents.length;
  await tx
    .insertInto("register_entry")
    .values(registration.incidents.map((incident, index) => ({
      place_id: placeId,
      case_id: itemId,
      seq: before + index + 1,
      place_path: placePath,
      school_id: schoolId,
      ...countedOf(incident, index + 1, registration),
      hidden_from: [...hiddenFrom],
    })))
    .execute();
  await record(tx, { placeId, placePath, action: "case.registered", subjectKind: "case", subjectId: itemId, itemId });
}

/** All that the register keeps of an incident: no name, no day, no words. */
function countedOf(incident: Incident, number: number, { people }: Registration) {
  const counting = countingOf(incident.kind, incident.form);
  if (!counting) throw new Error("The incident is of no kind that is known.");
  const here = people.filter((person) => person.incident === null || person.incident === number);
  const count = (role: PersonRole) => here.filter((person) => person.role === role).length;
  return {
    kind: incident.kind,
    form: incident.form,
    counting,
    where_kind: incident.where,
    month: monthOf(incident.day),
    school_year: yearOfNumber(dayOf(now())),
    affected: count("affected"),
    initiators: count("initiator"),
    witnesses: count("witness"),
    adults: count("alleged"),
  };
}
