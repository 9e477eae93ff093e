import { spawn, spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { installDebian } from "./debian.mjs";

const OLDEST = 15;

/** The oldest distribution's PostgreSQL that is new enough, installed when it is missing and may be. */
export function findSecondServer() {
  return installed() ?? (installDebian(["postgresql"]) ? installed() : undefined);
}

function installed() {
  const folder = "/usr/lib/postgresql";
  if (!existsSync(folder)) return undefined;
  const versions = readdirSync(folder).map(Number).filter((version) => version >= OLDEST).sort((a, b) => a - b);
  const version = versions.find((each) => existsSync(join(folder, String(each), "bin/initdb")));
  return version && { version, bin: join(folder, String(version), "bin") };
}

/** Runs the work beside a cluster of its own, which is gone afterwards. */
export async function withSecondServer({ bin }, work) {
  const user = process.getuid() === 0 ? userPostgres() : {};
  const folder = mkdtempSync(join(tmpdir(), "pana-second-"));
  chmodSync(folder, 0o700);
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const cluster = join(folder, "cluster");
  const made = spawnSync(join(bin, "initdb"), ["-D", cluster, "-U", "postgres", "-A", "trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"], { ...user, cwd: folder, encoding: "utf8" });
  let server;
  try {
    if (made.status !== 0) throw new Error(made.stderr || String(made.error));
    const settings = ["listen_addresses=", `unix_socket_directories=${folder}`, "fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=60"];
    server = spawn(join(bin, "postgres"), ["-D", cluster, ...settings.flatMap((setting) => ["-c", setting])], { ...user, cwd: folder, stdio: "ignore" });
    await readyIn(folder, server, bin);
    return await work(`postgres://postgres@${encodeURIComponent(folder)}`);
  } finally {
    await ended(server);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The socket is there a moment before anybody is let in. */
async function readyIn(folder, server, bin) {
  for (let waited = 0; spawnSync(join(bin, "pg_isready"), ["-q", "-h", folder]).status !== 0; waited += 50) {
    if (server.exitCode !== null || waited > 20_000) throw new Error("The second PostgreSQL does not start.");
    await pause(50);
  }
}

async function ended(server) {
  if (!server || server.exitCode !== null) return;
  const exit = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGINT");
  await exit;
}

function userPostgres() {
  const id = (flag) => Number(spawnSync("id", [flag, "postgres"], { encoding: "utf8" }).stdout);
  return { uid: id("-u"), gid: id("-g") };
}
