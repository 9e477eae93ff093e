import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { afterEach, describe, expect, test } from "vitest";
import { asSuperuser } from "#world/database.ts";
import { emptyDatabase } from "#world/empty-database.ts";
import { migrate, type Migration, pendingMigrations, readMigrations } from "./migrate.server.ts";

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function written(files: Record<string, string>): Promise<Migration[]> {
  const folder = await mkdtemp(join(tmpdir(), "pana-migrations-"));
  folders.push(folder);
  for (const [name, sql] of Object.entries(files)) await writeFile(join(folder, name), sql);
  return readMigrations(folder);
}

const namesIn = async (client: pg.Client) => (await client.query("SELECT name FROM migration ORDER BY name")).rows.map(({ name }) => name);

describe("migrations", () => {
  test("of ten programs started at once are applied once, and all ten find them there", async () => {
    const migrations = await readMigrations();
    await using empty = await emptyDatabase();
    const clients = await Promise.all(Array.from({ length: 10 }, () => empty.connect()));
    const applied = await Promise.all(clients.map((client) => migrate(client, migrations)));
    expect(applied.map((names) => names.length).toSorted((a, b) => a - b)).toEqual([...Array<number>(9).fill(0), migrations.length]);
    expect(await namesIn(clients[0]!)).toEqual(migrations.map(({ name }) => name));
  });

  test("are refused when the database has one this program does not know", async () => {
    await using empty = await emptyDatabase();
    const client = await empty.connect();
    await migrate(client, await written({ "0001_a.sql": "SELECT 1", "0002_b.sql": "SELECT 2" }));
    const older = await written({ "0001_a.sql": "SELECT 1" });
    await expect(migrate(client, older)).rejects.toThrow(/newer than this program: it has the migration 0002_b.sql/);
  });

  test("are refused when one was changed after it was applied", async () => {
    await using empty = await emptyDatabase();
    const client = await empty.connect();
    await migrate(client, await written({ "0001_a.sql": "SELECT 1" }));
    const changed = await written({ "0001_a.sql": "SELECT 2" });
    await expect(pendingMigrations(client, changed)).rejects.toThrow(/0001_a.sql was changed after it was applied/);
  });

  test("leave nothing of one that fails, and keep those before it", async () => {
    await using empty = await emptyDatabase();
    const client = await empty.connect();
    const migrations = await written({ "0001_a.sql": "CREATE TABLE a ()", "0002_b.sql": "CREATE TABLE b (); SELECT * FROM nowhere" });
    await expect(migrate(client, migrations)).rejects.toThrow(/0002_b.sql failed: relation "nowhere" does not exist/);
    expect(await namesIn(client)).toEqual(["0001_a.sql"]);
    expect((await client.query("SELECT to_regclass('b') AS b")).rows).toEqual([{ b: null }]);
  });
});

test("every table and every column of the schema says what it is for", async () => {
  const silent = await asSuperuser(async (client) => {
    const { rows } = await client.query<{ what: string }>(`
      SELECT c.relname AS what FROM pg_class c
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND obj_description(c.oid) IS NULL
      UNION ALL
      SELECT c.relname || '.' || a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
         AND col_description(c.oid, a.attnum) IS NULL`);
    return rows.map(({ what }) => what);
  });
  expect(silent).toEqual([]);
});
