import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import type { Database } from "../database/connect.server.ts";
import { pendingMigrations, readMigrations } from "../database/migrate.server.ts";
import { OperatorError } from "../operator-error.ts";
import { markOf } from "../secret.server.ts";
import { sodium } from "../vault/sodium.server.ts";
import { NOBODY_ACTS, holdTables, listSequences, listTables, requireWholeSight } from "./catalogue.server.ts";
import { closeLock, type Closer, newFileKey } from "./lock.server.ts";
import type { BackedUpTable, Manifest, TableEnd, Total } from "./manifest.ts";
import { PROGRAM } from "./program.server.ts";
import { columnList, quoted } from "./quoted.ts";
import { checkInside } from "./read-backup.server.ts";
import { Counting, record } from "./records.server.ts";
import { checkBytes, writeSealed } from "./sealed-file.server.ts";

export type Made = { bytes: number; total: Total; madeAt: Date };

/** The same text on every server, whatever its own settings are. */
export const PLAIN_TEXT = `
  SET LOCAL search_path = public; SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL client_encoding = 'UTF8';
  SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL intervalstyle = 'postgres'; SET LOCAL timezone = 'UTC'; SET LOCAL extra_float_digits = 1;
  SET LOCAL bytea_output = 'hex'; SET LOCAL xmlbinary = 'base64'; SET LOCAL synchronize_seqscans = off; SET LOCAL max_parallel_workers_per_gather = 0`;

/** One consistent look at everything, sealed into a file, and the file read back to its end. Others go on writing. */
export async function makeBackup(database: Pick<Database, "connectionConfig">, file: string, closer: Closer, secret: Buffer | undefined, signal?: AbortSignal): Promise<Made> {
  const key = newFileKey();
  const client = new pg.Client({ ...database.connectionConfig("owner"), application_name: "Pana, backup" });
  client.on("error", () => {
    // What is being asked fails with the same error.
  });
  try {
    const lock = await closeLock(key, closer);
    await client.connect();
    const manifest = await lookAtAll(client, secret);
    const madeAt = new Date(manifest.madeAt);
    const bytes = await writeSealed(file, { madeAt, lock, key, signal }, inside(client, manifest));
    await client.query("COMMIT");
    await checkBytes(file);
    const { total } = await checkInside(file, key);
    return { bytes, total, madeAt };
  } finally {
    sodium.memzero(key);
    await client.end().catch(() => {});
  }
}

async function lookAtAll(client: pg.Client, secret: Buffer | undefined): Promise<Manifest> {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  await client.query(PLAIN_TEXT);
  const migrations = await readMigrations();
  const pending = await pendingMigrations(client, migrations);
  if (pending.length > 0) throw new OperatorError(`The database lacks the migration ${pending[0]!.name}: start the program or run npm run pana -- migrate first.`);
  await client.query(`SET LOCAL pana.backup = 'on'; ${NOBODY_ACTS}`);
  await holdTables(client, await listTables(client));
  await requireWholeSight(client);
  await requireSecret(client, secret);
  const { rows } = await client.query<{ at: Date; server: string }>("SELECT now() AS at, current_setting('server_version') AS server");
  const world = await client.query<{ world: "demo" | "real" }>("SELECT world FROM installation");
  return {
    madeAt: rows[0]!.at.toISOString(),
    program: PROGRAM,
    server: rows[0]!.server,
    world: world.rows[0]?.world ?? null,
    secret: secret?.toString("hex") ?? null,
    migrations: migrations.map(({ name, checksum }) => ({ name, checksum })),
    tables: await listTables(client),
    sequences: await listSequences(client),
  };
}

/** A backup with another secret than the database was used with would restore to a system that does not start. */
async function requireSecret(client: pg.Client, secret: Buffer | undefined): Promise<void> {
  const { rows } = await client.query<{ mark: string }>("SELECT mark FROM server_secret");
  if (rows[0] && (!secret || markOf(secret) !== rows[0].mark)) {
    throw new OperatorError("The secret of this database is not in DATA_DIR: run the backup with the DATA_DIR of the program, or copy its secret.key here first.");
  }
}

async function* inside(client: pg.Client, manifest: Manifest): AsyncGenerator<Buffer> {
  yield record("manifest", manifest);
  const total: Total = { tables: 0, rows: 0, bytes: 0 };
  for (const table of manifest.tables) {
    yield record("table", { schema: table.schema, name: table.name });
    const counting = new Counting();
    for await (const bytes of rowsOf(client, table)) yield record("rows", counting.pass(bytes));
    const end = counting.end();
    yield record("tableEnd", end);
    total.tables++;
    total.rows += end.rows;
    total.bytes += end.bytes;
  }
  yield record("total", total);
}

/** In the order in which they lie: what is loaded in this order comes out in it again. */
function rowsOf(client: pg.Client, table: BackedUpTable): AsyncIterable<Buffer> {
  return client.query(copyTo(`COPY (SELECT ${columnList(table.columns)} FROM ${quoted(table)}) TO STDOUT`));
}

export async function countRows(client: pg.Client, table: BackedUpTable): Promise<TableEnd> {
  const counting = new Counting();
  for await (const bytes of rowsOf(client, table)) counting.pass(bytes);
  return counting.end();
}
