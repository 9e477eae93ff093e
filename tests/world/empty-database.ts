import { randomBytes } from "node:crypto";
import pg from "pg";
import { testDatabase } from "./database.ts";

export type EmptyDatabase = AsyncDisposable & {
  /** A connection of the owner, who is no superuser. */
  connect(): Promise<pg.Client>;
  /** What DATABASE_URL would be for this login. */
  url(login: "pana_owner" | "pana_app"): string;
  ask(config: pg.ClientConfig, sql: string): Promise<Record<string, unknown>[]>;
};

/** A database without any table, for tests of what comes before the tables. */
export async function emptyDatabase(): Promise<EmptyDatabase> {
  const server = { ...testDatabase(), database: "postgres" };
  const database = `pana_empty_${randomBytes(6).toString("hex")}`;
  const clients: pg.Client[] = [];
  await asked(server, "ALTER ROLE pana_owner LOGIN; ALTER ROLE pana_app LOGIN");
  await asked(server, `CREATE DATABASE ${database} OWNER pana_owner TEMPLATE template0`);
  return {
    async connect() {
      const client = new pg.Client({ ...server, database });
      clients.push(client);
      await client.connect();
      await client.query("SET SESSION AUTHORIZATION pana_owner");
      return client;
    },
    url: (login) => `postgres://${login}@${encodeURIComponent(server.host ?? "localhost")}:${server.port ?? 5432}/${database}`,
    ask: asked,
    async [Symbol.asyncDispose]() {
      await Promise.all(clients.map((client) => client.end()));
      await asked(server, `DROP DATABASE ${database} WITH (FORCE)`);
    },
  };
}

async function asked(config: pg.ClientConfig, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
