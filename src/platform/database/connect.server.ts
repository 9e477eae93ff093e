import pg from "pg";
import type { Env } from "../env.server.ts";
import { OperatorError } from "../operator-error.ts";
import { openEmbedded, type OpenOptions } from "../postgres/embedded.server.ts";

/** The owner migrates, the application works under row-level security, reporting only reads what is harmless. */
export type DatabaseRole = "owner" | "app" | "report";

export type Database = {
  connectionConfig(role: DatabaseRole): pg.PoolConfig;
  /** The application's role on connections that do nothing but the worker's own task. */
  workerConfig(): pg.PoolConfig;
  /** The program's own server under the data folder, not one named by DATABASE_URL. */
  embedded: boolean;
  /** Empties an embedded database, for a demo world whose making was cut off. */
  startOver(): Promise<void>;
  stop(): Promise<void>;
};

const OLDEST_SERVER = 15;
const AS_WORKER = "-c pana.task=worker";
const ROLE_NAMES = { owner: "pana_owner", app: "pana_app", report: "pana_report" } as const;

/** The embedded server, or the one DATABASE_URL names. Answers once it can be reached. */
export async function openDatabase(env: Pick<Env, "DATABASE_URL" | "DATA_DIR">, options: OpenOptions = {}): Promise<Database> {
  if (env.DATABASE_URL) return reachDatabase(env.DATABASE_URL);
  const server = await openEmbedded(env.DATA_DIR, options);
  return {
    // The connecting operating-system user may be any of the roles: the server asks the system who it is.
    connectionConfig: (role) => ({ ...server.connection, user: ROLE_NAMES[role] }),
    workerConfig: () => ({ ...server.connection, user: ROLE_NAMES.app, options: AS_WORKER }),
    embedded: true,
    startOver: async () => {
      await withClient({ ...server.connection, database: "postgres" }, async (client) => {
        await client.query(`DROP DATABASE ${server.connection.database} WITH (FORCE)`);
        await client.query(`CREATE DATABASE ${server.connection.database} OWNER pana_owner`);
      });
    },
    stop: () => server.stop(),
  };
}

async function reachDatabase(url: string): Promise<Database> {
  try {
    await withClient({ connectionString: url, connectionTimeoutMillis: 10_000 }, requireServer);
  } catch (cause) {
    if (cause instanceof OperatorError) throw cause;
    const { host, pathname } = new URL(url);
    throw new OperatorError(`The database ${host || "on this machine"}${pathname} cannot be reached: ${reasonOf(cause)}. Check DATABASE_URL and that the server runs.`, { cause });
  }
  return {
    connectionConfig: (role) => configFromUrl(url, role),
    workerConfig: () => configFromUrl(url, "app", AS_WORKER),
    embedded: false,
    startOver: () => Promise.reject(new Error("A database named by DATABASE_URL is never emptied.")),
    stop: async () => {},
  };
}

/** The login may be the owner, who lays the ownership down at once, or a member of the role itself. */
export function configFromUrl(url: string, role: DatabaseRole, more?: string): pg.PoolConfig {
  if (role === "owner") return { connectionString: url };
  const address = new URL(url);
  const given = address.searchParams.get("options");
  address.searchParams.set("options", [given, `-c role=${ROLE_NAMES[role]}`, more].filter(Boolean).join(" "));
  return { connectionString: address.href };
}

async function requireServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number; encoding: string }>(
    "SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding",
  );
  const { version, encoding } = rows[0]!;
  if (version < OLDEST_SERVER * 10_000) {
    throw new OperatorError(`The database is PostgreSQL ${Math.floor(version / 10_000)}, but ${OLDEST_SERVER} or later is needed.`);
  }
  if (encoding !== "UTF8") throw new OperatorError(`The database is encoded in ${encoding}, but UTF8 is needed: create it with ENCODING 'UTF8'.`);
}

async function withClient(config: pg.ClientConfig, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(config);
  client.on("error", () => {
    // What was being asked fails with the same error.
  });
  try {
    await client.connect();
    await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

function reasonOf(error: unknown): string {
  // When several addresses of a name were tried, the message of the whole is empty.
  const first = error instanceof AggregateError ? error.errors[0] : error;
  return first instanceof Error ? first.message : String(first);
}
