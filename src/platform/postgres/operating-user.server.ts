import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { userInfo } from "node:os";
import { OperatorError } from "../operator-error.ts";

/** The operating-system user a process of the database runs as. */
export type OperatingUser = { name: string; uid: number; gid: number };

const SERVICE_USERS = ["postgres", "_postgres", "nobody"];

/** Who runs this program; PostgreSQL asks the system for its name, so it must have one. */
export function programUser(): OperatingUser {
  try {
    const { username, uid, gid } = userInfo();
    return { name: username, uid, gid };
  } catch {
    throw new OperatorError(
      `The embedded database needs a user with a name, but user id ${process.getuid?.()} has none in /etc/passwd; run the program as a named user or set DATABASE_URL.`,
    );
  }
}

/** PostgreSQL refuses to run as root: then it runs as a service user, or as the one who owns the cluster already. */
export function serverUser(program: OperatingUser, ownerOfCluster: number | undefined): OperatingUser {
  if (program.uid !== 0) return program;
  const known = usersOfSystem().filter((user) => user.uid !== 0);
  const user =
    ownerOfCluster === undefined
      ? SERVICE_USERS.map((name) => known.find((entry) => entry.name === name)).find((entry) => entry !== undefined)
      : known.find((entry) => entry.uid === ownerOfCluster);
  if (user) return user;
  throw new OperatorError(
    ownerOfCluster === undefined
      ? "The embedded database cannot run as root and this system has neither a user postgres nor nobody; create one (useradd --system postgres) or run the program as an ordinary user."
      : `The embedded database belongs to user id ${ownerOfCluster}, which this system does not know; give its folder to a named user.`,
  );
}

/** Whether this user can enter the folder through all its parents. */
export function canEnter(user: OperatingUser, folder: string): boolean {
  const { status } = spawnSync("/bin/sh", ["-c", 'cd -- "$1"', "sh", folder], { ...asUser(user), cwd: "/", stdio: "ignore" });
  return status === 0;
}

/** Options that make a child process run as this user. */
export function asUser(user: OperatingUser): { uid?: number; gid?: number } {
  return user.uid === process.getuid?.() ? {} : { uid: user.uid, gid: user.gid };
}

function usersOfSystem(): OperatingUser[] {
  return readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .filter((fields) => fields.length >= 7)
    .map(([name = "", , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}
