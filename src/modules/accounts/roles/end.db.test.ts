import { beforeAll, describe, expect, test } from "vitest";
import { NATION, taskScope } from "#platform/access/scope.ts";
import { read, write } from "#platform/database/door.server.ts";
import { sealNew } from "#platform/vault/seal.server.ts";
import { createKeyPair } from "#platform/vault/session.server.ts";
import { asSuperuser } from "#world/database.ts";
import { aPerson, type Person } from "#world/person.ts";
import type { Place } from "#world/places.ts";
import { aNetwork, aRegion, aSchool, theNation } from "#world/school.ts";
import { findGrantOfPerson } from "../administration/person.server.ts";
import { startSession } from "../sessions/commands.server.ts";
import { changeRole } from "./change.server.ts";
import { endRole, itemsLeftUnread, type EndWish } from "./end.server.ts";
import { giveRole } from "./give.server.ts";
import { rolesOf } from "./queries.server.ts";
import { switchRole } from "./switch.server.ts";

let region: Place;
let school: Place;
let officer: Person;
let head: Person;

beforeAll(async () => {
  region = await aRegion();
  officer = await aPerson({ role: "regionOfficer", at: region });
});

async function newSchool() {
  school = await aSchool({ in: region });
  head = await aPerson({ role: "schoolHead", at: school });
}

const end = (who: Person, grantId: string, wish: Partial<EndWish> = {}) =>
  write(who.scope, (tx) => endRole(tx, who.scope, { grantId, reason: "left", successorId: null, headless: false, unread: false, ...wish }));

const sessionsOf = (accountId: string) =>
  asSuperuser(async (client) => (await client.query("SELECT count(*)::int AS n FROM session WHERE account_id = $1", [accountId])).rows[0].n);

const signIn = (person: Person) =>
  write(person.scope, (tx) =>
    startSession(tx, {
      account: { id: person.accountId, home_path: person.scope.placePath },
      role: { grantId: person.grantId, placePath: person.scope.placePath },
      beganWith: "password",
      secondFactorShown: true,
      device: "",
    }),
  );

describe("ending a role", () => {
  test("ends its sessions at once, keeps the row with its reason, and cannot be done twice", async () => {
    await newSchool();
    const lawyer = await aPerson({ role: "safetyMember", safetyFunction: "lawyer", at: school });
    await signIn(lawyer);
    expect(await end(head, lawyer.grantId)).toEqual({ ok: true, sessions: 1 });
    expect(await sessionsOf(lawyer.accountId)).toBe(0);
    expect(await read(head.scope, (tx) => rolesOf(tx, lawyer.accountId))).toEqual([]);
    const kept = await read(head.scope, (tx) => tx.selectFrom("role_grant").select(["end_reason", "ended_by"]).where("id", "=", lawyer.grantId).execute());
    expect(kept).toEqual([{ end_reason: "left", ended_by: head.accountId }]);
    expect(await end(head, lawyer.grantId)).toEqual({ ok: false, why: "gone" });
  });

  test("is not seen by a head of another school, and not done by who could not give the role", async () => {
    await newSchool();
    const lawyer = await aPerson({ role: "safetyMember", safetyFunction: "lawyer", at: school });
    const stranger = await aPerson({ role: "schoolHead", at: await aSchool() });
    expect(await end(stranger, lawyer.grantId)).toEqual({ ok: false, why: "gone" });
    expect(await end(officer, lawyer.grantId)).toEqual({ ok: false, why: "not allowed" });
  });

  test("asks first where nobody else could open what the person keeps, and counts only what the one who ends it may know of", async () => {
    await newSchool();
    const lawyer = await aPerson({ role: "safetyMember", safetyFunction: "lawyer", at: school });
    await write(taskScope("sign-in"), (tx) => createKeyPair(tx, { accountId: lawyer.accountId, password: "пароль для проверки" }));
    await write(lawyer.scope, async (tx) => {
      for (const kind of ["note", "searchKey"]) await sealNew(tx, "anonymous", { placeId: school.id, placePath: school.path, kind, accountIds: [lawyer.accountId] });
    });
    const { grant } = (await findGrantOfPerson(head.scope, lawyer.accountId, lawyer.grantId))!;
    expect(await read(head.scope, (tx) => itemsLeftUnread(tx, grant))).toBe(1);
    expect(await end(head, lawyer.grantId)).toEqual({ ok: false, why: "last reader" });
    const toStaff = { grantId: lawyer.grantId, role: "staff" as const, safetyFunction: null, basis: "", unread: false };
    expect(await write(head.scope, (tx) => changeRole(tx, head.scope, toStaff))).toEqual({ ok: false, why: "last reader" });
    const hide = (from: readonly string[]) => asSuperuser((client) => Promise.all(["vault_item", "vault_grant"].map((table) => client.query(`UPDATE ${table} SET hidden_from = $1 WHERE place_id = $2`, [from, school.id]))));
    await hide([head.accountId]);
    expect(await read(head.scope, (tx) => itemsLeftUnread(tx, grant))).toBe(0);
    await hide([]);
    expect(await end(head, lawyer.grantId, { unread: true })).toMatchObject({ ok: true });
  });

  test("at a network keeps the key of a last reader at a branch, which opens again with the role", async () => {
    const network = await aNetwork();
    const branch = await aSchool({ in: region, network });
    const administrator = await aPerson({ role: "administrator", at: await theNation() });
    const coordinator = await aPerson({ role: "networkCoordinator", at: network });
    await write(taskScope("sign-in"), (tx) => createKeyPair(tx, { accountId: coordinator.accountId, password: "пароль для проверки" }));
    await write(taskScope("world", NATION), (tx) => sealNew(tx, "anonymous", { placeId: branch.id, placePath: branch.path, kind: "note", accountIds: [coordinator.accountId] }));
    const suspended = () =>
      asSuperuser(async (client) => (await client.query("SELECT suspended_at IS NOT NULL AS yes FROM vault_grant WHERE holder_id = $1", [coordinator.accountId])).rows.map(({ yes }) => yes));
    expect(await end(administrator, coordinator.grantId, { unread: true })).toMatchObject({ ok: true });
    expect(await suspended()).toEqual([true]);
    const again = { accountId: coordinator.accountId, placeId: network.id, role: "networkCoordinator" as const, safetyFunction: null, basis: "" };
    expect(await write(administrator.scope, (tx) => giveRole(tx, administrator.scope, again))).toMatchObject({ ok: true });
    expect(await suspended()).toEqual([false]);
  });

  test("withdraws the invitations made in its power", async () => {
    await newSchool();
    const hr = await aPerson({ role: "hrOfficer", at: school });
    await asSuperuser((client) =>
      client.query(
        `INSERT INTO invitation (place_id, id, place_path, email, family_name, given_name, patronymic, locale, role, token_hash, invited_by, invited_at, sent_at, expires_at)
         VALUES ($1, gen_random_uuid(), $2, 'new@test.pana', 'A', 'B', '', 'kk', 'staff', decode(repeat('ab', 32), 'hex'), $3, now(), now(), now() + interval '7 days')`,
        [school.id, school.path, hr.accountId],
      ),
    );
    await end(head, hr.grantId);
    const left = await read(head.scope, (tx) => tx.selectFrom("invitation").select("withdrawn_by").where("place_id", "=", school.id).execute());
    expect(left).toEqual([{ withdrawn_by: head.accountId }]);
  });
});

describe("the last head of a school", () => {
  test("cannot step down alone", async () => {
    await newSchool();
    expect(await end(head, head.grantId)).toEqual({ ok: false, why: "last head" });
    expect(await end(head, head.grantId, { headless: true })).toEqual({ ok: false, why: "not the area" });
  });

  test("is succeeded in one step", async () => {
    await newSchool();
    const deputy = await aPerson({ role: "safetyDeputy", at: school });
    expect(await end(officer, head.grantId)).toEqual({ ok: false, why: "last head" });
    expect(await end(officer, head.grantId, { successorId: deputy.accountId })).toMatchObject({ ok: true });
    const roles = await read(officer.scope, (tx) => rolesOf(tx, deputy.accountId));
    expect(roles.map((role) => role.role).toSorted()).toEqual(["safetyDeputy", "schoolHead"]);
  });

  test("may be ended without a successor by the area's own word only", async () => {
    await newSchool();
    const administrator = await aPerson({ role: "administrator", at: region });
    expect(await end(administrator, head.grantId, { headless: true })).toEqual({ ok: false, why: "not the area" });
    expect(await end(officer, head.grantId, { headless: true })).toMatchObject({ ok: true });
  });

  test("stays when two of two heads are ended at the same moment", async () => {
    await newSchool();
    const second = await aPerson({ role: "schoolHead", at: school });
    const answers = await Promise.all([end(officer, head.grantId), end(officer, second.grantId)]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.find((answer) => !answer.ok)).toEqual({ ok: false, why: "last head" });
  });
});

describe("changing a role", () => {
  test("ends one and gives the other at the same place", async () => {
    await newSchool();
    const teacher = await aPerson({ role: "staff", at: school });
    const changed = await write(head.scope, (tx) => changeRole(tx, head.scope, { grantId: teacher.grantId, role: "safetyMember", safetyFunction: "teacher", basis: "№ 12", unread: false }));
    expect(changed).toMatchObject({ ok: true });
    const roles = await read(head.scope, (tx) => rolesOf(tx, teacher.accountId));
    expect(roles).toMatchObject([{ role: "safetyMember", safetyFunction: "teacher", basis: "№ 12" }]);
  });

  test("changes nothing when the new role is held already", async () => {
    await newSchool();
    const teacher = await aPerson({ role: "staff", at: school });
    expect(await write(head.scope, (tx) => changeRole(tx, head.scope, { grantId: teacher.grantId, role: "staff", safetyFunction: null, basis: "", unread: false }))).toEqual({ ok: false, why: "held already" });
    expect(await read(head.scope, (tx) => rolesOf(tx, teacher.accountId))).toHaveLength(1);
  });
});

describe("switching", () => {
  test("works for one's own roles only, and is written down", async () => {
    await newSchool();
    const teacher = await aPerson({ role: "staff", at: school });
    const session = await signIn(teacher);
    const who = { accountId: teacher.accountId, sessionId: session.id };
    expect(await write(teacher.scope, (tx) => switchRole(tx, who, head.grantId))).toBe("not held");
    expect(await write(teacher.scope, (tx) => switchRole(tx, who, teacher.grantId))).toBe("switched");
    const lines = await read(head.scope, (tx) => tx.selectFrom("audit_event").select("action").where("place_id", "=", school.id).execute());
    expect(lines.map((line) => line.action)).toContain("role.takenUp");
  });
});
