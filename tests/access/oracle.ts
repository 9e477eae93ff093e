import { ACTIONS } from "#platform/access/actions.ts";
import type { Role } from "#platform/access/roles.ts";
import type { RoomRoute } from "#platform/http/route.ts";

/** Who asks, as far as the table of actions can tell. */
export type Asker = { kind: "stranger" } | { kind: "roleless" } | { kind: "holder"; role: Role; at: string };

/** The place that the address names: its path, or null where there is no such place. */
export type Named = { path: string | null };

export type Expected = "opens" | "asks to sign in" | "is not there";

/** What must happen, told from the literal table alone and written without a look at the guard. */
export function expected(route: RoomRoute, asker: Asker, named: Named): Expected {
  const open = route.access === "public";
  if (!open && asker.kind === "stranger") return "asks to sign in";
  if (!open && route.access !== "signed-in") {
    if (asker.kind !== "holder") return "is not there";
    const allowed = Object.entries(ACTIONS).find(([action]) => action === route.access)?.[1] as readonly string[] | undefined;
    if (!allowed?.includes(asker.role)) return "is not there";
  }
  if (route.place === undefined) return "opens";
  if (named.path === null) return "is not there";
  if (open) return "opens";
  return asker.kind === "holder" && named.path.startsWith(asker.at) ? "opens" : "is not there";
}
