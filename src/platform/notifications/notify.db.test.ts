import { describe, expect, test } from "vitest";
import { asSuperuser } from "#world/database.ts";
import { aPerson } from "#world/person.ts";
import { aSchool } from "#world/school.ts";
import { read, write } from "../database/door.server.ts";
import { notify } from "./notify.server.ts";

const duty = { role: "staff", safetyFunction: null } as const;
const given = (to: readonly string[]) => ({ to, kind: "roleGiven", href: "/my-roles", values: duty }) as const;

async function twoPeople() {
  const school = await aSchool();
  return [await aPerson({ role: "schoolHead", at: school }), await aPerson({ role: "staff", at: school })] as const;
}

const told = (person: { scope: Parameters<typeof read>[0] }) => read(person.scope, (tx) => tx.selectFrom("notification").selectAll().execute());

describe("a notification", () => {
  test("reaches each person once, and only that person sees it", async () => {
    const [head, teacher] = await twoPeople();
    await write(head.scope, (tx) => notify(tx, given([teacher.accountId, teacher.accountId])));
    expect(await told(teacher)).toMatchObject([{ kind: "roleGiven", href: "/my-roles", values: duty, read_at: null, mail_state: "open" }]);
    expect(await told(head)).toEqual([]);
  });

  test("of a change that fails is never heard", async () => {
    const [head, teacher] = await twoPeople();
    const failing = write(head.scope, async (tx) => {
      await notify(tx, given([teacher.accountId]));
      throw new Error("undone");
    });
    await expect(failing).rejects.toThrow("undone");
    expect(await told(teacher)).toEqual([]);
  });

  test("can be changed by nobody else, taken back by nobody, and its words by nobody at all", async () => {
    const [head, teacher] = await twoPeople();
    await write(head.scope, (tx) => notify(tx, given([teacher.accountId])));
    const byHead = await write(head.scope, (tx) => tx.updateTable("notification").set({ read_at: new Date() }).where("account_id", "=", teacher.accountId).executeTakeFirst());
    expect(byHead.numUpdatedRows).toBe(0n);
    const gone = await write(teacher.scope, (tx) => tx.deleteFrom("notification").executeTakeFirst());
    expect(gone.numDeletedRows).toBe(0n);
    const reworded = write(teacher.scope, (tx) => tx.updateTable("notification").set({ href: "/elsewhere" }).execute());
    await expect(reworded).rejects.toThrow(/permission denied/);
  });

  test("leads nowhere but into the program", async () => {
    const [head, teacher] = await twoPeople();
    const abroad = write(head.scope, (tx) => notify(tx, { ...given([teacher.accountId]), href: "//elsewhere.example" }));
    await expect(abroad).rejects.toThrow(/notification_href_is_own_path/);
  });

  test("to nobody is none", async () => {
    const [head] = await twoPeople();
    const count = () => asSuperuser(async (client) => (await client.query("SELECT count(*)::int AS n FROM notification")).rows[0].n);
    const before = await count();
    await write(head.scope, (tx) => notify(tx, given([])));
    expect(await count()).toBe(before);
  });
});
