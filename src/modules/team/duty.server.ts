import { sql } from "kysely";
import type { PersonScope } from "#platform/access/scope.ts";
import { record } from "#platform/audit/record.server.ts";
import { now } from "#platform/clock.ts";
import type { ReadTx, WriteTx } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import { dutyOn } from "./duty-rules.ts";
import type { DutyEntry, TeamContact } from "./schema.ts";

type Writer = Pick<PersonScope, "accountId" | "placeId" | "placePath">;

/** Entries that reach this day or later, the one written last first. */
export async function dutiesFrom(tx: ReadTx, placeId: string, day: string): Promise<DutyEntry[]> {
  const rows = await tx
    .selectFrom("team_duty")
    .select([sql<string>`from_day::text`.as("fromDay"), sql<string>`until_day::text`.as("untilDay"), "first_id as firstId", "second_id as secondId"])
    .where("place_id", "=", placeId)
    .where(sql<boolean>`until_day >= ${day}::date`)
    .orderBy("written_at", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows;
}

/** The first and the second on duty on a day, as far as there are any. */
export async function onDuty(tx: ReadTx, placeId: string, day: string): Promise<string[]> {
  const duty = dutyOn(await dutiesFrom(tx, placeId, day), day);
  return duty ? [duty.firstId, duty.secondId].filter((id) => id !== null) : [];
}

export async function setDuties(tx: WriteTx, { accountId, placeId, placePath }: Writer, entries: readonly DutyEntry[]): Promise<void> {
  const rows = entries.map(({ fromDay, untilDay, firstId, secondId }) => ({
    place_id: placeId, id: newId(), place_path: placePath, from_day: fromDay, until_day: untilDay, first_id: firstId, second_id: secondId, written_by: accountId, written_at: now(),
  }));
  await tx.insertInto("team_duty").values(rows).execute();
  await record(tx, { placeId, placePath, action: "team.dutySet", subjectKind: "school", subjectId: placeId, detail: { entries: entries.length } });
}

export async function readContact(tx: ReadTx, placeId: string): Promise<TeamContact> {
  const row = await tx.selectFrom("team_contact").select(["phone", "email", "room"]).where("place_id", "=", placeId).executeTakeFirst();
  return row ?? { phone: "", email: "", room: "" };
}

export async function changeContact(tx: WriteTx, { accountId, placeId, placePath }: Writer, contact: TeamContact): Promise<void> {
  const row = { ...contact, place_path: placePath, changed_by: accountId, changed_at: now() };
  await tx
    .insertInto("team_contact")
    .values({ place_id: placeId, ...row })
    .onConflict((conflict) => conflict.column("place_id").doUpdateSet(row))
    .execute();
  await record(tx, { placeId, placePath, action: "team.contactChanged", subjectKind: "school", subjectId: placeId });
}
