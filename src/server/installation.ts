import pg from "pg";
import type { Database } from "#platform/database/connect.server.ts";
import type { Env } from "#platform/env.server.ts";
import { OperatorError } from "#platform/operator-error.ts";

export type World = "demo" | "real";
export type Installation = { world: World; ready: boolean };

type Circumstances = Pick<Env, "BASE_URL" | "DATABASE_URL" | "PANA_DEMO" | "HOST" | "DATA_DIR">;

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/;

/** What this start shall serve, given what the database holds already. Throws when the two must not meet. */
export function whichWorld(env: Circumstances, noted: Installation | undefined): World {
  const forReal = env.BASE_URL !== undefined || env.DATABASE_URL !== undefined;
  const world = noted?.world ?? (forReal || env.PANA_DEMO === "off" ? "real" : "demo");
  if (world === "demo" && (forReal || env.PANA_DEMO === "off")) {
    throw new OperatorError(`The database in ${env.DATA_DIR} holds the demo world, which never runs for real: set DATA_DIR to a new folder or DATABASE_URL to an empty database.`);
  }
  if (world === "demo" && !LOOPBACK.test(env.HOST)) {
    throw new OperatorError(`A program holding the demo world listens on this machine only, but HOST is ${env.HOST}: leave HOST out, or start for real with BASE_URL and a new DATA_DIR.`);
  }
  if (world === "real" && env.PANA_DEMO === "on") {
    throw new OperatorError(`The database in ${env.DATA_DIR} holds a real system, so PANA_DEMO=on is refused: set DATA_DIR to a new folder.`);
  }
  return world;
}

/** Decides, notes the decision in an empty database, and has the demo world made when it is missing or half made. */
export async function settle(
  env: Circumstances,
  database: Database,
  steps: { bringUpToDate: () => Promise<unknown>; makeDemo: () => Promise<void> },
): Promise<World> {
  const noted = await inDatabase(database, readInstallation);
  const world = whichWorld(env, noted);
  if (world === "real") {
    if (!noted) await inDatabase(database, (client) => begin(client, "real"));
    return world;
  }
  if (noted?.ready) return world;
  if (noted) {
    await database.startOver();
    await steps.bringUpToDate();
  }
  await inDatabase(database, (client) => begin(client, "demo"));
  await steps.makeDemo();
  await inDatabase(database, (client) => client.query("UPDATE installation SET ready_at = now()"));
  return world;
}

async function readInstallation(client: pg.Client): Promise<Installation | undefined> {
  const { rows } = await client.query<Installation>("SELECT world, ready_at IS NOT NULL AS ready FROM installation");
  return rows[0];
}

async function begin(client: pg.Client, world: World): Promise<void> {
  await client.query("INSERT INTO installation (world, ready_at) VALUES ($1, CASE WHEN $1 = 'real' THEN now() END) ON CONFLICT DO NOTHING", [world]);
}

async function inDatabase<T>(database: Database, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(database.connectionConfig("owner"));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
