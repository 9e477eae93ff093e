import type { RoomRoute } from "#platform/http/route.ts";
import { makingRoutes } from "./making/routes.ts";
import { openRoutes } from "./open/routes.ts";

/** Each folder of the room lists its own addresses. */
export const campaignsRoutes: readonly RoomRoute[] = [...makingRoutes, ...openRoutes];
