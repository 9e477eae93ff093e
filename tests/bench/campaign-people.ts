import { sql } from "kysely";
import { startSession } from "#modules/accounts/sessions/commands.server.ts";
import type { Role } from "#platform/access/roles.ts";
import { NATION, taskScope } from "#platform/access/scope.ts";
import { openDatabase } from "#platform/database/connect.server.ts";
import { read, write } from "#platform/database/door.server.ts";
import { closePool, openPool } from "#platform/database/pool.server.ts";
import { SUPERUSER } from "#platform/postgres/cluster.server.ts";
import pg from "pg";

export const BENCH = taskScope("world", NATION);

/** Works in the database of a world while no program does; its tables are known to the planner, as they are a minute after any load. */
export async function withWorld<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const database = await openDatabase({ DATABASE_URL: undefined, DATA_DIR: folder });
  const owner = new pg.Client({ ...database.connectionConfig("owner"), user: SUPERUSER });
  await owner.connect();
  await owner.query("ANALYZE");
  await owner.end();
  openPool(database.connectionConfig("app"));
  try {
    return await work();
  } finally {
    await closePool();
    await database.stop();
  }
}

export async function campaignId(slug: string): Promise<string> {
  const row = await read(BENCH, (tx) => tx.selectFrom("campaign").select("id").where("slug", "=", slug).executeTakeFirst());
  if (!row) throw new Error(`The national world has no campaign ${slug}.`);
  return row.id;
}

type Grant = { id: string; account_id: string; place_path: string; home_path: string };

/** Cookies of people who hold a role, each at a place of its own: sessions begun as a sign-in begins them. */
export async function cookiesOf(role: Role, where: { under?: string; awaitedIn?: string; most: number }): Promise<{ cookie: string; path: string }[]> {
  const { rows } = await read(BENCH, (tx) => sql<Grant>`
    SELECT DISTINCT ON (g.place_path) g.id, g.account_id, g.place_path, a.home_path FROM role_grant g JOIN account a ON a.id = g.account_id
     WHERE g.role = ${role} AND g.ends_at IS NULL AND g.place_path ^@ ${where.under ?? "/kz/"}
       AND ${where.awaitedIn ? sql`EXISTS (SELECT FROM campaign_return r WHERE r.campaign_id = ${where.awaitedIn} AND r.place_id = g.place_id AND r.state IN ('awaited', 'opened'))` : sql`true`}
     ORDER BY g.place_path, g.id LIMIT ${where.most}`.execute(tx));
  return write(taskScope("sign-in"), async (tx) => {
    const cookies: { cookie: string; path: string }[] = [];
    for (const { id, account_id, place_path, home_path } of rows) {
      const begun = { beganWith: "password", secondFactorShown: true, device: "" } as const;
      const { token } = await startSession(tx, { account: { id: account_id, home_path }, role: { grantId: id, placePath: place_path }, ...begun });
      cookies.push({ cookie: `pana=${token}`, path: place_path });
    }
    return cookies;
  });
}
