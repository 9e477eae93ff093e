import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { Database } from "../database/connect.server.ts";
import { type Migration, migrateInside, readMigrations, MIGRATION_LOCK, bringUpToDate } from "../database/migrate.server.ts";
import { OperatorError } from "../operator-error.ts";
import { clearDatabase, holdsSomething, othersConnected } from "./clear.server.ts";
import { loosen } from "./loosen.server.ts";
import type { BackedUpTable, Manifest } from "./manifest.ts";
import { columnList, quoted } from "./quoted.ts";
import { checkInside, type Inside, visitFile } from "./read-backup.server.ts";
import { keyOf, Unreadable } from "./records.server.ts";
import { countRows, PLAIN_TEXT } from "./write-backup.server.ts";

export type Restoring = {
  file: string;
  key: Uint8Array;
  /** Whether what the database holds may be thrown away. */
  replace: boolean;
  /** Keeps the secret that belongs to the database; called when all rows are in, before they count. */
  keepSecret(secret: string | null): Promise<void>;
};

/** Everything or nothing: all of it happens in one transaction, after the file was read to its end. */
export async function restore(database: Pick<Database, "connectionConfig">, given: Restoring): Promise<Inside> {
  const inside = await checkInside(given.file, given.key);
  const migrations = belongingTo(inside.manifest, await readMigrations());
  const client = new pg.Client({ ...database.connectionConfig("owner"), application_name: "Pana, restore" });
  client.on("error", () => {
    // What is being asked fails with the same error.
  });
  await client.connect();
  try {
    // A program that is started meanwhile waits here until everything is there.
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await client.query(`BEGIN; ${PLAIN_TEXT}; SET LOCAL check_function_bodies = off`);
    await makeRoom(client, given.replace);
    await fill(client, migrations, inside, given);
    await given.keepSecret(inside.manifest.secret);
    await client.query("COMMIT");
    await client.query("ANALYZE");
  } finally {
    await client.end().catch(() => {});
  }
  await bringUpToDate(database);
  return inside;
}

function belongingTo(manifest: Manifest, known: readonly Migration[]): Migration[] {
  return manifest.migrations.map(({ name, checksum }) => {
    const found = known.find((migration) => migration.name === name);
    if (!found) throw new OperatorError(`The backup is newer than this program: it has the migration ${name}, which this program does not know. Restore it with the newer program, ${manifest.program} or later.`);
    if (found.checksum !== checksum) throw new OperatorError(`The migration ${name} of this program is not the one that the backup was made with: restore it with the program that made it, ${manifest.program}.`);
    return found;
  });
}

async function makeRoom(client: pg.Client, replace: boolean): Promise<void> {
  const others = await othersConnected(client);
  if (others > 0) throw new OperatorError(`The database is in use by ${others === 1 ? "another connection" : `${others} other connections`}: stop every copy of the program first.`);
  if (!(await holdsSomething(client))) return;
  if (!replace) throw new OperatorError("The database is not empty: restore into an empty one, or throw away what it holds with --replace.");
  await clearDatabase(client);
}

async function fill(client: pg.Client, migrations: readonly Migration[], { manifest, tables }: Inside, { file, key }: Restoring): Promise<void> {
  await migrateInside(client, migrations);
  await requireTables(client, manifest);
  const tighten = await loosen(client);
  await visitFile(file, key, { manifest: async () => {}, table: (table, rows) => load(client, table, rows) });
  for (const table of manifest.tables) {
    const said = tables.get(keyOf(table));
    const found = await countRows(client, table);
    if (found.rows !== said?.rows || found.sha256 !== said.sha256) throw new Error(`The table ${keyOf(table)} does not hold what the backup holds.`);
  }
  await tighten();
  for (const { schema, name, last, called } of manifest.sequences) {
    await client.query("SELECT setval($1::regclass, $2, $3)", [quoted({ schema, name }), last, called]);
  }
}

async function load(client: pg.Client, table: BackedUpTable, rows: AsyncIterable<Uint8Array>): Promise<void> {
  const stream = client.query(copyFrom(`COPY ${quoted(table)} (${columnList(table.columns)}) FROM STDIN`));
  await pipeline(rows, stream);
}

async function requireTables(client: pg.Client, manifest: Manifest): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT t.schema || '.' || t.name AS name FROM jsonb_to_recordset($1::jsonb) AS t (schema text, name text)
      WHERE to_regclass(format('%I.%I', t.schema, t.name)) IS NULL`,
    [JSON.stringify(manifest.tables.map(({ schema, name }) => ({ schema, name })))],
  );
  if (rows[0]) throw new Unreadable(`it holds the table ${rows[0].name}, which its migrations do not make`);
}
