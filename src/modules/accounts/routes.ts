import type { RoomRoute } from "../../platform/http/route.ts";
import { credentialRoutes } from "./credentials/routes.ts";
import { peopleRoutes } from "./people-routes.ts";
import { secondFactorRoutes } from "./second-factor/routes.ts";
import { sessionRoutes } from "./sessions/routes.ts";
import { signInRoutes } from "./sign-in/routes.ts";

export const accountsRoutes: readonly RoomRoute[] = [...signInRoutes, ...secondFactorRoutes, ...sessionRoutes, ...credentialRoutes, ...peopleRoutes];
