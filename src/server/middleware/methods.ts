import { createMiddleware } from "hono/factory";
import { Refusal } from "../../platform/http/refusal.ts";
import type { AppEnv } from "./environment.ts";

const KNOWN = new Set(["GET", "HEAD", "POST"]);

/** Pages are read and forms are sent; the router's own data addresses have no reader, since nothing hydrates. */
export const methods = createMiddleware<AppEnv>(async (c, next) => {
  const { pathname } = c.get("asked");
  if (pathname.endsWith(".data") || pathname === "/__manifest") throw new Refusal("not-found");
  if (!KNOWN.has(c.req.method)) throw new Refusal("method");
  await next();
});
