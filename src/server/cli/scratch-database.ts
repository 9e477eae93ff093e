import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase } from "#platform/database/connect.server.ts";

/** An empty embedded database that is gone afterwards. */
export async function withScratchDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "pana-scratch-"));
  try {
    await chmod(folder, 0o711);
    const database = await openDatabase({ DATABASE_URL: undefined, DATA_DIR: folder });
    try {
      return await work(database);
    } finally {
      await database.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
