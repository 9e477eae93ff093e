import pg from "pg";
import { loadDirectory } from "#modules/places/public.server.ts";
import { NATION, taskScope } from "#platform/access/scope.ts";
import type { Database } from "#platform/database/connect.server.ts";
import { write } from "#platform/database/door.server.ts";
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
  if (world === "real" && env.BASE_URL === undefined && !LOOPBACK.test(env.HOST)) {
    throw new OperatorError(`HOST is ${env.HOST}, so others reach this system, but BASE_URL is not set: set it to the address people use, which goes into the links of letters.`);
  }
  if (world === "real" && env.PANA_DEMO === "on") {
    throw new OperatorError(`The database in ${env.DATA_DIR} holds a real system, so PANA_DEMO=on is refused: set DATA_DIR to a new folder.`);
  }
  return world;
}

type Steps = {
  bringUpToDate(): Promise<unknown>;
  makeDemo(): Promise<void>;
};

const LOCK = 7_201_843; // any constant: copies started at once fill an empty database one after the other

/** Decides, notes the decision, and fills an empty database. */
export async function settle(env: Circumstances, database: Database, steps: Steps): Promise<World> {
  const noted = await asRole(database, "app", readInstallation);
  const world = whichWorld(env, noted);
  if (!noted?.ready) await (world === "real" ? beginReal(database) : beginDemo(database, steps, noted));
  return world;
}

/** Every system begins with the same directory of places. */
async function beginReal(database: Database): Promise<void> {
  await asRole(database, "app", async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    await write(taskScope("set-up", NATION), loadDirectory);
    await client.query("INSERT INTO installation (world, ready_at) VALUES ('real', now()) ON CONFLICT DO NOTHING");
  });
}

/** A demo world whose making was cut off is made anew. */
async function beginDemo(database: Database, steps: Steps, noted: Installation | undefined): Promise<void> {
  if (noted) {
    await database.startOver();
    await steps.bringUpToDate();
  }
  await asRole(database, "owner", (client) => client.query("INSERT INTO installation (world) VALUES ('demo')"));
  await steps.makeDemo();
  await asRole(database, "owner", (client) => client.query("UPDATE installation SET ready_at = now()"));
}

async function readInstallation(client: pg.Client): Promise<Installation | undefined> {
  const { rows } = await client.query<Installation>("SELECT world, ready_at IS NOT NULL AS ready FROM installation");
  return rows[0];
}

async function asRole<T>(database: Database, role: "owner" | "app", work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(database.connectionConfig(role));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
