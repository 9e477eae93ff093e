import type { ApiScope } from "./api-scopes.ts";
import type { Role } from "./roles.ts";

/** Prefixes of place paths, such as "/kz/75/". An empty reach reaches nothing. */
export type Reach = readonly string[];

export const NATION: Reach = ["/kz/"];
export const NOWHERE: Reach = [];

export type PersonScope = {
  kind: "person";
  accountId: string;
  /** The device that is signed in; for a token its own id, which no session bears. */
  sessionId: string;
  role: Role;
  placeId: string;
  placePath: string;
  reach: Reach;
  /** Set when a token acts in the person's name: then the database opens to it only what is open to tokens. */
  token?: TokenInUse;
};

export type TokenInUse = { publicId: string; kind: "person" | "system"; name: string; scopes: readonly ApiScope[]; expiresAt: Date };

/** Signed in, but without any role in force: may see the own profile and nothing else. */
export type RolelessScope = {
  kind: "roleless";
  accountId: string;
  sessionId: string;
  reach: typeof NOWHERE;
};

/** Machine jobs. The policies of the database know each by name. */
export const TASKS = ["gate", "public", "sign-in", "set-up", "worker", "operator", "world"] as const;
export type Task = (typeof TASKS)[number];

export type TaskScope = { kind: "task"; task: Task; reach: Reach };

export type Scope = PersonScope | RolelessScope | TaskScope;

export function taskScope(task: Task, reach: Reach = NOWHERE): TaskScope {
  return { kind: "task", task, reach };
}

export const PUBLIC_SCOPE: TaskScope = taskScope("public");

export function reaches(scope: Scope, placePath: string): boolean {
  return scope.reach.some((prefix) => placePath.startsWith(prefix));
}
