import { Hono } from "hono";
import { giveRole } from "#modules/accounts/roles/give.server.ts";
import { schoolsChange } from "#modules/places/api/change.server.ts";
import { NATION, taskScope, type PersonScope } from "#platform/access/scope.ts";
import { openDatabase } from "#platform/database/connect.server.ts";
import { read, write } from "#platform/database/door.server.ts";
import { closePool, openPool } from "#platform/database/pool.server.ts";
import { newId } from "#platform/ids.ts";
import { notify } from "#platform/notifications/notify.server.ts";
import { serveChanging } from "#server/api/serve-changing.ts";
import type { AppEnv } from "#server/middleware/environment.ts";
import { againstFloor } from "./floor.ts";
import { nationalFolder } from "./world.ts";

const TIMES = 200;
const WARM_UP = 20;
const TOLD_AT_ONCE = 20;

/** A role given, twenty people told and a school changed by a program, each over the same statements by the bare driver. */
export async function writes(): Promise<void> {
  const database = await openDatabase({ DATABASE_URL: undefined, DATA_DIR: await nationalFolder() });
  openPool(database.connectionConfig("app"));
  try {
    const { administrator, schoolId, accountIds } = await whoAndWhere();
    await againstFloor("roles.write", "a role given, with its audit line and the word to its holder", database, TIMES, async (index) => {
      const wish = { accountId: accountIds[index]!, placeId: schoolId, role: "reception", safetyFunction: null, basis: "Bench" } as const;
      const given = await write(administrator, (tx) => giveRole(tx, administrator, wish));
      if (!given.ok) throw new Error(`The role was not given: ${given.why}.`);
    });

    const to = accountIds.slice(0, TOLD_AT_ONCE);
    const notice = { to, kind: "workFinished", href: "/jobs", values: { work: "bench" } } as const;
    await againstFloor("notifications.write", "twenty people told in a transaction of their own", database, TIMES, () => write(administrator, (tx) => notify(tx, notice)));

    const change = changeBy(administrator);
    await againstFloor("api.write", "a school changed through the interface once the token is known, from its key to its answer", database, TIMES, async (index) => {
      const answer = await change(schoolId, { contact: { phone: `+7 7172 ${100_000 + index}` } });
      if (!answer.ok) throw new Error(`The school was not changed: ${answer.status} ${await answer.text()}.`);
      await answer.text();
    });
  } finally {
    await closePool();
    await database.stop();
  }
}

/** The interface's own way of a change, behind its door. */
function changeBy(scope: PersonScope) {
  const app = new Hono<AppEnv>().patch("/schools/:schoolId", (c) => serveChanging(c, schoolsChange, scope));
  return (schoolId: string, body: unknown) =>
    app.request(`/schools/${schoolId}`, { method: "PATCH", body: JSON.stringify(body), headers: { "Content-Type": "application/json", "Idempotency-Key": newId(), "If-Match": "*" } });
}

async function whoAndWhere(): Promise<{ administrator: PersonScope; schoolId: string; accountIds: string[] }> {
  return read(taskScope("world", NATION), async (tx) => {
    const held = await tx.selectFrom("role_grant").select(["account_id", "place_id", "place_path"]).where("role", "=", "administrator").executeTakeFirstOrThrow();
    const school = await tx.selectFrom("place").select("id").where("kind", "=", "school").where("valid_to", "is", null).orderBy("id").executeTakeFirstOrThrow();
    const accounts = await tx
      .selectFrom("account")
      .select("id")
      .where("status", "=", "active")
      .where("id", "not in", tx.selectFrom("role_grant").select("account_id").where("place_id", "=", school.id))
      .where("id", "!=", held.account_id)
      .limit(TIMES + WARM_UP)
      .execute();
    const administrator = { kind: "person", accountId: held.account_id, sessionId: newId(), role: "administrator", placeId: held.place_id, placePath: held.place_path, reach: NATION } as const;
    return { administrator, schoolId: school.id, accountIds: accounts.map(({ id }) => id) };
  });
}
