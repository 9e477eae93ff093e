import { createMiddleware } from "hono/factory";
import { PUBLIC_SCOPE } from "../../platform/access/scope.ts";
import type { AppEnv } from "./environment.ts";

/** Who asks, in which role, over which part of the country. */
export const visitor = createMiddleware<AppEnv>(async (c, next) => {
  c.set("scope", PUBLIC_SCOPE);
  await next();
});
