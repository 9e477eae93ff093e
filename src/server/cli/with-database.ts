import { openDatabase, type Database } from "#platform/database/connect.server.ts";
import { closePool, openPool } from "#platform/database/pool.server.ts";
import { env } from "#platform/env.server.ts";

/** Opens the database of the settings, also beside a running program, for read() and write(). */
export async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(env, { mayJoin: true });
  try {
    openPool(database.connectionConfig("app"));
    return await work(database);
  } finally {
    await closePool();
    await database.stop();
  }
}
