import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { ROLES } from "#platform/access/roles.ts";
import { read, write } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import { asSuperuser } from "#world/database.ts";
import { aPerson } from "#world/person.ts";
import { aNetwork, aSchool } from "#world/school.ts";
import { givesRoles, keepsConfidential } from "./rules.ts";

describe("the database itself", () => {
  test("knows the same givers of roles as the rules", async () => {
    const { scope } = await aPerson({ role: "staff", at: await aSchool() });
    for (const role of ROLES) {
      const { rows } = await read({ ...scope, role }, (tx) => sql<{ gives: boolean }>`SELECT pana_gives_roles() AS gives`.execute(tx));
      expect({ role, gives: rows[0]?.gives }).toEqual({ role, gives: givesRoles(role) });
    }
  });

  test("entitles the same roles to keys as the rules, at their place and below it", async () => {
    const school = await aSchool();
    for (const role of ROLES) {
      const { accountId } = await aPerson({ role, at: school, ...(role === "safetyMember" && { safetyFunction: "psychologist" }) });
      const { rows } = await asSuperuser((client) => client.query("SELECT vault_entitled($1, $2, now()) AS entitled", [accountId, school.path]));
      expect({ role, entitled: rows[0]?.entitled }).toEqual({ role, entitled: keepsConfidential(role) });
    }
  });

  test("entitles a network to keys at its branches and nowhere else", async () => {
    const network = await aNetwork();
    const [branch, other] = [await aSchool({ network }), await aSchool()];
    const { accountId } = await aPerson({ role: "networkCoordinator", at: network });
    const entitled = async (path: string) =>
      asSuperuser(async (client) => (await client.query("SELECT vault_entitled($1, $2, now()) AS yes", [accountId, path])).rows[0]?.yes);
    expect([await entitled(branch.path), await entitled(other.path)]).toEqual([true, false]);
  });

  test("refuses a psychologist who would make herself head of her own school", async () => {
    const school = await aSchool();
    const { scope, accountId } = await aPerson({ role: "safetyMember", safetyFunction: "psychologist", at: school });
    const grant = { place_id: school.id, id: newId(), place_path: school.path, account_id: accountId, role: "schoolHead" };
    await expect(write(scope, (tx) => tx.insertInto("role_grant").values(grant).execute())).rejects.toThrow(/row-level security/);
    const changed = await write(scope, (tx) => tx.updateTable("role_grant").set({ role: "schoolHead" }).where("place_id", "=", school.id).executeTakeFirst());
    expect(Number(changed.numUpdatedRows)).toBe(0);
  });

  test("hides invitations, and what they open, from those who may not invite", async () => {
    const { scope } = await aPerson({ role: "staff", at: await aSchool() });
    expect(await read(scope, (tx) => tx.selectFrom("invitation").select("id").execute())).toEqual([]);
  });
});
