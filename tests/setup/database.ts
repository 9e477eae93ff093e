import { randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { setClock } from "#platform/clock.ts";
import { closePool, openPool } from "#platform/database/pool.server.ts";
import { setTestDatabase } from "#world/database.ts";

const { superuser, template } = inject("databaseServer");
const database = `pana_test_${randomBytes(6).toString("hex")}`;

beforeAll(async () => {
  setClock(undefined); // the file before may have left it standing
  await onServer(`CREATE DATABASE ${database} TEMPLATE ${template}`);
  setTestDatabase({ ...superuser, database });
  openPool({ ...superuser, database, max: 5, options: "-c role=pana_app" });
});

afterAll(async () => {
  await closePool();
  await connectionsEnded();
  await onServer(`DROP DATABASE ${database} WITH (FORCE)`);
});

/** A connection that is saying goodbye would complain of being cut off. */
async function connectionsEnded() {
  const latest = Date.now() + 2_000;
  while (Date.now() < latest) {
    const [row] = await onServer(`SELECT count(*)::int AS open FROM pg_stat_activity WHERE datname = '${database}'`);
    if (row?.["open"] === 0) return;
    await pause(10);
  }
}

async function onServer(statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ ...superuser, database: "postgres" });
  await client.connect();
  const { rows } = await client.query(statement);
  await client.end();
  return rows;
}
