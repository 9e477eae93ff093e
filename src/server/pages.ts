import { randomBytes } from "node:crypto";
import type { Context } from "hono";
import { type RequestHandler, RouterContextProvider, type ServerBuild } from "react-router";
import { detourToSignIn } from "../modules/accounts/public.server.ts";
import * as known from "../platform/http/context.ts";
import { cookieName, readCookies } from "../platform/http/cookies.ts";
import type { RoomRoute } from "../platform/http/route.ts";
import { Refusal } from "../platform/http/refusal.ts";
import { inLocale } from "../platform/i18n/locale.ts";
import { vaultContext, vaultForRequest, type VaultForRequest } from "../platform/vault/request.server.ts";
import { routeId, shellOf } from "./all-routes.ts";
import { FLASH_COOKIE, findFlash, moveFlash } from "./flash-cookie.server.ts";
import { findVisit, judge } from "./guard.ts";
import { bellOf } from "./home-cards.server.ts";
import { KeptAnswers } from "./kept-answers.ts";
import { livingContext } from "./living.ts";
import type { AppEnv } from "./middleware/environment.ts";
import { onePage } from "./one-page.ts";
import { findPlaceOfVisit, type FoundPlace } from "./place-of-visit.server.ts";
import { readScheme, SCHEME_COOKIE } from "./scheme.ts";

type C = Context<AppEnv>;

export function createPages(build: ServerBuild, mode: "production" | "development", showsLiving: boolean) {
  const routers = new Map<string, RequestHandler>();
  const kept = new KeptAnswers();

  function routerOf(id: string): RequestHandler {
    const router = routers.get(id) ?? onePage(build, mode, id);
    routers.set(id, router);
    return router;
  }

  /** A page is opened with GET, and takes a form when it has an action. */
  function takes(route: RoomRoute, method: string): boolean {
    const module = build.routes[routeId(route)]?.module;
    return method === "POST" ? module?.action !== undefined : module?.default !== undefined || module?.loader !== undefined;
  }

  /** Judges the visit and lets the router answer it. */
  async function answer(c: C): Promise<Response> {
    const { visit, scope, locale } = c.var;
    if (!visit) throw new Refusal("not-found");
    const verdict = judge(visit.route, scope);
    if (verdict === "sign in first") {
      const detour = detourToSignIn(c.var, c.req.raw);
      if (detour?.kind === "go") return c.redirect(`/${locale}${detour.path}`, 302);
      const page = detour?.kind === "explain" ? findVisit(detour.path.split("?", 1)[0]!) : undefined;
      if (detour && page) return render(c, routeId(page.route), new Request(new URL(`/${locale}${detour.path}`, c.var.origin), { headers: c.req.raw.headers }));
    }
    if (verdict !== "let in") throw new Refusal("not-found");
    const place = await findPlaceOfVisit(scope, visit);
    if (visit.route.place !== undefined && !place) throw new Refusal("not-found");
    if (!takes(visit.route, c.req.method)) throw new Refusal("method");
    const shell = shellOf(visit.route);
    if (shell === "staff" || shell === "plain") c.set("nonce", newNonce());
    const { keepSeconds } = visit.route;
    const key = keepSeconds === undefined ? undefined : keptUnder(c);
    if (keepSeconds === undefined || key === undefined) return render(c, routeId(visit.route), ownRequest(c), place);
    return kept.get(key, keepSeconds, c.req.header("accept-encoding") ?? "", () => render(c, routeId(visit.route), ownRequest(c, c.req.path), place, c.req.path));
  }

  /** A page that says what stopped the request, in the frame the visitor knows. */
  function explain(c: C, refusal: Refusal): Promise<Response> {
    const inside = c.var.scope.kind !== "task";
    c.set("nonce", inside ? newNonce() : null);
    const page = inside ? "stopped" : "stopped-outside";
    const address = new URL(`/${c.var.locale}/${page}/${refusal.kind}?wait=${refusal.retryAfterSeconds ?? 0}`, c.var.origin);
    return render(c, page, new Request(address, { headers: c.req.raw.headers }));
  }

  async function render(c: C, page: string, request: Request, place?: FoundPlace, asked = pathAndQuery(c)): Promise<Response> {
    const { scope, session, secure, locale } = c.var;
    const cookies = readCookies(c.req.header("cookie"));
    const flash = cookies.get(cookieName(FLASH_COOKIE, secure));
    const context = new RouterContextProvider();
    const made: { html?: string } = {};
    context.set(known.madeContext, made);
    context.set(known.scopeContext, scope);
    context.set(known.sessionContext, session);
    context.set(known.askedContext, asked);
    context.set(known.requestIdContext, c.get("requestId"));
    context.set(known.nonceContext, c.get("nonce"));
    context.set(known.addressContext, c.get("address"));
    context.set(known.doubtfulContext, c.get("doubtful") ?? false);
    context.set(known.originContext, c.get("origin"));
    context.set(known.placeContext, place ?? null);
    context.set(known.flashContext, await findFlash(flash));
    context.set(known.schemeContext, readScheme(cookies.get(cookieName(SCHEME_COOKIE, secure))));
    context.set(known.bellContext, bellOf(session));
    context.set(livingContext, showsLiving);
    const vault = vaultOf(c);
    context.set(vaultContext, vault);
    try {
      const response = await inLocale(locale, () => routerOf(page)(request, context));
      return moveFlash(withPage(response, made.html), { secure, shown: flash !== undefined });
    } finally {
      vault?.wipe();
    }
  }

  return { answer, explain };
}

function withPage(response: Response, html: string | undefined): Response {
  const isPage = html !== undefined && response.headers.get("Content-Type")?.startsWith("text/html");
  return isPage ? new Response(html, { status: response.status, headers: response.headers }) : response;
}

/** What a page that is the same for all strangers still depends on; undefined where this visitor may see something else. */
function keptUnder(c: C): string | undefined {
  const cookies = readCookies(c.req.header("cookie"));
  const own = c.var.session !== null || c.var.scope.kind !== "task" || cookies.has(cookieName(FLASH_COOKIE, c.var.secure));
  if (own || c.req.method !== "GET") return undefined;
  // Such pages read no query: one that was made up must neither be answered anew each time nor be kept for others.
  return [c.var.origin, c.req.path, readScheme(cookies.get(cookieName(SCHEME_COOKIE, c.var.secure)))].join(" ");
}

/** Pages are whole when they are answered, so their keys can be wiped then. */
function vaultOf(c: C): VaultForRequest | null {
  const { session, scope } = c.var;
  return session && scope.kind !== "task" ? vaultForRequest(session.id, session.token, session.accountId) : null;
}

const newNonce = () => randomBytes(16).toString("base64");

function pathAndQuery(c: C): string {
  const { pathname, search } = c.get("asked");
  return pathname + search;
}

/** The request under the address people use, whatever a proxy made of it; where it comes from was checked before. */
function ownRequest(c: C, asked = pathAndQuery(c)): Request {
  const { raw } = c.req;
  const address = new URL(`.${asked}`, c.get("origin"));
  if (raw.method !== "POST") return new Request(address, { method: raw.method, headers: raw.headers });
  const headers = new Headers(raw.headers);
  headers.delete("origin");
  return new Request(address, { method: raw.method, headers, body: raw.body, signal: raw.signal, duplex: "half" } as RequestInit);
}
