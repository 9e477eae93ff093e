import { readFileSync, writeFileSync } from "node:fs";
import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { closeLock, newFileKey, openLock } from "#platform/backup/lock.server.ts";
import { Counting, record } from "#platform/backup/records.server.ts";
import { restore } from "#platform/backup/restore.server.ts";
import { checkBytes, writeSealed } from "#platform/backup/sealed-file.server.ts";
import { makeBackup } from "#platform/backup/write-backup.server.ts";
import { migrate, readMigrations } from "#platform/database/migrate.server.ts";
import { secondDatabase } from "#world/second-database.ts";
import { newFile, PASSPHRASE, restored, SmallWorld } from "./small-world.ts";
import { SUMS } from "./sums.ts";

/** One backup that all of these share. */
let whole: string;
beforeAll(async () => {
  whole = await (await SmallWorld.make()).backedUp();
});

describe("a restore", () => {
  test("changes nothing in a database that holds something, unless told to replace it", async () => {
    await using second = await secondDatabase();
    const other = async () => second.ask<{ n: number }>("SELECT n FROM mine");
    const client = new pg.Client(second.database.connectionConfig("owner"));
    await client.connect();
    await client.query("CREATE TABLE mine (n int); INSERT INTO mine VALUES (5); CREATE TYPE mood AS ENUM ('calm'); CREATE TABLE felt (m mood); CREATE SCHEMA jobs; CREATE TABLE jobs.t (m mood)");
    await client.end();
    await expect(restored(second, whole)).rejects.toThrow(/database is not empty/);
    expect(await other()).toEqual([{ n: 5 }]);
    await restored(second, whole, true);
    await expect(other()).rejects.toThrow(/does not exist/);
    await restored(second, whole, true);
    const [found] = await second.ask<{ n: number }>("SELECT count(*)::int AS n FROM audit_event");
    expect(found!.n).toBeGreaterThan(49);
  });

  test("is refused while anybody is connected", async () => {
    await using second = await secondDatabase();
    const client = new pg.Client(second.database.connectionConfig("owner"));
    await client.connect();
    await expect(restored(second, whole, true)).rejects.toThrow(/in use by another connection: stop every copy/);
    await client.end();
  });

  test.each([
    ["cut", (bytes: Buffer) => bytes.subarray(0, bytes.length - 900), /is cut off or was changed/],
    ["changed by one bit", (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === bytes.length - 900 ? byte ^ 1 : byte))), /is cut off or was changed/],
    ["of another kind", () => Buffer.from("a letter"), /is no backup of Pana/],
  ])("of a file that is %s touches nothing", async (_, spoil, sentence) => {
    const file = newFile();
    writeFileSync(file, spoil(readFileSync(whole)));
    await using second = await secondDatabase();
    await expect(restored(second, file)).rejects.toThrow(sentence);
    expect(await second.ask("SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace")).toEqual([]);
  });

  test("of what a newer program made, or one with other migrations, touches nothing", async () => {
    const known = (await readMigrations()).map(({ name, checksum }) => ({ name, checksum }));
    for (const [migrations, sentence] of [
      [[...known, { name: "9999_do_more.sql", checksum: "0" }], /newer than this program: it has the migration 9999_do_more.sql/],
      [[{ ...known[0]!, checksum: "0" }, ...known.slice(1)], /is not the one that the backup was made with/],
    ] as const) {
      const file = await handmade({ migrations });
      await using second = await secondDatabase();
      await expect(restored(second, file)).rejects.toThrow(sentence);
      expect(await second.ask("SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace")).toEqual([]);
    }
    await using second = await secondDatabase();
    await expect(restored(second, await handmade({ migrations: known, more: true }))).rejects.toThrow(/made by a newer program, or wrongly/);
  });

  test("of an older backup ends with the migrations made since", async () => {
    const migrations = await readMigrations();
    await using older = await secondDatabase();
    const client = new pg.Client(older.database.connectionConfig("owner"));
    await client.connect();
    const last = migrations.findIndex(({ name }) => name.startsWith("0096"));
    await migrate(client, migrations.slice(0, last));
    await client.end();
    await expect(makeBackup(older.database, newFile(), { passphrase: PASSPHRASE }, undefined)).rejects.toThrow(/lacks the migration 0096/);
    const file = await handmade({ migrations: migrations.slice(0, last).map(({ name, checksum }) => ({ name, checksum })) });
    await using second = await secondDatabase();
    await restored(second, file);
    expect(await second.ask("SELECT to_regclass('backup_run') IS NOT NULL AS there")).toEqual([{ there: true }]);
  });

  test("that fails in the middle leaves what was there", async () => {
    await using second = await secondDatabase();
    await restored(second, whole);
    const before = await second.ask(SUMS);
    const key = await openLock((await checkBytes(whole)).lock, { passphrase: PASSPHRASE });
    const keepSecret = () => Promise.reject(new Error("the disk is full"));
    await expect(restore(second.database, { file: whole, key, replace: true, keepSecret })).rejects.toThrow("the disk is full");
    expect(await second.ask(SUMS)).toEqual(before);
  });
});

/** A whole, well sealed file with an inside of the test's own: nothing but the journal of these migrations. */
async function handmade(given: { migrations: readonly { name: string; checksum: string }[]; more?: boolean }): Promise<string> {
  const file = newFile();
  const key = newFileKey();
  const table = { schema: "public", name: "migration", columns: ["name", "checksum", "applied_at"] };
  const manifest = { madeAt: new Date().toISOString(), program: "9.9.9", server: "99", world: null, secret: null, tables: [table], sequences: [], ...given };
  const rows = Buffer.from(given.migrations.map(({ name, checksum }) => `${name}\t${checksum}\t2026-11-01 00:00:00+00\n`).join(""));
  async function* inside() {
    const counting = new Counting();
    yield record("manifest", manifest);
    yield record("table", table);
    yield record("rows", counting.pass(rows));
    const end = counting.end();
    yield record("tableEnd", end);
    yield record("total", { tables: 1, rows: end.rows, bytes: end.bytes });
  }
  await writeSealed(file, { madeAt: new Date(), key, lock: await closeLock(key, { passphrase: PASSPHRASE }) }, inside());
  return file;
}
