import type { RoomRoute } from "../../platform/http/route.ts";
import { planRoutes } from "./plan/routes.ts";

export const campaignsRoutes: readonly RoomRoute[] = [...planRoutes];
import type { RoomRoute } from "#platform/http/route.ts";
import { makingRoutes } from "./making/routes.ts";

export const campaignsRoutes: readonly RoomRoute[] = [...makingRoutes];
