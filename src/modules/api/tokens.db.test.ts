import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { scopesOfRole } from "#platform/access/api-scopes.ts";
import { taskScope } from "#platform/access/scope.ts";
import { setClock } from "#platform/clock.ts";
import { read, write } from "#platform/database/door.server.ts";
import { asSuperuser } from "#world/database.ts";
import { aPerson, type Person } from "#world/person.ts";
import type { Place } from "#world/places.ts";
import { aRegion, aSchool, theNation } from "#world/school.ts";
import { aSystemToken, aToken, endRoleOf, ownScopeOf, withSecondFactor } from "#world/token.ts";
import { hashPassword, storePassword } from "#modules/accounts/public.server.ts";
import { makeOwnToken, makeSystemToken, revokeToken } from "./commands.server.ts";
import { ownTokens, tokensWithin } from "./queries.server.ts";
import { resolveToken } from "./resolve.server.ts";
import { newToken } from "./token.server.ts";

let school: Place;
let other: Place;
let head: Person;
let administrator: Person;

beforeAll(async () => {
  school = await aSchool({ in: await aRegion("75") });
  other = await aSchool({ in: await aRegion("79") });
  head = await withSecondFactor(await aPerson({ role: "schoolHead", at: school }));
  administrator = await withSecondFactor(await aPerson({ role: "administrator", at: await theNation() }));
});
afterEach(() => setClock(undefined));

const refusal = (token: string) => resolveToken(token).then(() => "opens", (error: Error) => error.message);
const stored = (id: string) => asSuperuser(async (client) => (await client.query("SELECT * FROM api_token WHERE id = $1", [id])).rows[0]);
const endOf = (person: Person) => endRoleOf(administrator, person);

describe("a token of a person", () => {
  test("acts in the owner's name, role and reach, with no more than it is for", async () => {
    const { id, token } = await aToken(head, { scopes: ["places:read"] });
    const scope = await resolveToken(token);
    expect(scope).toMatchObject({ kind: "person", accountId: head.accountId, sessionId: id, role: "schoolHead", placeId: school.id, reach: [school.path] });
    expect(scope.token?.scopes).toEqual(["places:read"]);
  });

  test("is kept as a hash only, and its last use to the hour", async () => {
    const { id, token } = await aToken(head);
    setClock(new Date("2026-11-25T10:42:31Z"));
    await resolveToken(token);
    const row = await stored(id);
    const [, , secret = ""] = /^pana_([a-z2-7]{10})_(.+)$/.exec(token) ?? [];
    expect(secret.length).toBe(43);
    expect(JSON.stringify(row)).not.toContain(secret);
    expect(row.token_hash.length).toBe(32);
    expect(row.used_at.toISOString()).toBe("2026-11-25T10:00:00.000Z");
  });

  test("cannot be for what its role may not do", async () => {
    const clerk = await aPerson({ role: "staff", at: school });
    const made = await write(ownScopeOf(clerk), (tx) => makeOwnToken(tx, clerk, { name: "x", days: 30, grantId: clerk.grantId, scopes: ["places:read", "accounts:read"] }));
    expect(made).toEqual({ ok: false, why: "scopes" });
    expect(scopesOfRole("staff")).not.toContain("places:write");
  });

  test("cannot stand on somebody else's role", async () => {
    const clerk = await aPerson({ role: "staff", at: school });
    const made = await write(ownScopeOf(clerk), (tx) => makeOwnToken(tx, clerk, { name: "x", days: 30, grantId: head.grantId, scopes: ["places:read"] }));
    expect(made).toEqual({ ok: false, why: "role gone" });
  });

  test("opens nothing when it is not whole, made up, or lacks its secret", async () => {
    const { token } = await aToken(head);
    for (const wrong of [token.slice(0, -1), `${token}x`, token.toUpperCase(), newToken().token, "pana_", "", token.replace(/_[^_]*$/, `_${"A".repeat(43)}`)]) {
      expect(await refusal(wrong)).toBe("token-unknown");
    }
    expect(await refusal(token)).toBe("opens");
  });

  test("ends with its time", async () => {
    const { token } = await aToken(head, { days: 30 });
    setClock(new Date(Date.now() + 29 * 86_400_000));
    expect(await refusal(token)).toBe("opens");
    setClock(new Date(Date.now() + 31 * 86_400_000));
    expect(await refusal(token)).toBe("token-expired");
  });

  test("cannot be made for longer than a year, whatever is asked for", async () => {
    await expect(aToken(head, { days: 400 })).rejects.toThrow(/api_token_lives_a_year_at_most/);
  });

  test("ends the moment it is revoked", async () => {
    const { id, token } = await aToken(head);
    expect(await write(ownScopeOf(head), (tx) => revokeToken(tx, ownScopeOf(head), id))).toBe("revoked");
    expect(await refusal(token)).toBe("token-revoked");
    expect(await write(ownScopeOf(head), (tx) => revokeToken(tx, ownScopeOf(head), id))).toBe("gone");
  });

  test("ends with the role it stands on", async () => {
    const leaving = await withSecondFactor(await aPerson({ role: "regionOfficer", at: await aRegion("75") }));
    const { token } = await aToken(leaving);
    expect(await refusal(token)).toBe("opens");
    expect(await endOf(leaving)).toBe(true);
    expect(await refusal(token)).toBe("token-ended");
  });

  test("ends when its owner sets a new password, while what a system uses goes on", async () => {
    const owner = await withSecondFactor(await aPerson({ role: "administrator", at: await theNation() }));
    const set = async (password: string) => {
      const hash = await hashPassword(password);
      await write(taskScope("sign-in"), (tx) => storePassword(tx, owner.accountId, hash));
    };
    await set("ақ боз атқа мінген");
    const [own, system] = [await aToken(owner), await aSystemToken(owner, { role: "staff", at: school })];
    expect(await refusal(own.token)).toBe("opens");
    setClock(new Date(Date.now() + 60_000));
    await set("көк боз атқа мінген");
    expect([await refusal(own.token), await refusal(system.token)]).toEqual(["token-revoked", "opens"]);
  });

  test("ends when the account is closed", async () => {
    const closed = await aPerson({ role: "staff", at: school });
    const { token } = await aToken(closed);
    await asSuperuser((client) => client.query("UPDATE account SET status = 'closed' WHERE id = $1", [closed.accountId]));
    expect(await refusal(token)).toBe("token-ended");
  });

  test("opens nothing while its owner would be stopped at the door: without a second factor, or with terms to accept", async () => {
    const bare = await aPerson({ role: "schoolHead", at: other });
    const { token } = await aToken(bare);
    expect(await refusal(token)).toBe("owner-must-act");
    await withSecondFactor(bare);
    expect(await refusal(token)).toBe("opens");
    await asSuperuser((client) => client.query("UPDATE account SET undertaking_version = 'older' WHERE id = $1", [bare.accountId]));
    expect(await refusal(token)).toBe("owner-must-act");
  });
});

describe("a token of a system", () => {
  test("acts in a role of its own at its place, in the name of whoever answers for it", async () => {
    const { token } = await aSystemToken(administrator, { role: "regionOfficer", at: await aRegion("75") });
    expect(await resolveToken(token)).toMatchObject({ accountId: administrator.accountId, role: "regionOfficer", reach: ["/kz/75/"], token: { kind: "system", name: "System" } });
  });

  test("is made only by an administrator, in a role the administrator may give, where that role is held, within reach", async () => {
    const wish = { name: "x", days: 30, scopes: ["places:read"] };
    const make = (maker: Person, role: "safetyMember" | "staff" | "regionOfficer", at: Place) => write(maker.scope, (tx) => makeSystemToken(tx, maker.scope, { ...wish, role, placeId: at.id }));
    const local = await withSecondFactor(await aPerson({ role: "administrator", at: school }));
    expect(await make(head, "staff", school)).toEqual({ ok: false, why: "role gone" });
    expect(await make(local, "staff", other)).toEqual({ ok: false, why: "place" });
    expect(await make(administrator, "safetyMember", school)).toEqual({ ok: false, why: "role" });
    expect(await make(administrator, "regionOfficer", school)).toEqual({ ok: false, why: "role" });
    expect((await make(local, "staff", school)).ok).toBe(true);
  });

  test("ends when its owner no longer administers a place above it", async () => {
    const local = await withSecondFactor(await aPerson({ role: "administrator", at: await aRegion("79") }));
    const { token } = await aSystemToken(local, { role: "staff", at: other });
    expect(await refusal(token)).toBe("opens");
    await asSuperuser((client) => client.query("UPDATE place SET path = '/kz/75/moved/' WHERE id = $1", [other.id]));
    expect(await refusal(token)).toBe("token-ended");
    await asSuperuser((client) => client.query("UPDATE place SET path = $2 WHERE id = $1", [other.id, other.path]));
    expect(await endOf(local)).toBe(true);
    expect(await refusal(token)).toBe("token-ended");
  });
});

describe("who sees and ends tokens", () => {
  test("their owner, and the administrators of the place above; nobody else", async () => {
    const { id } = await aToken(head);
    const neighbour = await aPerson({ role: "administrator", at: other });
    const deputy = await aPerson({ role: "safetyDeputy", at: school });
    const listed = async (person: Person) => (await read(person.scope, (tx) => tokensWithin(tx, person.scope))).some((line) => line.id === id);
    expect(await listed(administrator)).toBe(true);
    expect(await listed(neighbour)).toBe(false);
    expect(await listed(deputy)).toBe(false);
    expect((await read(ownScopeOf(head), (tx) => ownTokens(tx, head.accountId))).some((line) => line.id === id)).toBe(true);
    expect((await read(ownScopeOf(deputy), (tx) => ownTokens(tx, head.accountId)))).toEqual([]);
    expect(await write(neighbour.scope, (tx) => revokeToken(tx, neighbour.scope, id))).toBe("gone");
    expect(await write(deputy.scope, (tx) => revokeToken(tx, deputy.scope, id))).toBe("gone");
    expect(await write(administrator.scope, (tx) => revokeToken(tx, administrator.scope, id))).toBe("revoked");
  });

  test("an administrator of a school sees a token that was made above for it, with the name of whoever answers", async () => {
    const { id } = await aSystemToken(administrator, { role: "staff", at: school });
    const local = await aPerson({ role: "administrator", at: school });
    const line = (await read(local.scope, (tx) => tokensWithin(tx, local.scope))).find((each) => each.id === id);
    expect(line).toMatchObject({ kind: "system", state: "active", owner: `${administrator.name.familyName} ${administrator.name.givenName}` });
  });

  test("making and revoking stand in the audit of the place", async () => {
    const { id } = await aToken(head);
    await write(ownScopeOf(head), (tx) => revokeToken(tx, ownScopeOf(head), id));
    const lines = await asSuperuser(async (client) => (await client.query("SELECT action, actor_id, place_id FROM audit_event WHERE subject_kind = 'token' AND subject_id = $1 ORDER BY seq", [id])).rows);
    const by = { actor_id: head.accountId, place_id: school.id };
    expect(lines).toEqual([{ action: "token.made", ...by }, { action: "token.revoked", ...by }]);
  });
});

describe("what the database opens to a token", () => {
  test("nothing of what opens accounts, nothing confidential, no other token and no audit", async () => {
    const { token } = await aToken(administrator);
    const scope = await resolveToken(token);
    for (const table of ["api_token", "credential", "session", "passkey", "vault_item", "vault_grant", "note", "audit_event", "mail_outbox", "invitation"] as const) {
      const seen = await read(scope, (tx) => tx.selectFrom(table).selectAll().limit(1).execute());
      expect(`${table}: ${seen.length}`).toBe(`${table}: 0`);
    }
    await expect(write(scope, (tx) => tx.updateTable("account").set({ given_name: "x" }).where("id", "=", scope.accountId).returning("id").execute())).resolves.toEqual([]);
    const wish = { name: "x", days: 30, grantId: administrator.grantId, scopes: ["places:read"] };
    await expect(write(scope, (tx) => makeOwnToken(tx, administrator, wish))).rejects.toThrow(/row-level security/);
  });
});
