import pg from "pg";
import type { Database } from "#platform/database/connect.server.ts";
import { closePool, openPool } from "#platform/database/pool.server.ts";
import { SUPERUSER } from "#platform/postgres/cluster.server.ts";
import { sampled } from "./figure.ts";

const WARM_UP = 20;

/**
 * What a write costs over the floor: after each one the very statements it sent, with their values, are sent again by the
 * bare driver to a copy of the database as it was before. The pool is closed while the copy is made.
 */
export async function againstFloor(name: string, what: string, database: Database, times: number, work: (index: number) => Promise<unknown>, warmUp = WARM_UP): Promise<void> {
  const copy = `floor_${name.replaceAll(/\W/g, "_").toLowerCase()}`;
  const config = database.connectionConfig("app");
  await closePool();
  await asSuperuser(database, "postgres", (client) => client.query(`CREATE DATABASE ${copy} TEMPLATE ${config.database}`));
  openPool(config);
  const bare = new pg.Client({ ...config, database: copy });
  await bare.connect();
  const recorder = record();
  const [ours, floor]: [number[], number[]] = [[], []];
  let statements = 0;
  try {
    for (let index = 0; index < times + warmUp; index++) {
      const began = performance.now();
      await work(index);
      ours.push(performance.now() - began);
      const sent = recorder.take();
      floor.push(await replay(bare, sent));
      recorder.take();
      statements = sent.length;
    }
  } finally {
    recorder.stop();
    await bare.end();
    await asSuperuser(database, "postgres", (client) => client.query(`DROP DATABASE ${copy} WITH (FORCE)`));
  }

  sampled(name, ours.slice(warmUp), "ms", { of: what, statements });
  sampled(`${name}.floor`, floor.slice(warmUp), "ms", { of: "the same statements by the bare driver", statements });
  sampled(`${name}.ratio`, ours.slice(warmUp).map((took, index) => took / floor[index + warmUp]!), "× floor", { of: `${what}, over the same statements by the bare driver` });
}

type Sent = { text: string; values?: unknown[]; name?: string };

/** Everything that goes to the database from here on, in order. */
function record(): { take(): Sent[]; stop(): void } {
  const { prototype } = pg.Client;
  const original = Reflect.get(prototype, "query") as (...args: unknown[]) => unknown;
  let sent: Sent[] = [];
  prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [query, values] = args;
    sent.push(typeof query === "string" ? { text: query, values: Array.isArray(values) ? values : undefined } : { ...(query as Sent) });
    return original.apply(this, args);
  } as typeof prototype.query;
  return {
    take: () => sent.splice(0),
    stop: () => {
      prototype.query = original as typeof prototype.query;
      sent = [];
    },
  };
}

async function replay(client: pg.Client, statements: readonly Sent[]): Promise<number> {
  const began = performance.now();
  for (const statement of statements) await client.query(statement);
  return performance.now() - began;
}

async function asSuperuser(database: Database, name: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ ...database.connectionConfig("owner"), user: SUPERUSER, database: name });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
