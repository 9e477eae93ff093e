import { record } from "#platform/audit/record.server.ts";
import type { PersonScope } from "#platform/access/scope.ts";
import type { ReadTx, WriteTx } from "#platform/database/door.server.ts";
import type { VaultKeys } from "#platform/vault/keys.server.ts";
import { heldItems, openItem } from "#platform/vault/open.server.ts";
import { registrationSchema, type Counting, type IncidentPlace, type Registration } from "./schema.ts";

export type EntryLine = {
  placeId: string;
  caseId: string;
  seq: number;
  schoolId: string | null;
  kind: string;
  form: string;
  counting: Counting;
  where: IncidentPlace;
  month: string;
  affected: number;
  initiators: number;
  witnesses: number;
  adults: number;
  /** Number and year of the case, for whoever can open it. */
  held: { year: number; number: number } | null;
};

type Wanted = { year: number; counting?: Counting; limit: number; offset: number };

/** A region and a district see what lies with them, not the register of each school: that is the unit's alone (§ 35). */
function entriesOf(tx: ReadTx, scope: PersonScope, wanted: Pick<Wanted, "year" | "counting">) {
  return tx
    .selectFrom("register_entry as e")
    .where("e.school_year", "=", wanted.year)
    .$if(scope.role !== "networkCoordinator", (query) => query.where("e.place_id", "=", scope.placeId))
    .$if(wanted.counting !== undefined, (query) => query.where("e.counting", "=", wanted.counting ?? ""));
}

export async function listEntries(tx: ReadTx, scope: PersonScope, wanted: Wanted): Promise<{ lines: EntryLine[]; total: number }> {
  const { total } = await entriesOf(tx, scope, wanted).select((eb) => eb.fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
  const rows = await entriesOf(tx, scope, wanted)
    .innerJoin("protection_case as c", (join) => join.onRef("c.place_id", "=", "e.place_id").onRef("c.id", "=", "e.case_id"))
    .select(["e.place_id", "e.case_id", "e.seq", "e.school_id", "e.kind", "e.form", "e.counting", "e.where_kind", "e.month", "e.affected", "e.initiators", "e.witnesses", "e.adults", "c.school_year", "c.number"])
    .orderBy("c.registered_on", "desc")
    .orderBy("e.case_id")
    .orderBy("e.seq")
    .limit(wanted.limit)
    .offset(wanted.offset)
    .execute();
  const held = new Set((await heldItems(tx, scope.accountId).execute()).map((row) => row.item_id));
  const lines = rows.map((row) => ({
    placeId: row.place_id,
    caseId: row.case_id,
    seq: row.seq,
    schoolId: row.school_id,
    kind: row.kind,
    form: row.form,
    counting: row.counting as Counting,
    where: row.where_kind as IncidentPlace,
    month: String(row.month),
    affected: row.affected,
    initiators: row.initiators,
    witnesses: row.witnesses,
    adults: row.adults,
    held: held.has(row.case_id) ? { year: row.school_year, number: row.number } : null,
  }));
  return { lines, total };
}

export async function countEntries(tx: ReadTx, scope: PersonScope, year: number): Promise<Map<Counting, number>> {
  const rows = await entriesOf(tx, scope, { year }).select((eb) => ["e.counting", eb.fn.countAll<number>().as("n")]).groupBy("e.counting").execute();
  return new Map(rows.map((row) => [row.counting as Counting, row.n]));
}

export type CaseLine = { id: string; year: number; number: number };

/** The cases of a place that this person can open, the newest first. */
export async function listCases(tx: ReadTx, accountId: string, placeId: string): Promise<CaseLine[]> {
  const rows = await tx
    .selectFrom("protection_case")
    .select(["id", "school_year", "number"])
    .where("place_id", "=", placeId)
    .where("id", "in", heldItems(tx, accountId, placeId))
    .orderBy("school_year", "desc")
    .orderBy("number", "desc")
    .limit(200)
    .execute();
  return rows.map((row) => ({ id: row.id, year: row.school_year, number: row.number }));
}

export type OpenCase = CaseLine & {
  schoolId: string | null;
  urgent: boolean;
  responsibleId: string;
  registeredOn: string;
  registrations: (Registration & { seq: number; by: string; at: Date })[];
};

/** Undefined for a case this person cannot open, exactly as for one that is not there. That it was opened is on the record. */
export async function readCase(tx: WriteTx, keys: VaultKeys, caseId: string): Promise<OpenCase | undefined> {
  const row = await tx.selectFrom("protection_case").selectAll().where("id", "=", caseId).executeTakeFirst();
  const item = row && (await openItem(tx, keys, { placeId: row.place_id, itemId: row.id }));
  if (!row || item?.facts.kind !== "case") return undefined;
  const rows = await tx
    .selectFrom("case_registration")
    .select(["seq", "body", "registered_by", "registered_at"])
    .where("place_id", "=", row.place_id)
    .where("case_id", "=", row.id)
    .orderBy("seq")
    .execute();
  await record(tx, { placeId: row.place_id, placePath: row.place_path, action: "case.opened", subjectKind: "case", subjectId: row.id, itemId: row.id });
  return {
    id: row.id,
    year: row.school_year,
    number: row.number,
    schoolId: row.school_id,
    urgent: row.urgent,
    responsibleId: row.responsible_id,
    registeredOn: String(row.registered_on),
    registrations: rows.map((one) => ({
      ...registrationSchema.parse(JSON.parse(item.open(`registration:${one.seq}`, one.body))),
      seq: one.seq,
      by: one.registered_by,
      at: one.registered_at,
    })),
  };
}
