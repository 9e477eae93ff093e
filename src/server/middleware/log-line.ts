import { createMiddleware } from "hono/factory";
import { logRequest } from "../../platform/log.server.ts";
import { countRequest } from "../../platform/metrics/requests.server.ts";
import type { AppEnv } from "./environment.ts";

/** One line for each answer, and one more in the counts: what was asked by its pattern and who by an id, never an address or a name. */
export const logLine = createMiddleware<AppEnv>(async (c, next) => {
  const begin = performance.now();
  await next();
  const { requestId, scope, visit, operation } = c.var;
  const line = {
    requestId,
    actorId: scope.kind === "task" ? null : scope.accountId,
    method: c.req.method,
    route: visit?.route ?? operation ?? null,
    status: c.res.status,
    ms: performance.now() - begin,
  };
  countRequest(line);
  logRequest(line);
});
