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
export const TASKS = ["gate", "public", "caller", "sign-in", "set-up", "worker", "operator", "world"] as const;
export type Task = (typeof TASKS)[number];

export type TaskScope = {
  kind: "task";
  task: Task;
  reach: Reach;
  /** Set for somebody unknown who shows a secret of their own: the database opens to them the rows that carry its id. */
  secretId?: string;
};

export type Scope = PersonScope | RolelessScope | TaskScope;

export function taskScope(task: Task, reach: Reach = NOWHERE): TaskScope {
  return { kind: "task", task, reach };
}

/** Somebody who asks for help without being known: reaches no place, only what belongs to the secret they hold. */
export function callerScope(secretId: string): TaskScope {
  return { kind: "task", task: "caller", reach: NOWHERE, secretId };
}

export const PUBLIC_SCOPE: TaskScope = taskScope("public");

export function reaches(scope: Scope, placePath: string): boolean {
  return scope.reach.some((prefix) => placePath.startsWith(prefix));
}
