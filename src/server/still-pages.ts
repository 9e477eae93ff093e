import type { Context } from "hono";
import { cookieName, readCookies } from "../platform/http/cookies.ts";
import { FLASH_COOKIE } from "./flash-cookie.server.ts";
import type { AppEnv } from "./middleware/environment.ts";
import { readScheme, SCHEME_COOKIE } from "./scheme.ts";

type Made = { html: string; headers: [string, string][] };

/**
 * Pages marked as still are made once for each language and scheme, and then given to every stranger who asks: the first
 * page must open however many come at once.
 */
export function stillPages() {
  const kept = new Map<string, Made>();
  return async (c: Context<AppEnv>, make: () => Promise<Response>): Promise<Response> => {
    const key = keyOf(c);
    if (key === undefined) return make();
    const made = kept.get(key) ?? (await madeBy(make));
    if (!("html" in made)) return made;
    kept.set(key, made);
    return new Response(made.html, { headers: made.headers });
  };
}

/** As many as there are still pages, languages and schemes: an address written in any other way is answered anew. */
function keyOf(c: Context<AppEnv>): string | undefined {
  const { visit, session, locale, asked, secure } = c.var;
  if (!visit?.route.still || session || c.req.method !== "GET") return undefined;
  if (asked.search !== "" || asked.pathname !== ["", locale, visit.route.path].join("/").replace(/\/$/, "")) return undefined;
  const cookies = readCookies(c.req.header("cookie"));
  if (cookies.has(cookieName(FLASH_COOKIE, secure))) return undefined;
  return `${asked.pathname} ${readScheme(cookies.get(cookieName(SCHEME_COOKIE, secure)))}`;
}

async function madeBy(make: () => Promise<Response>): Promise<Made | Response> {
  const answer = await make();
  // What sets a cookie is meant for one.
  return answer.status === 200 && !answer.headers.has("Set-Cookie") ? { html: await answer.text(), headers: [...answer.headers] } : answer;
}
