import { accessSync, constants, lstatSync, mkdirSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { OperatorError } from "../operator-error.ts";
import { type OperatingUser } from "./operating-user.server.ts";

/** Where clusters and programs go which a service user could not reach inside the data folder. */
export const REACHABLE_FOLDER = "/var/lib/pana";

/** Makes the data folder when it is missing and proves that this user may write there. */
export function prepareDataFolder(dataDir: string, program: OperatingUser): void {
  try {
    // Root's service user must be able to pass through; what is inside is closed to others by itself.
    mkdirSync(dataDir, { recursive: true, mode: program.uid === 0 ? 0o711 : 0o700 });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw notWritable(dataDir, program, cause);
  }
}

export function notWritable(dataDir: string, program: OperatingUser, cause: unknown): Error {
  const { code } = cause as NodeJS.ErrnoException;
  const why: Record<string, string> = {
    EACCES: `user ${program.name} may not write there`,
    EPERM: `user ${program.name} may not write there`,
    EROFS: "it is on a read-only file system",
    ENOTDIR: "a part of its path is a file",
    EEXIST: "there is a file of that name",
    ENOSPC: "the disk is full",
  };
  if (!code || !why[code]) return cause as Error;
  return new OperatorError(`The data folder ${dataDir} is not writable: ${why[code]}; mend that or set DATA_DIR to another folder.`, { cause });
}

/** The folder that holds cluster, socket and log of this data folder; undefined before the first start. */
export function findHome(dataDir: string): string | undefined {
  const link = join(dataDir, "postgres");
  if (!lstatSync(link, { throwIfNoEntry: false })) return undefined;
  try {
    return realpathSync(link);
  } catch {
    throw new OperatorError(`The database of ${dataDir} is gone: ${link} points to a folder that is not there; bring it back, or remove the link to begin anew.`);
  }
}

export function ownerOf(folder: string): number {
  return statSync(folder).uid;
}
