import type { RoomRoute } from "#platform/http/route.ts";
import { contestRoutes } from "./contest/routes.ts";
import { makingRoutes } from "./making/routes.ts";
import { planRoutes } from "./plan/routes.ts";

export const campaignsRoutes: readonly RoomRoute[] = [...makingRoutes, ...planRoutes, ...contestRoutes];
