import { createMiddleware } from "hono/factory";
import { comesFromUs } from "../../platform/http/forgery.ts";
import { Refusal } from "../../platform/http/refusal.ts";
import type { AppEnv } from "./environment.ts";

/** Forms and JSON alike: another site cannot make a visitor's browser change anything here. */
export const forgery = createMiddleware<AppEnv>(async (c, next) => {
  if (!comesFromUs(c.req.method, c.req.raw.headers, c.var.origin)) throw new Refusal("forged");
  await next();
});
