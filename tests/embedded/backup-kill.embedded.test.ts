import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { openDatabase } from "#platform/database/connect.server.ts";
import { bringUpToDate } from "#platform/database/migrate.server.ts";
import type { Embedded } from "#platform/postgres/embedded.server.ts";
import { ask, newFolder, opened, until } from "./opening.ts";
import { done, pana } from "./pana.ts";

const ROWS = 250_000;
const PANA_BACKUP_PASSPHRASE = "бес алты жеті сегіз";
const COUNTS = "SELECT (SELECT count(*)::int FROM form_receipt) AS receipts, (SELECT count(*)::int FROM migration) AS migrations";
const TABLES = "SELECT count(*)::int AS tables FROM pg_class WHERE relnamespace = 'public'::regnamespace";

let source: string;
let file: string;

beforeAll(async () => {
  source = newFolder();
  file = join(newFolder(), "whole.backup");
  const database = await openDatabase({ DATA_DIR: source, DATABASE_URL: undefined });
  await bringUpToDate(database);
  await database.stop();
  const embedded = await opened(source);
  const many = `INSERT INTO form_receipt SELECT 'x' || n, sha256(n::text::bytea), sha512(n::text::bytea) || sha512((-n)::text::bytea), now() + interval '1 day' FROM generate_series(1, ${ROWS}) AS n`;
  await ask(embedded, many, embedded.connection.user);
  await embedded.stop();
}, 120_000);

const settings = (DATA_DIR: string) => ({ DATA_DIR, PANA_BACKUP_PASSPHRASE });
const sizeOf = (path: string) => (existsSync(path) ? statSync(path).size : 0);

/** From beside the database itself, in which a restoring program wants to be alone. */
async function isLoading(embedded: Embedded): Promise<boolean> {
  const client = new pg.Client({ ...embedded.connection, database: "postgres" });
  await client.connect();
  const { rows } = await client.query("SELECT FROM pg_stat_activity WHERE query LIKE 'COPY \"public\".\"form_receipt\"%' AND state = 'active'");
  await client.end();
  return rows.length > 0;
}

async function killedWhileLoading(folder: string, ...more: string[]): Promise<void> {
  const restoring = pana(settings(folder), "restore", file, ...more);
  await until(() => restoring.said().includes("Restoring it"), 60_000);
  const observer = await opened(folder, { mayJoin: true });
  await until(() => isLoading(observer), 60_000);
  restoring.child.kill("SIGKILL");
  await restoring.ended;
  await observer.stop();
}

async function asked<T extends object>(folder: string, sql: string): Promise<T> {
  const embedded = await opened(folder);
  const [row] = await ask<T>(embedded, sql, embedded.connection.user);
  await embedded.stop();
  return row!;
}

describe("after kill -9", () => {
  test("in the middle of a backup there is no backup, and the next one is whole", async () => {
    const backing = pana(settings(source), "backup", file);
    await until(() => sizeOf(`${file}.part`) > 1_000_000, 60_000);
    backing.child.kill("SIGKILL");
    await backing.ended;
    expect(existsSync(file)).toBe(false);
    expect(await done(settings(source), "backup", file)).toMatch(/Read back to its end in good order/);
    expect(existsSync(`${file}.part`)).toBe(false);
  }, 180_000);

  test("in the middle of a restore the database is as empty as before, and the next one succeeds", async () => {
    const folder = newFolder();
    await killedWhileLoading(folder);
    expect(await asked<{ tables: number }>(folder, TABLES)).toEqual({ tables: 0 });
    expect(await done(settings(folder), "restore", file)).toMatch(/Restored \d+ rows/);
    expect(await asked<{ receipts: number }>(folder, COUNTS)).toMatchObject({ receipts: ROWS });
  }, 240_000);

  test("in the middle of replacing, what was there is still there", async () => {
    const folder = newFolder();
    const database = await openDatabase({ DATA_DIR: folder, DATABASE_URL: undefined });
    await bringUpToDate(database);
    await database.stop();
    const before = await asked<{ receipts: number; migrations: number }>(folder, COUNTS);
    expect(before.receipts).toBe(0);
    await killedWhileLoading(folder, "--replace");
    expect(await asked(folder, COUNTS)).toEqual(before);
  }, 240_000);
});

describe("one clear sentence and the exit code 1, and nothing changed", () => {
  test.each([
    ["a wrong passphrase", { PANA_BACKUP_PASSPHRASE: "бес алты жеті тоғыз" }, [], /^The passphrase is not the one this backup was made under\.\n$/],
    ["no passphrase", { PANA_BACKUP_PASSPHRASE: "" }, [], /^The backup was made under a passphrase: give it by .*\n$/],
    ["a file that is not there", {}, ["/nowhere.backup"], /^The file \/nowhere.backup cannot be read\.\n$/],
  ])("for %s", async (_, more, args, sentence) => {
    const folder = newFolder();
    const { code, said } = await pana({ ...settings(folder), ...more }, "restore", ...(args.length > 0 ? args : [file])).ended;
    expect([code, said]).toEqual([1, expect.stringMatching(sentence)]);
    expect(existsSync(join(folder, "postgres"))).toBe(false);
  }, 60_000);

  test("where the program runs", async () => {
    const running = await opened(source);
    const { code, said } = await pana(settings(source), "restore", file, "--replace").ended;
    await running.stop();
    expect([code, said]).toEqual([1, expect.stringMatching(/^The data folder .* is in use by another running program/)]);
  }, 60_000);

  test("where the file of a backup is there already", async () => {
    const { code, said } = await pana(settings(source), "backup", file).ended;
    expect([code, said]).toEqual([1, expect.stringMatching(/^The file .* is there already: a backup never writes over anything\.\n$/)]);
  }, 60_000);
});
