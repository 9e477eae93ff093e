import type { RoomRoute } from "../../platform/http/route.ts";
import { signInRoutes } from "./sign-in/routes.ts";

export const accountsRoutes: readonly RoomRoute[] = [...signInRoutes];
