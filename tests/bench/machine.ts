import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, release, totalmem, type } from "node:os";
import pg from "pg";
import { openDatabase } from "#platform/database/connect.server.ts";
import { newFolder } from "./folder.ts";

export type Machine = { date: string; machine: { processor: string; cores: number; memoryGB: number; system: string; node: string; postgres: string; commit: string } };

/** What the figures were measured on; no name of the machine. */
export async function machine(): Promise<Machine> {
  const [first] = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: {
      processor: first?.model.trim() ?? "unknown",
      cores: cpus().length,
      memoryGB: Math.round(totalmem() / 2 ** 30),
      system: `${distribution() ?? type()}, kernel ${release().split("-")[0]}`,
      node: process.versions.node,
      postgres: await postgresVersion(),
      commit: commit(),
    },
  };
}

async function postgresVersion(): Promise<string> {
  const database = await openDatabase({ DATABASE_URL: undefined, DATA_DIR: await newFolder() });
  const client = new pg.Client(database.connectionConfig("app"));
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>("SHOW server_version");
    return `${rows[0]?.server_version} (embedded)`;
  } finally {
    await client.end();
    await database.stop();
  }
}

function distribution(): string | undefined {
  try {
    return /^PRETTY_NAME="(.*)"$/m.exec(readFileSync("/etc/os-release", "utf8"))?.[1];
  } catch {
    return undefined;
  }
}

function commit(): string {
  try {
    return execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return "unknown";
  }
}
