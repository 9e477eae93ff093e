import { roleMay } from "../platform/access/actions.ts";
import type { Scope } from "../platform/access/scope.ts";
import type { RoomRoute } from "../platform/http/route.ts";
import { allRoutes } from "./all-routes.ts";
import { visitFinder } from "./find-visit.ts";

/** The one route an address below the language belongs to, if any. */
export const findVisit = visitFinder(allRoutes);

export type Verdict = "let in" | "sign in first" | "not there";

/** Decides from the route table alone; whether a place is within reach is asked after this. */
export function judge(route: RoomRoute, scope: Scope): Verdict {
  if (route.access === "public") return "let in";
  if (scope.kind === "task") return "sign in first";
  if (route.access === "signed-in") return "let in";
  if (scope.kind === "roleless") return "not there";
  return roleMay(scope.role, route.access) ? "let in" : "not there";
}
