import { configFromUrl, type Database } from "#platform/database/connect.server.ts";
import { closePool, openPool } from "#platform/database/pool.server.ts";
import { asSuperuser, testDatabase } from "./database.ts";
import { emptyDatabase } from "./empty-database.ts";

export type SecondDatabase = AsyncDisposable & {
  /** As DATABASE_URL would name it, with the login of an owner who is no superuser. */
  database: Pick<Database, "connectionConfig">;
  url: string;
  ask<T extends object>(sql: string): Promise<T[]>;
};

/** The database of this test file as its owner sees it. */
export async function ownDatabase(): Promise<Pick<Database, "connectionConfig">> {
  await asSuperuser((client) => client.query("ALTER ROLE pana_owner LOGIN"));
  const { host, port, database } = testDatabase();
  return databaseAt(`postgres://pana_owner@${encodeURIComponent(host ?? "localhost")}:${port ?? 5432}/${database}`);
}

/** An empty one beside it, on the same server. */
export async function secondDatabase(): Promise<SecondDatabase> {
  const empty = await emptyDatabase();
  const url = empty.url("pana_owner");
  const superuser = { ...testDatabase(), database: new URL(url).pathname.slice(1) };
  return {
    database: databaseAt(url),
    url,
    ask: async <T extends object>(sql: string) => (await empty.ask(superuser, sql)) as T[],
    [Symbol.asyncDispose]: () => empty[Symbol.asyncDispose](),
  };
}

/** From here on the program of this test reads and writes another database. */
export async function moveTo(database: Pick<Database, "connectionConfig">): Promise<void> {
  await closePool();
  openPool({ ...database.connectionConfig("app"), max: 5 });
}

function databaseAt(url: string): Pick<Database, "connectionConfig"> {
  return { connectionConfig: (role) => configFromUrl(url, role) };
}
