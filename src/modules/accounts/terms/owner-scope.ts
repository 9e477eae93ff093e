import type { PersonScope, RolelessScope } from "#platform/access/scope.ts";
import { scopeOfSession, type Session } from "#platform/access/session.ts";

/** In the name of somebody who is who they say, also while the documents still stand before the work. */
export function scopeOfOwner(session: Session): PersonScope | RolelessScope {
  const scope = scopeOfSession({ ...session, stage: "complete" });
  if (scope.kind === "task") throw new Error("A session that is complete has a person's scope.");
  return scope;
}
