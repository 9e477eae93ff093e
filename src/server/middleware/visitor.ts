import { createMiddleware } from "hono/factory";
import { resolveSession } from "../../modules/accounts/public.server.ts";
import { scopeOfSession } from "../../platform/access/session.ts";
import type { AppEnv } from "./environment.ts";

/** Who asks, in which role, over which part of the country. */
export const visitor = createMiddleware<AppEnv>(async (c, next) => {
  const session = await resolveSession(c.req.raw.headers, c.get("secure"));
  c.set("session", session);
  c.set("scope", scopeOfSession(session));
  await next();
});
