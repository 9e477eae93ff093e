import { createMiddleware } from "hono/factory";
import { PUBLIC_SCOPE } from "../../platform/access/scope.ts";
import { randomId } from "../../platform/ids.ts";
import type { AppEnv } from "./environment.ts";

/** A number to find the request by in the log; and a stranger who runs no script, until more is known. */
export const identify = createMiddleware<AppEnv>(async (c, next) => {
  c.set("requestId", randomId());
  c.set("locale", "kk");
  c.set("session", null);
  c.set("scope", PUBLIC_SCOPE);
  c.set("nonce", null);
  await next();
  c.res.headers.set("X-Request-Id", c.get("requestId"));
});
