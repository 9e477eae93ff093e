import { setDuties } from "#modules/team/duty.server.ts";
import { now } from "#platform/clock.ts";
import { write } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import type { PersonScope } from "#platform/access/scope.ts";

/** The order of a school's head that names these people, entered by the first of them. */
export async function anOrder(by: PersonScope, accountIds: readonly string[]): Promise<void> {
  const place = { place_id: by.placeId, place_path: by.placePath };
  const id = newId();
  await write(by, async (tx) => {
    await tx.insertInto("team_order").values({ ...place, id, number: "1", ordered_on: "2026-09-01", boarding: false, written_by: by.accountId, written_at: now() }).execute();
    await tx
      .insertInto("team_order_member")
      .values(accountIds.map((accountId, at) => ({ ...place, order_id: id, position: at + 1, seat: at === 0 ? "head" : "teacher", account_id: accountId, name: "Айша" })))
      .execute();
  });
}

/** Who is on duty at this person's school on these days. */
export async function onRota(by: PersonScope, fromDay: string, untilDay: string, firstId: string, secondId: string | null): Promise<void> {
  await write(by, (tx) => setDuties(tx, by, [{ fromDay, untilDay, firstId, secondId }]));
}
