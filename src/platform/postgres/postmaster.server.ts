import { spawn, spawnSync } from "node:child_process";
import { chmodSync, chownSync, closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, readlinkSync, renameSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Binaries } from "./binaries.server.ts";
import { asUser, type OperatingUser } from "./operating-user.server.ts";

export const PORT = 5432;
const LONGEST_SOCKET_PATH = 103; // bytes; 107 on Linux, 103 on macOS
const LONGEST_LOG = 5_000_000;
const STOP_WITHIN_MS = 30_000;

export type Postmaster = { pid: number; socketFolder: string };

/** What the cluster's own note says of its running server; the note may outlive the server. */
export function notedPostmaster(home: string): Postmaster | undefined {
  try {
    const lines = readFileSync(pidFile(home), "utf8").split("\n");
    const pid = Number(lines[0]);
    const socketFolder = lines[4]?.trim();
    return pid > 0 && socketFolder ? { pid, socketFolder } : undefined;
  } catch {
    return undefined;
  }
}

/** A folder for the socket: beside the cluster, or a private one with a short path when that is too deep. */
export function makeSocketFolder(home: string, server: OperatingUser): string {
  const beside = join(home, "run");
  const fits = Buffer.byteLength(join(beside, `.s.PGSQL.${PORT}`)) <= LONGEST_SOCKET_PATH && !/[",@]/.test(beside);
  if (fits) mkdirSync(beside, { recursive: true });
  const folder = fits ? beside : mkdtempSync(join(tmpdir(), "pana-"));
  chmodSync(folder, 0o700);
  chownSync(folder, server.uid, server.gid);
  return folder;
}

/** Starts the server and tells when it ended. It is detached: it outlives a killed program and is found again. */
export function startPostmaster(
  home: string,
  binaries: Binaries,
  server: OperatingUser,
  socketFolder: string,
): { ended: Promise<void> } {
  const log = openSync(logFile(home), "a", 0o600);
  try {
    chownSync(logFile(home), server.uid, server.gid);
    const child = spawn(
      binaries.postgres,
      ["-D", join(home, "cluster"), "-p", String(PORT), "-c", `unix_socket_directories="${socketFolder}"`],
      { ...asUser(server), cwd: home, detached: true, stdio: ["ignore", log, log], env: { LC_ALL: "C", PATH: process.env["PATH"] } },
    );
    child.unref();
    return {
      ended: new Promise((resolve) => {
        child.once("exit", () => resolve());
        child.once("error", () => resolve());
      }),
    };
  } finally {
    closeSync(log);
  }
}

/** Asks the server to finish what is being written and to end; the cluster's note disappears as the last thing. */
export async function stopPostmaster(home: string, postmaster: Postmaster): Promise<void> {
  if (isServerOf(home, postmaster.pid)) signal(postmaster.pid, "SIGINT");
  const latest = Date.now() + STOP_WITHIN_MS;
  while (existsSync(pidFile(home)) && isAlive(postmaster.pid)) {
    if (Date.now() > latest) {
      signal(postmaster.pid, "SIGQUIT");
      return;
    }
    await pause(20);
  }
}

/** Has a running server read its settings again. */
export function reloadSettings(home: string): void {
  const noted = notedPostmaster(home);
  if (noted && isServerOf(home, noted.pid)) signal(noted.pid, "SIGHUP");
}

/** After a crash the noted number may belong to a stranger by now, which would keep the server from starting. */
export function dropStaleNote(home: string): void {
  const noted = notedPostmaster(home);
  if (noted && isAlive(noted.pid) && !isServerOf(home, noted.pid)) rmSync(pidFile(home), { force: true });
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended by itself.
  }
}

function isServerOf(home: string, pid: number): boolean {
  const cluster = join(home, "cluster");
  if (process.platform !== "linux") {
    return spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout.includes(cluster);
  }
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === cluster;
  } catch {
    return false;
  }
}

export function shortenLog(home: string): void {
  const path = logFile(home);
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LONGEST_LOG) renameSync(path, `${path}.old`);
}

export function lastWordsOfLog(home: string): string {
  try {
    return readFileSync(logFile(home), "utf8").trim().split("\n").slice(-3).join(" / ");
  } catch {
    return "it wrote no log";
  }
}

export function removeSocketFolder(home: string, folder: string): void {
  if (folder !== join(home, "run")) rmSync(folder, { recursive: true, force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

const pidFile = (home: string) => join(home, "cluster", "postmaster.pid");
const logFile = (home: string) => join(home, "postgres.log");
