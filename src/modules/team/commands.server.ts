import type { PersonScope } from "#platform/access/scope.ts";
import { record } from "#platform/audit/record.server.ts";
import { now } from "#platform/clock.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import { findOrder, listStaff } from "./queries.server.ts";
import type { OrderForm } from "./schema.ts";

export type Ordering = { ok: true; orderId: string } | { ok: false; why: "replaced" | "stranger" };

/** A new order in place of the one that stood when the form was opened; the earlier ones stay as they were. */
export async function writeOrder(tx: WriteTx, scope: Pick<PersonScope, "accountId" | "placeId" | "placePath">, form: Omit<OrderForm, "form_id">): Promise<Ordering> {
  const { placeId, placePath } = scope;
  const place = { place_id: placeId, place_path: placePath };
  const inForce = await findOrder(tx, placeId);
  if ((inForce?.id ?? "") !== form.replaces) return { ok: false, why: "replaced" };
  const names = new Map((await listStaff(tx, placeId)).map(({ accountId, name }) => [accountId, name]));
  const members = form.members.map((member) => ({ ...member, name: member.accountId ? (names.get(member.accountId) ?? "") : member.name }));
  if (members.some(({ name }) => name === "")) return { ok: false, why: "stranger" };
  const id = newId();
  const order = { ...place, id, number: form.number, ordered_on: form.ordered_on, boarding: form.boarding };
  await tx.insertInto("team_order").values({ ...order, replaces: inForce?.id ?? null, written_by: scope.accountId, written_at: now() }).execute();
  await tx
    .insertInto("team_order_member")
    .values(members.map(({ seat, accountId, name }, at) => ({ ...place, order_id: id, position: at + 1, seat, account_id: accountId, name })))
    .execute();
  await record(tx, { placeId, placePath, action: "team.ordered", subjectKind: "order", subjectId: id, detail: { people: members.length } });
  return { ok: true, orderId: id };
}
