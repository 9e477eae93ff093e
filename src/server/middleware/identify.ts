import { randomBytes } from "node:crypto";
import { createMiddleware } from "hono/factory";
import { PUBLIC_SCOPE } from "../../platform/access/scope.ts";
import { randomId } from "../../platform/ids.ts";
import type { AppEnv } from "./environment.ts";

/** A number to find the request by in the log, and the one word that lets our own script run. */
export const identify = createMiddleware<AppEnv>(async (c, next) => {
  c.set("requestId", randomId());
  c.set("nonce", randomBytes(16).toString("base64"));
  c.set("locale", "kk");
  c.set("session", null);
  c.set("scope", PUBLIC_SCOPE);
  c.set("scripts", false);
  await next();
  c.res.headers.set("X-Request-Id", c.var.requestId);
});
