import { Hono } from "hono";
import type { ServerBuild } from "react-router";
import { answerProblem } from "./api/answer-problem.ts";
import { API_PATH, createApi } from "./api/create-api.ts";
import { Refusal } from "../platform/http/refusal.ts";
import { bodySize } from "./middleware/body-size.ts";
import { client } from "./middleware/client.ts";
import type { AppEnv, AppSettings } from "./middleware/environment.ts";
import { flood } from "./middleware/flood.ts";
import { forgery } from "./middleware/forgery.ts";
import { headers } from "./middleware/headers.ts";
import { identify } from "./middleware/identify.ts";
import { logLine } from "./middleware/log-line.ts";
import { methods } from "./middleware/methods.ts";
import { visit } from "./middleware/visit.ts";
import { visitor } from "./middleware/visitor.ts";
import { chooseLanguage } from "./language.ts";
import { lastResort } from "./last-resort.ts";
import { createPages } from "./pages.ts";
import { robots } from "./robots.ts";
import { reportFailure } from "./report-failure.ts";

/** The order of everything that happens to a request before a page sees it. */
export function createApp(build: ServerBuild, mode: "production" | "development", settings: AppSettings): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const pages = createPages(build, mode, settings.demo || mode === "development");

  app.use(identify, logLine, headers, client(settings));
  app.route(API_PATH, createApi());
  app.use(visit, methods, forgery, bodySize, visitor, flood);
  app.get("/", (c) => c.redirect(`/${chooseLanguage(c.req.raw.headers)}`, 302));
  app.get("/api", (c) => c.redirect(`/${chooseLanguage(c.req.raw.headers)}/api`, 302));
  app.get("/robots.txt", (c) => c.text(robots()));
  app.get("/favicon.ico", (c) => c.body(null, 404));
  app.all("*", (c) => pages.answer(c));

  app.onError(async (error, c) => {
    if (c.req.path.startsWith(`${API_PATH}/`)) return answerProblem(c, error);
    const refusal = error instanceof Refusal ? error : new Refusal("failed");
    if (refusal !== error) reportFailure(error, c.var.requestId);
    try {
      const page = await pages.explain(c, refusal);
      if (refusal.retryAfterSeconds) page.headers.set("Retry-After", String(refusal.retryAfterSeconds));
      return page;
    } catch (again) {
      reportFailure(again, c.var.requestId);
      return lastResort(c.var.requestId);
    }
  });
  return app;
}
