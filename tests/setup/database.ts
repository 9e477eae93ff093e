import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { closePool, openPool } from "#platform/database/pool.server.ts";
import { setTestDatabase } from "#world/database.ts";

const { superuser, template } = inject("databaseServer");
const database = `pana_test_${randomBytes(6).toString("hex")}`;

beforeAll(async () => {
  await onServer(`CREATE DATABASE ${database} TEMPLATE ${template}`);
  setTestDatabase({ ...superuser, database });
  openPool({ ...superuser, database, max: 5, options: "-c role=pana_app" });
});

afterAll(async () => {
  await closePool();
  await onServer(`DROP DATABASE ${database} WITH (FORCE)`);
});

async function onServer(statement: string) {
  const client = new pg.Client({ ...superuser, database: "postgres" });
  await client.connect();
  await client.query(statement);
  await client.end();
}
