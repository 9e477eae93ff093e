import { reachOf } from "#modules/places/public.server.ts";
import type { Role, SafetyFunction } from "#platform/access/roles.ts";
import type { PersonScope } from "#platform/access/scope.ts";
import { write } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import { insertAccounts, insertGrants } from "./accounts.ts";
import { personName, type PersonName } from "./people.ts";
import type { Place } from "./places.ts";
import { seeded } from "./random.ts";
import { WORLD } from "./school.ts";

export type Person = { accountId: string; email: string; name: PersonName; grantId: string; scope: PersonScope };

const names = seeded("people of tests");

/** Somebody who holds this role at this place, without a password or keys; the scope is that of being signed in with it. */
export async function aPerson(wish: {
  role: Role;
  at: Place;
  safetyFunction?: SafetyFunction;
  email?: string;
  name?: Partial<PersonName>;
}): Promise<Person> {
  const { role, at } = wish;
  const accountId = newId();
  const grantId = newId();
  const email = wish.email ?? `${accountId}@test.pana`;
  const name = { ...personName(names), ...wish.name };
  const reach = await write(WORLD, async (tx) => {
    await insertAccounts(tx, [{ id: accountId, email, ...name, locale: "kk", homePath: at.path }]);
    const grant = { id: grantId, accountId, role, safetyFunction: wish.safetyFunction ?? null, placeId: at.id, placePath: at.path };
    await insertGrants(tx, [grant], new Date("2025-09-01T04:00:00Z"));
    return reachOf(tx, at.id);
  });
  const scope: PersonScope = { kind: "person", accountId, sessionId: newId(), role, placeId: at.id, placePath: at.path, reach };
  return { accountId, email, name, grantId, scope };
}
