import type { RoomRoute } from "#platform/http/route.ts";
import { checkingRoutes } from "./checking/routes.ts";
import { makingRoutes } from "./making/routes.ts";

export const campaignsRoutes: readonly RoomRoute[] = [...makingRoutes, ...checkingRoutes];
