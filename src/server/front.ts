import type { RequestListener } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import type { Readiness } from "./health.ts";
import { notNow } from "./last-resort.ts";
import type { AppEnv } from "./middleware/environment.ts";

export type Front = {
  /** Takes every request, from the first moment on. */
  answer: RequestListener;
  /** From now on the pages answer. */
  open(pages: Hono<AppEnv>, wrap?: (listener: RequestListener) => RequestListener): void;
};

/**
 * While the program starts or stops, what may be asked twice is answered 503, for the balancer to ask another copy and
 * to leave this one alone for a while. A form may not be sent twice, so it is taken here all the same: it waits for the
 * end of the start, and is answered until the port is closed.
 */
export function openFront(readiness: Readiness, operating: Hono): Front {
  const opening = Promise.withResolvers<RequestListener>();
  const early = listenerOf(new Hono().route("/", operating).all("*", () => notNow()));
  let current: RequestListener = (request, response) =>
    mayBeAskedTwice(request.method) ? early(request, response) : void opening.promise.then((answer) => answer(request, response));
  return {
    answer: (request, response) => current(request, response),
    open(pages, wrap = (listener) => listener) {
      const app = new Hono<AppEnv>();
      app.route("/", operating);
      app.use(async (c, next) => (readiness.state === "stopping" && mayBeAskedTwice(c.req.method) ? notNow() : next()));
      app.route("/", pages);
      current = wrap(listenerOf(app));
      opening.resolve(current);
    },
  };
}

function listenerOf(app: { fetch: Hono<AppEnv>["fetch"] }): RequestListener {
  return getRequestListener(app.fetch) as RequestListener;
}

function mayBeAskedTwice(method: string | undefined): boolean {
  return method === "GET" || method === "HEAD";
}
