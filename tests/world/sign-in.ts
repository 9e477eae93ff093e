import { sql } from "kysely";
import { hashPassword, storePassword } from "#modules/accounts/public.server.ts";
import type { Role } from "#platform/access/roles.ts";
import { NATION, taskScope } from "#platform/access/scope.ts";
import { write } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import { createKeyPair } from "#platform/vault/session.server.ts";
import { insertAccounts, insertGrants } from "./accounts.ts";

const world = taskScope("world", NATION);

export const GOOD_PASSWORD = "төрт түлік мал 4";

/** The nation alone, for tests of people. */
export async function nation(): Promise<{ id: string; path: string }> {
  const place = { id: newId(), path: "/kz/" };
  await write(world, (tx) =>
    sql`INSERT INTO place (id, kind, path, code, name_kk, name_ru, name_en, valid_from)
        VALUES (${place.id}, 'nation', '/kz/', 'KZ', 'Қазақстан', 'Казахстан', 'Kazakhstan', '1991-12-16')`.execute(tx),
  );
  return place;
}

export type TestPerson = { accountId: string; email: string; grantId: string | null };

/** A person who can sign in with GOOD_PASSWORD, in a role where one is wished. */
export async function person(place: { id: string; path: string }, role: Role | null = null, email = `${newId()}@test.pana`): Promise<TestPerson> {
  const accountId = newId();
  const grantId = role ? newId() : null;
  const hash = await hashPassword(GOOD_PASSWORD);
  await write(world, async (tx) => {
    await insertAccounts(tx, [{ id: accountId, email, familyName: "Сейтқали", givenName: "Айша", patronymic: "", locale: "kk", homePath: place.path }]);
    if (role && grantId) {
      const grant = { id: grantId, accountId, role, safetyFunction: role === "safetyMember" ? ("psychologist" as const) : null, placeId: place.id, placePath: place.path };
      await insertGrants(tx, [grant], new Date("2026-01-01"));
    }
    await storePassword(tx, accountId, hash);
    await createKeyPair(tx, { accountId, password: GOOD_PASSWORD });
  });
  return { accountId, email, grantId };
}
