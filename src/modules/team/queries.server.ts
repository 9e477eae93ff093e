import { sql } from "kysely";
import type { Role, SafetyFunction } from "#platform/access/roles.ts";
import { now } from "#platform/clock.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import { dutyName } from "#modules/accounts/public.server.ts";
import { readinessOf, type Readiness } from "./rules.ts";
import type { OrderMember, Seat } from "./schema.ts";

const SERVICE: readonly Role[] = ["schoolHead", "safetyDeputy", "safetyMember"];

export type Order = { id: string; number: string; orderedOn: string; boarding: boolean; members: OrderMember[] };
export type OrderMark = { id: string; number: string; orderedOn: string; people: number };

/** Every order of a school, the one in force first. */
export async function listOrders(tx: ReadTx, placeId: string): Promise<OrderMark[]> {
  const rows = await tx
    .selectFrom("team_order as o")
    .select(["o.id", "o.number", sql<string>`o.ordered_on::text`.as("orderedOn")])
    .select((eb) => eb.selectFrom("team_order_member as m").whereRef("m.place_id", "=", "o.place_id").whereRef("m.order_id", "=", "o.id").select((of) => of.fn.countAll<number>().as("n")).as("people"))
    .where("o.place_id", "=", placeId)
    .orderBy("o.written_at", "desc")
    .orderBy("o.id", "desc")
    .execute();
  return rows.map((row) => ({ ...row, people: row.people ?? 0 }));
}

/** One order with its members; without an id the one in force. */
export async function findOrder(tx: ReadTx, placeId: string, orderId?: string): Promise<Order | undefined> {
  const row = await tx
    .selectFrom("team_order as o")
    .select(["o.id", "o.number", sql<string>`o.ordered_on::text`.as("orderedOn"), "o.boarding"])
    .where("o.place_id", "=", placeId)
    .$if(orderId !== undefined, (query) => query.where("o.id", "=", orderId ?? ""))
    .$if(orderId === undefined, (query) => query.where("o.id", "not in", tx.selectFrom("team_order as n").select("n.replaces").where("n.place_id", "=", placeId).where("n.replaces", "is not", null)))
    .executeTakeFirst();
  if (!row) return undefined;
  const members = await tx
    .selectFrom("team_order_member")
    .select(["seat", "account_id as accountId", "name"])
    .where("place_id", "=", placeId)
    .where("order_id", "=", row.id)
    .orderBy("position")
    .execute();
  return { ...row, members: members.map((member) => ({ ...member, seat: member.seat as Seat })) };
}

export type Holder = { accountId: string; name: string; duty: string; seat: Seat | null; hasKey: boolean };

/** Everybody with an account at a school, by name; with a seat where their role is one of the service. */
export async function listStaff(tx: ReadTx, placeId: string): Promise<Holder[]> {
  const rows = await tx
    .selectFrom("role_grant as g")
    .innerJoin("account as a", "a.id", "g.account_id")
    .leftJoin("vault_public_key as k", (join) => join.onRef("k.account_id", "=", "a.id").on("k.retired_at", "is", null))
    .select(["a.id", "a.family_name", "a.given_name", "a.patronymic", "g.role", "g.safety_function", "k.id as key_id"])
    .where("g.place_id", "=", placeId)
    .where(sql<boolean>`g.starts_at <= ${now()} AND (g.ends_at IS NULL OR g.ends_at > ${now()})`)
    .where("a.status", "=", "active")
    .orderBy(sql`g.role = ANY (${[...SERVICE]}::text[])`, "desc")
    .orderBy("a.family_name")
    .orderBy("a.given_name")
    .execute();
  const seen = new Map<string, Holder>();
  for (const row of rows) {
    if (seen.has(row.id)) continue;
    const duty = { role: row.role as Role, safetyFunction: row.safety_function as SafetyFunction | null };
    seen.set(row.id, { accountId: row.id, name: `${row.family_name} ${row.given_name} ${row.patronymic}`.trim(), duty: dutyName(duty), seat: seatOf(duty), hasKey: row.key_id !== null });
  }
  return [...seen.values()];
}

function seatOf({ role, safetyFunction }: { role: Role; safetyFunction: SafetyFunction | null }): Seat | null {
  if (role === "schoolHead") return "head";
  if (role === "safetyDeputy") return "deputy";
  return role === "safetyMember" ? safetyFunction : null;
}

export type TeamMember = OrderMember & { readiness: Readiness };
export type Team = {
  order: Order | undefined;
  members: TeamMember[];
  /** Hold a role of the service, but the order does not name them. */
  unnamed: Holder[];
};

/** The service of a school as it stands: by its order, and as long as there is none, by the roles that were given. */
export async function readTeam(tx: ReadTx, placeId: string): Promise<Team> {
  const [order, staff] = [await findOrder(tx, placeId), await listStaff(tx, placeId)];
  const service = staff.filter((one) => one.seat !== null);
  const of = (accountId: string | null) => service.find((one) => one.accountId === accountId);
  const named = order?.members ?? service.map(({ seat, accountId, name }) => ({ seat: seat!, accountId, name }));
  return {
    order,
    members: named.map((member) => ({ ...member, readiness: readinessOf({ accountId: member.accountId, hasRole: of(member.accountId) !== undefined, hasKey: of(member.accountId)?.hasKey ?? false }) })),
    unnamed: order ? service.filter(({ accountId }) => !order.members.some((member) => member.accountId === accountId)) : [],
  };
}

/** Accounts that the order in force names; undefined for a school whose service nobody has ordered. */
export async function namedInForce(tx: ReadTx, placeId: string): Promise<string[] | undefined> {
  const order = await findOrder(tx, placeId);
  return order?.members.flatMap(({ accountId }) => accountId ?? []);
}
