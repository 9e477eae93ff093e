import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { inject } from "vitest";
import { closePool, openPool } from "#platform/database/pool.server.ts";
import { openMailbox, type Mailbox } from "../e2e/mailbox.ts";
import { freePort, startProgram, type Program } from "./program.ts";
import { startProxy, type Proxy } from "./proxy.ts";

export type Installation = {
  proxy: Proxy;
  mailbox: Mailbox;
  copies: Program[];
  worker: Program;
  /** One more copy, at the port of one that has ended. */
  restart: (copy: Program) => Promise<Program>;
  /** As whoever follows a runbook types it. */
  psql: (args: readonly string[], input?: string) => void;
  ask: <T extends pg.QueryResultRow>(sql: string, values?: unknown[]) => Promise<T[]>;
  close: () => Promise<void>;
};

/** Two copies that serve pages and a worker, behind nginx, as deploy/ puts them together. */
export async function install(): Promise<Installation> {
  const { socketFolder, psql, nginx } = inject("deployment");
  const undo: (() => unknown)[] = [];
  const folder = mkdtempSync(join(tmpdir(), "pana-deployed-"));
  chmodSync(folder, 0o711);
  undo.push(() => rmSync(folder, { recursive: true, force: true }));
  const login = (user: string) => `postgres://${user}@${encodeURIComponent(socketFolder)}/pana`;
  migrate(login("pana_owner"), folder);

  const mailPort = await freePort();
  const mailbox = await openMailbox(mailPort);
  undo.push(() => mailbox.close());
  const ports = [await freePort(), await freePort()];
  const proxy = await startProxy(nginx, folder, ports);
  undo.push(() => proxy.end());

  const settings = {
    BASE_URL: `https://localhost:${proxy.port}`,
    DATABASE_URL: login("pana_web"),
    DATA_DIR: join(folder, "data"),
    SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
    TRUSTED_PROXIES: "127.0.0.1",
    METRICS_FROM: "127.0.0.1",
  };
  // For what a test does as one more copy would.
  openPool({ host: socketFolder, user: "pana_web", database: "pana", max: 1, options: "-c role=pana_app" });
  undo.push(closePool);
  const started = async (role: "web" | "worker", port: number) => {
    const program = await startProgram({ ...settings, PANA_ROLE: role, PORT: String(port) }, port);
    undo.push(() => program.end("SIGKILL"));
    return program;
  };
  const copies = await Promise.all(ports.map((port) => started("web", port)));
  const worker = await started("worker", await freePort());
  return {
    proxy, mailbox, copies, worker,
    restart: (copy) => started("web", copy.port),
    psql: (args, input) => void execFileSync(psql, ["-h", socketFolder, "-U", "postgres", "pana", ...args], { input, stdio: ["pipe", "ignore", "pipe"] }),
    ask: (sql, values) => asSuperuser({ host: socketFolder, user: "postgres", database: "pana" }, sql, values),
    close: async () => {
      for (const step of undo.toReversed()) await step();
    },
  };
}

/** As pana-migrate.service does it. */
function migrate(ownersLogin: string, folder: string): void {
  const env = { PATH: process.env["PATH"], DATABASE_URL: ownersLogin, DATA_DIR: join(folder, "data") };
  execFileSync(process.execPath, ["src/server/cli/main.ts", "migrate"], { env, stdio: ["ignore", "ignore", "inherit"] });
}

async function asSuperuser<T extends pg.QueryResultRow>(config: pg.ClientConfig, sql: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
