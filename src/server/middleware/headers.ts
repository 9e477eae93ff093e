import { createMiddleware } from "hono/factory";
import { EXIT_SITES } from "../exit-sites.ts";
import type { AppEnv } from "./environment.ts";

/** What browsers are told about every answer. Rooms may set their own Content-Type and caching, no more. */
export const headers = createMiddleware<AppEnv>(async (c, next) => {
  await next();
  // Set on the answer itself: the framework's own way copies the whole answer for each of them.
  const { headers: told } = c.res;
  const { nonce, secure } = c.var;
  told.set("Content-Security-Policy", contentPolicy(nonce === null ? "'none'" : `'nonce-${nonce}'`, secure));
  told.set("X-Content-Type-Options", "nosniff");
  // Not "no-referrer": under it browsers send "Origin: null" with our own forms, and older ones would be refused.
  told.set("Referrer-Policy", "same-origin");
  told.set("Cross-Origin-Opener-Policy", "same-origin");
  told.set("Cross-Origin-Resource-Policy", "same-origin");
  told.set("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()");
  if (secure) told.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  if (!told.has("Cache-Control")) told.set("Cache-Control", "no-store");
});

export function contentPolicy(scripts: string, secure: boolean): string {
  const directives = [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    // A form that leaves quickly is answered with a redirect, and browsers hold that against this list too.
    `form-action 'self' ${Object.values(EXIT_SITES).join(" ")}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ];
  if (secure) directives.push("upgrade-insecure-requests");
  return directives.join("; ");
}
