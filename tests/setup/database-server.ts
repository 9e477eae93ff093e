import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate, readMigrations } from "#platform/database/migrate.server.ts";
import { openEmbedded } from "#platform/postgres/embedded.server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A superuser's way to the test server, and the migrated database to copy. */
    databaseServer: { superuser: pg.ClientConfig; template: string };
  }
}

/** Migrations run as they do outside tests: the owner is no superuser. */
const OWNER = `DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'pana_owner') THEN
    CREATE ROLE pana_owner NOLOGIN NOSUPERUSER NOBYPASSRLS CREATEROLE;
  END IF;
END $$`;

/** Starts (or finds) one server for the run and migrates one database that each test file copies. */
export default async function setup(project: TestProject) {
  const server = await testServer();
  const template = `pana_template_${randomBytes(4).toString("hex")}`;
  await inDatabase(server.superuser, "postgres", async (client) => {
    await client.query(OWNER);
    await client.query(`CREATE DATABASE ${template} OWNER pana_owner TEMPLATE template0 ENCODING 'UTF8'`);
  });
  await inDatabase(server.superuser, template, async (client) => {
    await client.query("SET SESSION AUTHORIZATION pana_owner");
    await migrate(client, await readMigrations("db/migrations"));
  });
  project.provide("databaseServer", { superuser: server.superuser, template });
  return async () => {
    await inDatabase(server.superuser, "postgres", (client) => client.query(`DROP DATABASE ${template}`));
    await server.stop();
  };
}

/** The embedded server in a folder of its own, or the one a superuser's TEST_DATABASE_URL names. */
async function testServer(): Promise<{ superuser: pg.ClientConfig; stop: () => Promise<void> }> {
  const url = process.env["TEST_DATABASE_URL"];
  if (url) {
    const { hostname, port, username, password } = new URL(url);
    const superuser = { host: decodeURIComponent(hostname), port: Number(port || 5432), user: username, password: decodeURIComponent(password) };
    return { superuser, stop: async () => {} };
  }
  const folder = await mkdtemp(join(tmpdir(), "pana-test-"));
  await chmod(folder, 0o711);
  const embedded = await openEmbedded(folder);
  const superuser = { host: embedded.connection.host, port: embedded.connection.port, user: embedded.connection.user };
  await inDatabase(superuser, "postgres", async (client) => {
    // What a test writes need not survive a power cut.
    for (const guard of ["fsync", "synchronous_commit", "full_page_writes"]) await client.query(`ALTER SYSTEM SET ${guard} = off`);
    await client.query("SELECT pg_reload_conf()");
  });
  const stop = async () => {
    await embedded.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { superuser, stop };
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
