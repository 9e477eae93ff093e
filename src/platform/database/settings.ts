import { isId } from "../ids.ts";
import { isRole } from "../access/roles.ts";
import { TASKS, type Scope } from "../access/scope.ts";

const PUBLIC_ID = /^[a-z2-7]{10}$/;
const PATH_PREFIX = /^\/(?:[a-z0-9]+\/)+$/;

/**
 * The statement that opens a transaction for a scope. Settings travel as literals in SET LOCAL,
 * because a distributed PostgreSQL carries only those to its workers, never set_config();
 * so everything is checked here before it becomes SQL.
 */
export function openingStatement(scope: Scope, mode: "READ ONLY" | "READ WRITE"): string {
  const actor = scope.kind === "task" ? "" : scope.accountId;
  const task = scope.kind === "task" ? scope.task : "";
  const role = scope.kind === "person" ? scope.role : "";
  const token = scope.kind === "person" ? scope.token?.publicId : undefined;
  const secretId = scope.kind === "task" ? scope.secretId : undefined;
  if (secretId !== undefined && !isId(secretId)) throw new Error("The scope's secret is not named by an id.");
  if (actor !== "" && !isId(actor)) throw new Error("The scope's actor is not an id.");
  if (task !== "" && !TASKS.includes(task)) throw new Error("The scope's task is not a known one.");
  if (role !== "" && !isRole(role)) throw new Error("The scope's role is not a known one.");
  if (token !== undefined && !PUBLIC_ID.test(token)) throw new Error("The scope's token is not a public id.");
  for (const prefix of scope.reach) {
    if (!PATH_PREFIX.test(prefix)) throw new Error("The scope's reach is not a place path.");
  }
  return [
    `BEGIN ${mode}`,
    `SET LOCAL pana.actor = '${actor}'`,
    `SET LOCAL pana.task = '${task}'`,
    `SET LOCAL pana.role = '${role}'`,
    `SET LOCAL pana.reach = '${scope.reach.join(",")}'`,
    ...(secretId === undefined ? [] : [`SET LOCAL pana.secret = '${secretId}'`]),
    ...(token === undefined ? [] : [`SET LOCAL pana.token = '${token}'`]),
  ].join("; ");
}
