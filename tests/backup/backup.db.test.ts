import { existsSync } from "node:fs";
import pg from "pg";
import { PgBoss } from "pg-boss";
import { beforeAll, describe, expect, test } from "vitest";
import { makeBackup } from "#platform/backup/write-backup.server.ts";
import { migrate, readMigrations } from "#platform/database/migrate.server.ts";
import { asSuperuser } from "#world/database.ts";
import { secondDatabase } from "#world/second-database.ts";
import { newFile, PASSPHRASE, restored, SECRET, SmallWorld, SUMS } from "./small-world.ts";

let world: SmallWorld;
beforeAll(async () => {
  world = await SmallWorld.make();
});

const SHAPE = `
  SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) AS line FROM pg_constraint WHERE connamespace = 'public'::regnamespace
  UNION ALL SELECT 'trigger ' || pg_get_triggerdef(oid) || tgenabled::text FROM pg_trigger WHERE NOT tgisinternal
  UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public'
  UNION ALL SELECT 'policy ' || tablename || policyname || cmd || coalesce(qual, '') || coalesce(with_check, '') FROM pg_policies
  UNION ALL SELECT 'table ' || relname || relrowsecurity || relforcerowsecurity || coalesce(relacl::text, '') FROM pg_class WHERE relnamespace = 'public'::regnamespace
  UNION ALL SELECT 'sequence ' || schemaname || sequencename || coalesce(last_value::text, '-') FROM pg_sequences
  ORDER BY 1`;
const FORGOTTEN = ["short_lived_key", "limit_count"];

async function here<T extends object>(sql: string): Promise<T[]> {
  return asSuperuser(async (client) => (await client.query<T>(sql)).rows);
}

describe("a backup", () => {
  test("brings back every row, key, policy and number as it was, and the secret, but not what is to be forgotten", async () => {
    const file = await world.backedUp();
    await using second = await secondDatabase();
    expect(await restored(second, file)).toBe(SECRET.toString("hex"));
    const [before, after] = [await here<{ name: string; sum: string }>(SUMS), await second.ask<{ name: string; sum: string }>(SUMS)];
    expect(before.length).toBeGreaterThan(40);
    expect(after.filter(({ name }) => !FORGOTTEN.includes(name))).toEqual(before.filter(({ name }) => !FORGOTTEN.includes(name)));
    expect(await second.ask("SELECT FROM short_lived_key")).toEqual([]);
    expect(await second.ask(SHAPE)).toEqual(await here(SHAPE));
    expect(await second.ask("SELECT FROM audit_event e WHERE hash <> audit_hash(prev_hash, e)")).toEqual([]);
  });

  test("is one moment: what is written meanwhile is either all in it or not at all", async () => {
    let going = true;
    let written = 0;
    const writing = (async () => {
      while (going) await world.aLine(1000 + written++);
    })();
    const files = [];
    for (let n = 0; n < 3; n++) files.push(await world.backedUp());
    going = false;
    await writing;
    expect(written).toBeGreaterThan(3);
    for (const file of files) {
      await using second = await secondDatabase();
      await restored(second, file);
      const [chain] = await second.ask<{ lines: number; head: number }>(
        `SELECT count(*)::int AS lines, (SELECT seq::int FROM audit_head WHERE place_id = '${world.school.id}') AS head FROM audit_event WHERE place_id = '${world.school.id}'`,
      );
      expect(chain!.lines).toBe(chain!.head);
      expect(await second.ask("SELECT FROM audit_event e WHERE hash <> audit_hash(prev_hash, e)")).toEqual([]);
    }
  });

  test("is refused, not thinned out, for a login that cannot read everything", async () => {
    const app = { connectionConfig: () => world.own.connectionConfig("app") };
    const file = newFile();
    await expect(makeBackup(app, file, { passphrase: PASSPHRASE }, SECRET)).rejects.toThrow(/permission denied|cannot read the table/);
    await asSuperuser((client) => client.query("DROP POLICY owner_backs_up ON note"));
    try {
      await expect(makeBackup(world.own, file, { passphrase: PASSPHRASE }, SECRET)).rejects.toThrow(/cannot read the table note whole/);
    } finally {
      await asSuperuser((client) => client.query("CREATE POLICY owner_backs_up ON note FOR SELECT TO pana_owner USING (pana_backs_up())"));
    }
    expect([existsSync(file), existsSync(`${file}.part`)]).toEqual([false, false]);
  });

  test("cannot be asked for by the application, nor by a function that runs for it with the owner's rights", async () => {
    await asSuperuser((client) => client.query("CREATE FUNCTION peek() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT count(*) FROM account'; ALTER FUNCTION peek() OWNER TO pana_owner; GRANT EXECUTE ON FUNCTION peek() TO pana_app"));
    try {
      for (const login of ["app", "owner"] as const) {
        const client = new pg.Client(world.own.connectionConfig(login));
        await client.connect();
        await client.query("SET pana.backup = 'on'");
        const { rows } = await client.query("SELECT peek()::int AS seen");
        await client.end();
        expect(rows[0].seen > 0, login).toBe(login === "owner");
      }
    } finally {
      await asSuperuser((client) => client.query("DROP FUNCTION peek()"));
    }
  });

  test("with another secret than the database was used with is not made", async () => {
    await expect(makeBackup(world.own, newFile(), { passphrase: PASSPHRASE }, Buffer.alloc(32, 8))).rejects.toThrow(/secret of this database is not in DATA_DIR/);
  });

  test("carries the jobs that waited, in a schema that no migration makes", async () => {
    await using first = await secondDatabase();
    await using second = await secondDatabase();
    const client = new pg.Client(first.database.connectionConfig("owner"));
    await client.connect();
    await migrate(client, await readMigrations());
    await client.end();
    const queue = new PgBoss({ connectionString: first.url, schema: "pgboss" });
    queue.on("error", () => {});
    await queue.start();
    await queue.createQueue("letters", { retryLimit: 5 });
    const sent = await queue.send("letters", { to: "сынақ" }, { singletonKey: "one" });
    await queue.stop({ graceful: false });

    const file = newFile();
    await makeBackup(first.database, file, { passphrase: PASSPHRASE }, undefined);
    await restored(second, file);
    expect(await second.ask(SHAPE_OF_QUEUE)).toEqual(await first.ask(SHAPE_OF_QUEUE));
    const again = new PgBoss({ connectionString: second.url, schema: "pgboss" });
    again.on("error", () => {});
    await again.start();
    const [job] = await again.fetch<{ to: string }>("letters");
    expect([job?.id, job?.data.to]).toEqual([sent, "сынақ"]);
    await again.stop({ graceful: false });
  });
});

const SHAPE_OF_QUEUE = `
  SELECT c.relname || c.relkind::text || coalesce(pg_get_expr(c.relpartbound, c.oid), '') AS line FROM pg_class c WHERE relnamespace = 'pgboss'::regnamespace
  UNION ALL SELECT conrelid::regclass || conname || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'pgboss'::regnamespace AND contype <> 'n'
  UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'pgboss'
  UNION ALL SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'pgboss'::regnamespace
  UNION ALL SELECT table_name || column_name || column_default || is_nullable || data_type FROM information_schema.columns WHERE table_schema = 'pgboss' ORDER BY 1`;
