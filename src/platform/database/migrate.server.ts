import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import pg, { type ClientBase } from "pg";
import { OperatorError } from "../operator-error.ts";
import type { Database } from "./connect.server.ts";

export type Migration = { name: string; sql: string; checksum: string };

export const MIGRATIONS_FOLDER = "db/migrations";

export const MIGRATION_LOCK = 7_201_842; // any constant: one per program, so that ten copies wait for each other

const JOURNAL = `
  CREATE TABLE IF NOT EXISTS migration (
    name text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now());
  COMMENT ON TABLE migration IS 'The changes to this schema that were applied.';
  COMMENT ON COLUMN migration.name IS 'Name of the file under db/migrations.';
  COMMENT ON COLUMN migration.checksum IS 'SHA-256 of the file when it was applied.';
  COMMENT ON COLUMN migration.applied_at IS 'When it was applied.'`;

export async function readMigrations(folder: string = MIGRATIONS_FOLDER): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

/** Brings the database to what this program knows. Where the login may not, the database must be there already. */
export async function bringUpToDate(database: Pick<Database, "connectionConfig">): Promise<string[]> {
  const migrations = await readMigrations();
  const client = new pg.Client(database.connectionConfig("owner"));
  await client.connect();
  try {
    if (await mayMigrate(client)) return await migrate(client, migrations);
    const pending = await pendingMigrations(client, migrations);
    if (pending.length === 0) return [];
    throw new OperatorError(
      `The database lacks ${pending.length} migrations, from ${pending[0]!.name} on, and this login may not apply them: run npm run pana -- migrate once with DATABASE_URL naming the owner's login.`,
    );
  } finally {
    await client.end();
  }
}

/** Applies what is missing, in order, under an advisory lock. Returns the names it applied. */
export async function migrate(client: ClientBase, migrations: readonly Migration[]): Promise<string[]> {
  await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
  try {
    const missing = await pendingMigrations(client, migrations);
    if (missing.length === 0) return [];
    await client.query(JOURNAL);
    for (const migration of missing) await applyAlone(client, migration);
    await concludeMigrations(client);
    return missing.map((migration) => migration.name);
  } finally {
    await client.query("SELECT pg_advisory_unlock($1)", [MIGRATION_LOCK]);
  }
}

/** All of them inside one transaction of the caller's, into an empty database. */
export async function migrateInside(client: ClientBase, migrations: readonly Migration[]): Promise<void> {
  await client.query(JOURNAL);
  for (const migration of migrations) await apply(client, migration);
  await concludeMigrations(client);
}

async function concludeMigrations(client: ClientBase): Promise<void> {
  await client.query("GRANT SELECT ON migration TO pana_app, pana_report");
  await openToBackup(client);
}

/** Tables bind their owner too: each gets the policy by which a backup reads it whole. */
async function openToBackup(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>("SELECT to_regprocedure('public.pana_open_to_backup()') IS NOT NULL AS there");
  if (rows[0]?.there) await client.query("SELECT pana_open_to_backup()");
}

/** What is still to apply; throws when the database and the program do not belong together. */
export async function pendingMigrations(
  client: Pick<ClientBase, "query">,
  migrations: readonly Migration[],
): Promise<Migration[]> {
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]));
  const applied = await appliedMigrations(client);
  for (const row of applied) {
    const checksum = known.get(row.name);
    if (checksum === undefined) {
      throw new OperatorError(`The database is newer than this program: it has the migration ${row.name}, which this program does not know. Start the newer program.`);
    }
    if (checksum !== row.checksum) {
      throw new OperatorError(`The migration ${row.name} was changed after it was applied: restore the file and write a new one.`);
    }
  }
  const names = new Set(applied.map((row) => row.name));
  return migrations.filter((migration) => !names.has(migration.name));
}

async function appliedMigrations(client: Pick<ClientBase, "query">): Promise<{ name: string; checksum: string }[]> {
  const { rows } = await client.query<{ there: boolean }>("SELECT to_regclass('public.migration') IS NOT NULL AS there");
  if (!rows[0]?.there) return [];
  return (await client.query<{ name: string; checksum: string }>("SELECT name, checksum FROM migration")).rows;
}

async function mayMigrate(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>("SELECT has_schema_privilege('public', 'CREATE') AS may");
  return rows[0]!.may;
}

async function applyAlone(client: ClientBase, migration: Migration): Promise<void> {
  try {
    await client.query("BEGIN");
    await apply(client, migration);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

async function apply(client: ClientBase, migration: Migration): Promise<void> {
  try {
    await client.query(migration.sql);
    await client.query("INSERT INTO migration (name, checksum) VALUES ($1, $2)", [migration.name, migration.checksum]);
  } catch (cause) {
    throw new Error(`The migration ${migration.name} failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
