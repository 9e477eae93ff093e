import { closePool, openPool } from "#platform/database/pool.server.ts";
import { openEmbedded } from "#platform/postgres/embedded.server.ts";

/** Arranges what no page makes yet, in the database of the program that the browser looks at. */
export async function inRunningProgram<T>(work: () => Promise<T>, dataDir = process.env["E2E_DATA_DIR"] ?? ""): Promise<T> {
  const embedded = await openEmbedded(dataDir, { mayJoin: true });
  openPool({ ...embedded.connection, max: 2, options: "-c role=pana_app" });
  try {
    return await work();
  } finally {
    await closePool();
    await embedded.stop();
  }
}
