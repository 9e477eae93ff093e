import { accountsRoutes } from "../modules/accounts/routes.ts";
import { apiRoutes } from "../modules/api/routes.ts";
import { auditRoutes } from "../modules/audit/routes.ts";
import { callsRoutes } from "../modules/calls/routes.ts";
import { campaignsRoutes } from "../modules/campaigns/routes.ts";
import { childrenRoutes } from "../modules/children/routes.ts";
import { jobsRoutes } from "../modules/jobs/routes.ts";
import { notesRoutes } from "../modules/notes/routes.ts";
import { notificationsRoutes } from "../modules/notifications/routes.ts";
import { teamRoutes } from "../modules/team/routes.ts";
import { vaultRoutes } from "../modules/vault/routes.ts";
import { placesRoutes } from "../modules/places/routes.ts";
import { registerRoutes } from "../modules/register/routes.ts";
import type { RoomRoute } from "../platform/http/route.ts";
import { shellRoutes } from "./shell-routes.ts";

/** Every address of the program below /kk, /ru and /en. The guard knows no others. */
export const allRoutes: readonly RoomRoute[] = [
  ...shellRoutes,
  ...accountsRoutes,
  ...notificationsRoutes,
  ...placesRoutes,
  ...jobsRoutes,
  ...auditRoutes,
  ...vaultRoutes,
  ...apiRoutes,
  ...notesRoutes,
  ...teamRoutes,
  ...childrenRoutes,
  ...registerRoutes,
  ...callsRoutes,
  ...campaignsRoutes,
];

export function shellOf(entry: RoomRoute): NonNullable<RoomRoute["shell"]> {
  return entry.shell ?? (entry.access === "public" ? "public" : "staff");
}

/** The name the router knows a route by. */
export function routeId(entry: RoomRoute): string {
  return entry.path === "" ? "front" : entry.path;
}
