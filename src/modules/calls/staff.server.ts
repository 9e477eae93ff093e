import { taskScope } from "#platform/access/scope.ts";
import { read } from "#platform/database/door.server.ts";
import type { StaffName } from "./rules/conflict.ts";

/** How the people who work at a school are called, to find them in what is told. */
export function staffOf(placeId: string): Promise<StaffName[]> {
  return read(taskScope("worker"), (tx) =>
    tx
      .selectFrom("role_grant as g")
      .innerJoin("account as a", "a.id", "g.account_id")
      .select(["a.family_name as familyName", "a.given_name as givenName", "a.patronymic"])
      .distinct()
      .where("g.place_id", "=", placeId)
      .where("g.ends_at", "is", null)
      .execute(),
  );
}
