import { createMiddleware } from "hono/factory";
import { comesFromUs } from "../../platform/http/forgery.ts";
import { Refusal } from "../../platform/http/refusal.ts";
import { leaves } from "../exit-sites.ts";
import type { AppEnv } from "./environment.ts";

/** Forms and JSON alike: another site cannot make a visitor's browser change anything here. */
export const forgery = createMiddleware<AppEnv>(async (c, next) => {
  const allowed = leaves(c.get("visit")) || comesFromUs(c.req.method, c.req.raw.headers, c.get("origin"));
  if (!allowed) throw new Refusal("forged");
  await next();
});
