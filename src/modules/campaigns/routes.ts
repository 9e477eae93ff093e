import type { RoomRoute } from "#platform/http/route.ts";
import { makingRoutes } from "./making/routes.ts";
import { openRoutes } from "./open/routes.ts";
import { planRoutes } from "./plan/routes.ts";
import { returnsRoutes } from "./returns/routes.ts";

/** Each folder of the room lists its own addresses. */
export const campaignsRoutes: readonly RoomRoute[] = [
  ...openRoutes,
  ...makingRoutes,
  ...returnsRoutes,
  ...planRoutes,
];
