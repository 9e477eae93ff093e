import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Operation } from "../../platform/api/operation.ts";
import { Problem } from "../../platform/api/problem.ts";
import { inLocale } from "../../platform/i18n/locale.ts";
import { languageAsked } from "../language.ts";
import type { AppEnv } from "../middleware/environment.ts";
import { admit, allow } from "./admit.ts";
import { allOperations } from "./all-operations.ts";
import { describeApi } from "./describe.ts";
import { etagOf, knows } from "./etag.ts";
import { serveChanging } from "./serve-changing.ts";
import { serveReading } from "./serve-reading.ts";

export const API_PATH = "/api/v1";
const MOST_BYTES = 256 * 1024;

/** Before anything that has to do with pages: neither cookies nor forms mean anything here. */
export function createApi(): Hono<AppEnv> {
  const api = new Hono<AppEnv>();
  const limited = bodyLimit({ maxSize: MOST_BYTES, onError: () => { throw new Problem("too-large"); } });
  // Looking for the body of a question, which has none, would make the whole request anew.
  api.use((c, next) => (c.req.method === "GET" || c.req.method === "HEAD" ? next() : limited(c, next)));
  api.get("/openapi.json", (c) => description(c));
  for (const operation of allOperations) api.on(operation.method.toUpperCase(), patternOf(operation.path), (c) => serve(c, operation));
  for (const path of new Set(["/openapi.json", ...allOperations.map((operation) => operation.path)])) api.all(patternOf(path), (c) => otherMethod(c, path));
  api.all("*", () => {
    throw new Problem("not-found");
  });
  return api;
}

/** Hono's way of writing "/places/{placeId}". */
function patternOf(path: string): string {
  return path.replace(/\{(\w+)\}/g, ":$1");
}

function serve(c: Context<AppEnv>, operation: Operation): Promise<Response> {
  const locale = languageAsked(c.req.raw.headers);
  c.set("locale", locale);
  c.set("operation", { path: API_PATH.slice(1) + patternOf(operation.path) });
  return inLocale(locale, async () => {
    const scope = await admit(c);
    allow(operation, scope);
    return operation.method === "get" ? serveReading(c, operation, scope) : serveChanging(c, operation, scope);
  });
}

function description(c: Context<AppEnv>): Response {
  const locale = languageAsked(c.req.raw.headers);
  c.set("operation", { path: `${API_PATH.slice(1)}/openapi.json` });
  const text = JSON.stringify(describeApi(locale));
  const headers = { ETag: etagOf(text), "Cache-Control": "no-cache", "Content-Language": locale, Vary: "Accept-Language" };
  if (knows(c.req.header("if-none-match"), headers.ETag)) return c.body(null, 304, headers);
  return c.body(text, 200, { "Content-Type": "application/json; charset=utf-8", ...headers });
}

/** Says what the address takes; that another site may ask it is said nowhere. */
function otherMethod(c: Context<AppEnv>, path: string): Response {
  const methods = path === "/openapi.json" ? ["get"] : allOperations.filter((operation) => operation.path === path).map(({ method }) => method);
  const allow = ["OPTIONS", ...methods.flatMap((method) => (method === "get" ? ["GET", "HEAD"] : [method.toUpperCase()]))].toSorted().join(", ");
  c.set("operation", { path: API_PATH.slice(1) + patternOf(path) });
  if (c.req.method === "OPTIONS") return c.body(null, 204, { Allow: allow });
  throw new Problem("method", { headers: { Allow: allow } });
}
