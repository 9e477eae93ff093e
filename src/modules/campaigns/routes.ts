import type { RoomRoute } from "#platform/http/route.ts";
import { campaignsApiRoutes } from "./api/routes.ts";
import { checkingRoutes } from "./checking/routes.ts";
import { contestRoutes } from "./contest/routes.ts";
import { makingRoutes } from "./making/routes.ts";
import { openRoutes } from "./open/routes.ts";
import { planRoutes } from "./plan/routes.ts";
import { returnsRoutes } from "./returns/routes.ts";

/** Each folder of the room lists its own addresses. */
export const campaignsRoutes: readonly RoomRoute[] = [
  ...openRoutes,
  ...makingRoutes,
  ...returnsRoutes,
  ...checkingRoutes,
  ...planRoutes,
  ...contestRoutes,
  ...campaignsApiRoutes,
];
