import type { RoomRoute } from "#platform/http/route.ts";
import { makingRoutes } from "./making/routes.ts";
import { returnsRoutes } from "./returns/routes.ts";

export const campaignsRoutes: readonly RoomRoute[] = [...makingRoutes, ...returnsRoutes];
