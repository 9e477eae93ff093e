import { randomBytes } from "node:crypto";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate, readMigrations } from "#platform/database/migrate.server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A superuser's way to the test server, and the migrated database to copy. */
    databaseServer: { superuser: pg.ClientConfig; template: string };
  }
}

/** Starts (or finds) one server for the run and migrates one database that each test file copies. */
export default async function setup(project: TestProject) {
  const server = await testServer();
  const template = `pana_template_${randomBytes(4).toString("hex")}`;
  await inDatabase(server.superuser, "postgres", (client) => client.query(`CREATE DATABASE ${template}`));
  await inDatabase(server.superuser, template, async (client) => {
    await migrate(client, await readMigrations("db/migrations"));
  });
  project.provide("databaseServer", { superuser: server.superuser, template });
  return async () => {
    await inDatabase(server.superuser, "postgres", (client) => client.query(`DROP DATABASE ${template}`));
    await server.stop();
  };
}

async function testServer(): Promise<{ superuser: pg.ClientConfig; stop: () => Promise<void> }> {
  const url = process.env["TEST_DATABASE_URL"];
  if (!url) throw new Error("Set TEST_DATABASE_URL to a superuser's address of a PostgreSQL server.");
  const { hostname, port, username, password } = new URL(url);
  const superuser = { host: hostname, port: Number(port || 5432), user: username, password: decodeURIComponent(password) };
  return { superuser, stop: async () => {} };
}

async function inDatabase(superuser: pg.ClientConfig, database: string, work: (client: pg.Client) => Promise<unknown>) {
  const client = new pg.Client({ ...superuser, database });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
