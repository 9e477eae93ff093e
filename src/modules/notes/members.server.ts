import { dutyName } from "#modules/accounts/public.server.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import type { Role, SafetyFunction } from "#platform/access/roles.ts";

export type TeamMember = { accountId: string; name: string; duty: string; hasKey: boolean };

const TEAM: readonly Role[] = ["schoolHead", "safetyDeputy", "safetyMember"];

/** The safety service of a school today, by name. */
export async function listTeam(tx: ReadTx, placeId: string): Promise<TeamMember[]> {
  const rows = await tx
    .selectFrom("role_grant as g")
    .innerJoin("account as a", "a.id", "g.account_id")
    .leftJoin("vault_public_key as k", (join) => join.onRef("k.account_id", "=", "a.id").on("k.retired_at", "is", null))
    .select(["a.id", "a.family_name", "a.given_name", "a.patronymic", "g.role", "g.safety_function", "k.id as key_id"])
    .where("g.place_id", "=", placeId)
    .where("g.ends_at", "is", null)
    .where("g.role", "in", [...TEAM])
    .where("a.status", "=", "active")
    .orderBy("a.family_name")
    .orderBy("a.given_name")
    .execute();
  const seen = new Map<string, TeamMember>();
  for (const row of rows) {
    if (seen.has(row.id)) continue;
    const name = `${row.family_name} ${row.given_name} ${row.patronymic}`.trim();
    seen.set(row.id, { accountId: row.id, name, duty: dutyName({ role: row.role as Role, safetyFunction: row.safety_function as SafetyFunction | null }), hasKey: row.key_id !== null });
  }
  return [...seen.values()];
}
