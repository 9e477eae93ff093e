import { describe, expect, test } from "vitest";
import { read, write } from "#platform/database/door.server.ts";
import { asSuperuser } from "#world/database.ts";
import { aPerson } from "#world/person.ts";
import { aNetwork, aRegion, aSchool } from "#world/school.ts";
import { giveRole } from "./give.server.ts";
import { roleToBeginIn, rolesOf, scopeForGrant } from "./queries.server.ts";

const rolePathsOf = (accountId: string) =>
  asSuperuser(async (client) => (await client.query("SELECT role_paths FROM account WHERE id = $1", [accountId])).rows[0].role_paths);

const nothing = { safetyFunction: null, basis: "" } as const;

describe("the reach of a role", () => {
  test("is the place with all under it, and for a network its branches where they stand", async () => {
    const network = await aNetwork();
    const branch = await aSchool({ network });
    const coordinator = await aPerson({ role: "networkCoordinator", at: network });
    const scope = await read(coordinator.scope, (tx) => scopeForGrant(tx, coordinator.accountId, coordinator.grantId, coordinator.scope.sessionId));
    expect(scope).toEqual({ ...coordinator.scope, reach: [network.path, branch.path] });
  });

  test("is nothing for somebody else's role", async () => {
    const school = await aSchool();
    const [head, deputy] = [await aPerson({ role: "schoolHead", at: school }), await aPerson({ role: "safetyDeputy", at: school })];
    expect(await read(head.scope, (tx) => scopeForGrant(tx, head.accountId, deputy.grantId, head.scope.sessionId))).toBeUndefined();
  });
});

describe("giving a role", () => {
  test("works inside reach, and the newly reached place sees the person's name", async () => {
    const region = await aRegion();
    const [first, second] = [await aSchool(), await aSchool()];
    const teacher = await aPerson({ role: "staff", at: first });
    const officer = await aPerson({ role: "regionOfficer", at: region });
    const given = await write(officer.scope, (tx) => giveRole(tx, officer.scope, { ...nothing, accountId: teacher.accountId, placeId: second.id, role: "schoolHead" }));
    expect(given).toMatchObject({ ok: true });
    expect(await rolePathsOf(teacher.accountId)).toEqual([first.path, second.path].toSorted());
    const deputy = await aPerson({ role: "safetyDeputy", at: second });
    const seen = await read(deputy.scope, (tx) => tx.selectFrom("account").select("family_name").where("id", "=", teacher.accountId).execute());
    expect(seen).toHaveLength(1);
    const roles = await read(deputy.scope, (tx) => rolesOf(tx, teacher.accountId));
    expect(roles.map((held) => held.role)).toEqual(["schoolHead"]);
  });

  test("is refused at a foreign school, to oneself, beyond one's own table, twice, and without a function", async () => {
    const [own, foreign] = [await aSchool(), await aSchool()];
    const head = await aPerson({ role: "schoolHead", at: own });
    const teacher = await aPerson({ role: "staff", at: own });
    const give = (wish: Partial<Parameters<typeof giveRole>[2]>) =>
      write(head.scope, (tx) => giveRole(tx, head.scope, { ...nothing, accountId: teacher.accountId, placeId: own.id, role: "reception", ...wish }));
    expect(await give({ placeId: foreign.id })).toEqual({ ok: false, why: "not allowed" });
    expect(await give({ accountId: head.accountId })).toEqual({ ok: false, why: "own roles" });
    expect(await give({ role: "schoolHead" })).toEqual({ ok: false, why: "not allowed" });
    expect(await give({ role: "safetyMember" })).toEqual({ ok: false, why: "function missing" });
    expect(await give({})).toMatchObject({ ok: true });
    expect(await give({})).toEqual({ ok: false, why: "held already" });
    const stranger = await aPerson({ role: "staff", at: foreign });
    expect(await give({ accountId: stranger.accountId })).toEqual({ ok: false, why: "no such person" });
  });

  test("a session begins in the role last worked in, else in the oldest", async () => {
    const [first, second] = [await aSchool(), await aSchool()];
    const person = await aPerson({ role: "staff", at: first });
    const officer = await aPerson({ role: "regionOfficer", at: await aRegion() });
    const given = await write(officer.scope, (tx) => giveRole(tx, officer.scope, { ...nothing, accountId: person.accountId, placeId: second.id, role: "schoolHead" }));
    const begin = () => read(person.scope, (tx) => roleToBeginIn(tx, person.accountId));
    expect(await begin()).toMatchObject({ role: "staff" });
    await write(person.scope, (tx) => tx.updateTable("account").set({ last_role_grant_id: given.ok ? given.grantId : null }).where("id", "=", person.accountId).execute());
    expect(await begin()).toMatchObject({ role: "schoolHead" });
  });
});
