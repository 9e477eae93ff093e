import { endRole } from "#modules/accounts/roles/end.server.ts";
import { makeOwnToken, makeSystemToken, type Made } from "#modules/api/commands.server.ts";
import { scopesOfRole, type ApiScope } from "#platform/access/api-scopes.ts";
import type { Role } from "#platform/access/roles.ts";
import { NOWHERE, type RolelessScope } from "#platform/access/scope.ts";
import { now } from "#platform/clock.ts";
import { write } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import type { InProcessApp } from "./app.ts";
import type { Person } from "./person.ts";

export type TestToken = { id: string; token: string };

/** In the person's own name, as the pages about oneself act. */
export function ownScopeOf({ accountId, scope }: Person): RolelessScope {
  return { kind: "roleless", accountId, sessionId: scope.sessionId, reach: NOWHERE as typeof NOWHERE };
}

/** A second factor, so that roles which need one may come in. */
export async function withSecondFactor(person: Person): Promise<Person> {
  const passkey = { account_id: person.accountId, id: newId(), credential_id: newId(), public_key: Buffer.from([1]), counter: 0, transports: [], label: "", created_at: now() };
  await write(ownScopeOf(person), (tx) => tx.insertInto("passkey").values(passkey).execute());
  return person;
}

export async function aToken(owner: Person, wish: { scopes?: readonly ApiScope[]; days?: number } = {}): Promise<TestToken> {
  const { scopes = scopesOfRole(owner.scope.role), days = 30 } = wish;
  return granted(await write(ownScopeOf(owner), (tx) => makeOwnToken(tx, owner, { name: "Test", scopes, days, grantId: owner.grantId })));
}

export async function aSystemToken(maker: Person, wish: { role: Role; at: { id: string }; scopes?: readonly ApiScope[] }): Promise<TestToken> {
  const scopes = wish.scopes ?? scopesOfRole(wish.role);
  return granted(await write(maker.scope, (tx) => makeSystemToken(tx, maker.scope, { name: "System", scopes, days: 30, placeId: wish.at.id, role: wish.role })));
}

function granted(made: Made): TestToken {
  if (!made.ok) throw new Error(`The token was not made: ${made.why}.`);
  return made;
}

export async function endRoleOf(by: Person, person: Person): Promise<boolean> {
  const wish = { grantId: person.grantId, reason: "left", successorId: null, headless: true, unread: true } as const;
  return (await write(by.scope, (tx) => endRole(tx, by.scope, wish))).ok;
}

/** A program with a token, or with none. */
export function program(app: InProcessApp, token?: string) {
  const bearer: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return {
    get: (path: string, headers: Record<string, string> = {}, method = "GET") => app.request(`/api/v1${path}`, { method, headers: { ...bearer, ...headers } }),
    send: (method: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
      app.request(`/api/v1${path}`, {
        method,
        headers: { ...bearer, "content-type": "application/json", "idempotency-key": newId(), ...headers },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
  };
}
