import { createMiddleware } from "hono/factory";
import { Refusal } from "../../platform/http/refusal.ts";
import { findClient } from "../../platform/http/trusted-proxies.ts";
import type { AppEnv, AppSettings } from "./environment.ts";

const LOCAL = /^(?:localhost|[a-z0-9-]+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/;

/** Who asks, from where, and under which name they know us. */
export function client(settings: AppSettings) {
  return createMiddleware<AppEnv>(async (c, next) => {
    const peer = c.env?.incoming?.socket.remoteAddress ?? "";
    const found = findClient(peer, c.req.raw.headers, settings.proxies);
    const asked = new URL(c.req.url);
    const origin = settings.baseUrl ?? `${found.secure ? "https" : "http"}://${asked.host}`;
    c.set("asked", asked);
    c.set("address", found.address);
    c.set("origin", origin);
    c.set("secure", origin.startsWith("https:"));
    // Without BASE_URL the name asked for goes into the links of letters, so a stranger must not choose it.
    if ((settings.demo || settings.baseUrl === undefined) && !LOCAL.test(asked.host)) throw new Refusal("wrong-host");
    await next();
  });
}
