import { execFile } from "node:child_process";
import { appendFileSync, chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import type { Binaries } from "./binaries.server.ts";
import { OperatorError } from "../operator-error.ts";
import { findHome, REACHABLE_FOLDER } from "./data-folder.server.ts";
import { asUser, canEnter, type OperatingUser } from "./operating-user.server.ts";

export const SUPERUSER = "pana";
const LOGINS = [SUPERUSER, "pana_owner", "pana_app", "pana_report"];
// Sorting is ICU's, but pg_trgm asks the system what a letter is.
const CHARACTERS = process.platform === "darwin" ? "UTF-8" : "C.UTF-8";
const ABANDONED_AFTER_MS = 10 * 60_000;

/** Modest: the idle program with its database stays well under 350 MB. Statements and keys stay out of the log. */
const SETTINGS = `
listen_addresses = ''
unix_socket_permissions = 0700
max_connections = 60
shared_buffers = 64MB
work_mem = 8MB
maintenance_work_mem = 64MB
effective_cache_size = 512MB
max_wal_size = 512MB
wal_level = minimal
max_wal_senders = 0
io_method = sync
max_worker_processes = 4
max_logical_replication_workers = 0
max_parallel_workers_per_gather = 1
autovacuum_max_workers = 2
jit = off
fsync = on
synchronous_commit = on
full_page_writes = on
timezone = 'UTC'
log_timezone = 'UTC'
lc_messages = 'C'
log_checkpoints = off
log_error_verbosity = terse
log_min_error_statement = panic
log_parameter_max_length = 0
log_parameter_max_length_on_error = 0
`;

/**
 * Makes a cluster and puts it in place in one step, so that of two programs started at once one wins
 * and a killed first start leaves nothing half made.
 */
export async function createHome(dataDir: string, binaries: Binaries, server: OperatingUser): Promise<string> {
  const inPlace = canEnter(server, dataDir);
  if (!inPlace) mkdirSync(REACHABLE_FOLDER, { recursive: true, mode: 0o755 });
  const parent = inPlace ? dataDir : REACHABLE_FOLDER;
  removeAbandoned(parent);
  const staging = mkdtempSync(join(parent, "postgres.new-"));
  chmodSync(staging, 0o700);
  chownSync(staging, server.uid, server.gid);
  try {
    await initialise(staging, binaries, server);
    if (inPlace) {
      renameSync(staging, join(dataDir, "postgres"));
    } else {
      const home = staging.replace("postgres.new-", "postgres-");
      renameSync(staging, home);
      symlinkSync(home, join(dataDir, "postgres"));
    }
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ENOTEMPTY" && code !== "EEXIST") throw error;
  }
  return findHome(dataDir)!;
}

async function initialise(home: string, binaries: Binaries, server: OperatingUser): Promise<void> {
  const cluster = join(home, "cluster");
  const how = ["--encoding=UTF8", "--locale=C", `--lc-ctype=${CHARACTERS}`, "--locale-provider=icu", "--icu-locale=kk", "--no-instructions"];
  try {
    await promisify(execFile)(binaries.initdb, ["-D", cluster, "-U", SUPERUSER, "-A", "peer", ...how], {
      ...asUser(server),
      cwd: home,
      env: { LC_ALL: "C", PATH: process.env["PATH"] },
    });
  } catch (cause) {
    const said = ((cause as { stderr?: string }).stderr ?? String(cause)).trim().split("\n").find((line) => line.includes("rror")) ?? String(cause);
    throw new OperatorError(`The embedded database could not be made: ${said}`, { cause });
  }
  appendFileSync(join(cluster, "postgresql.conf"), "\ninclude 'pana.conf'\n");
}

/** Settings and doors of the cluster, written at every opening. True when something changed. */
export function writeSettings(home: string, program: OperatingUser, server: OperatingUser): boolean {
  const quoted = `"${program.name.replaceAll('"', '""')}"`;
  const files = {
    "pana.conf": SETTINGS.trimStart(),
    "pg_hba.conf": "local all all peer map=pana\n",
    "pg_ident.conf": LOGINS.map((login) => `pana ${quoted} ${login}\n`).join(""),
  };
  let changed = false;
  for (const [name, text] of Object.entries(files)) {
    const path = join(home, "cluster", name);
    if (readOr(path, "") === text) continue;
    writeFileSync(path, text, { mode: 0o600 });
    chownSync(path, server.uid, server.gid);
    changed = true;
  }
  return changed;
}

function readOr(path: string, otherwise: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return otherwise;
  }
}

function removeAbandoned(parent: string): void {
  for (const name of readdirSync(parent)) {
    if (!basename(name).startsWith("postgres.new-")) continue;
    const path = join(parent, name);
    if (Date.now() - statSync(path).mtimeMs > ABANDONED_AFTER_MS) rmSync(path, { recursive: true, force: true });
  }
}
