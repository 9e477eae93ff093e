import { createMiddleware } from "hono/factory";
import type { AppEnv } from "./environment.ts";

/** Who asks, in which role, over which part of the country. */
export const visitor = createMiddleware<AppEnv>(async (_, next) => {
  await next();
});
