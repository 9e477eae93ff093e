import { randomBytes } from "node:crypto";
import { Hono } from "hono";
import { createRequestHandler, RouterContextProvider, type ServerBuild } from "react-router";
import { PUBLIC_SCOPE } from "../platform/access/scope.ts";
import { nonceContext, placeContext, requestIdContext, scopeContext } from "../platform/http/context.ts";
import { inLocale, isLocale } from "../platform/i18n/locale.ts";
import { newId } from "../platform/ids.ts";
import { findVisit, judge } from "./guard.ts";

/** The order of everything that happens to a request before a page sees it. */
export function createApp(build: ServerBuild, mode: "production" | "development"): Hono {
  const app = new Hono();
  const pages = createRequestHandler(build, mode);

  app.get("/healthz", (c) => c.json({ status: "alive" }));
  app.get("/", (c) => c.redirect("/kk"));

  app.all("*", async (c) => {
    const url = new URL(c.req.url);
    const [, first = "", ...rest] = url.pathname.split("/");
    const locale = isLocale(first) ? first : "kk";
    const scope = PUBLIC_SCOPE;
    const context = new RouterContextProvider();
    context.set(scopeContext, scope);
    context.set(placeContext, null);
    context.set(requestIdContext, newId());
    context.set(nonceContext, randomBytes(16).toString("base64"));
    const visit = isLocale(first) ? findVisit(`/${rest.join("/")}`) : undefined;
    const verdict = visit ? judge(visit.route, scope) : "not there";
    if (verdict === "sign in first") return c.redirect(`/${locale}/sign-in`);
    const request = verdict === "let in" ? c.req.raw : new Request(new URL("/404", url), { headers: c.req.raw.headers });
    return inLocale(locale, () => pages(request, context));
  });
  return app;
}
