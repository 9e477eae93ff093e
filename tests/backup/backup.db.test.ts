import { existsSync } from "node:fs";
import pg from "pg";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { taskScope } from "#platform/access/scope.ts";
import { SCHEMAS } from "#platform/backup/catalogue.server.ts";
import { makeBackup } from "#platform/backup/write-backup.server.ts";
import { configFromUrl } from "#platform/database/connect.server.ts";
import { write } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import { enqueue } from "#platform/jobs/enqueue.server.ts";
import { defineJob } from "#platform/jobs/job.ts";
import { startWorker } from "#platform/jobs/worker.server.ts";
import { asSuperuser } from "#world/database.ts";
import { secondDatabase } from "#world/second-database.ts";
import { newFile, PASSPHRASE, restored, SECRET, SmallWorld } from "./small-world.ts";
import { SUMS } from "./sums.ts";

let world: SmallWorld;
beforeAll(async () => {
  world = await SmallWorld.make();
});

const SHAPE = `
  SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) AS line FROM pg_constraint WHERE connamespace IN ('public'::regnamespace, 'jobs'::regnamespace)
  UNION ALL SELECT 'trigger ' || pg_get_triggerdef(oid) || tgenabled::text FROM pg_trigger WHERE NOT tgisinternal
  UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname IN ('public', 'jobs')
  UNION ALL SELECT 'policy ' || tablename || policyname || cmd || coalesce(qual, '') || coalesce(with_check, '') FROM pg_policies
  UNION ALL SELECT 'table ' || relname || relrowsecurity || relforcerowsecurity || coalesce(relacl::text, '') FROM pg_class WHERE relnamespace IN ('public'::regnamespace, 'jobs'::regnamespace)
  UNION ALL SELECT 'sequence ' || schemaname || sequencename || coalesce(last_value::text, '-') FROM pg_sequences
  ORDER BY 1`;
const FORGOTTEN = ["public.short_lived_key", "public.limit_count"];

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
    for (const [spoil, mend] of [
      ["DROP POLICY owner_backs_up ON note", "CREATE POLICY owner_backs_up ON note FOR SELECT TO pana_owner USING (pana_backs_up())"],
      ["CREATE POLICY thin ON note AS RESTRICTIVE USING (place_path = '/kz/')", "DROP POLICY thin ON note"],
    ] as const) {
      await asSuperuser((client) => client.query(spoil));
      try {
        await expect(makeBackup(world.own, file, { passphrase: PASSPHRASE }, SECRET), spoil).rejects.toThrow(/cannot read the table note whole/);
      } finally {
        await asSuperuser((client) => client.query(mend));
      }
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

  test("carries the jobs that waited, and a worker does them", async () => {
    const done: string[] = [];
    const work = defineJob({ name: "backup.try", data: z.object({ id: z.uuid() }), run: async ({ data }) => void done.push(data.id) });
    const wanted = newId();
    await write(taskScope("worker"), (tx) => enqueue(tx, work, { id: wanted }));
    const file = await world.backedUp();
    await using second = await secondDatabase();
    await restored(second, file);
    const worker = await startWorker({ connection: configFromUrl(second.url, "app", "-c pana.task=worker"), jobs: [work] });
    await vi.waitUntil(() => done.length > 0, { timeout: 30_000, interval: 20 });
    await worker.stop();
    expect(done).toEqual([wanted]);
  });

  test("knows every schema that migrations make", async () => {
    const made = await here<{ name: string }>("SELECT nspname AS name FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'");
    expect(made.map(({ name }) => name).toSorted()).toEqual(SCHEMAS.toSorted());
  });
});
