import type { MiddlewareHandler } from "hono";

const LOCAL = /^(?:localhost|[a-z0-9-]+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;

export function isLocalName(host: string | undefined): boolean {
  return host !== undefined && LOCAL.test(host);
}

/** A page elsewhere must not reach a demo on this machine through a name of its own that points here. */
export const onlyLocalNames: MiddlewareHandler = async (c, next) => {
  if (isLocalName(c.req.header("host"))) return next();
  return c.text("This program holds a demo world and answers to localhost only.", 421);
};
