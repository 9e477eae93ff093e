import { roleMay } from "#platform/access/actions.ts";
import { notFound } from "#platform/http/answers.ts";
import { scopeContext, type RequestContext } from "#platform/http/context.ts";
import type { PersonScope, RolelessScope } from "#platform/access/scope.ts";

/** Whoever is signed in may see what was done in their own name, also while holding no role. */
export function readerOf(context: RequestContext): PersonScope | RolelessScope {
  const scope = context.get(scopeContext);
  if (scope.kind === "task") throw notFound();
  return scope;
}

export function mayBrowse(reader: PersonScope | RolelessScope): boolean {
  return reader.kind === "person" && roleMay(reader.role, "audit.browse");
}
