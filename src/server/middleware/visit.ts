import { createMiddleware } from "hono/factory";
import { isLocale } from "../../platform/i18n/locale.ts";
import { findVisit } from "../guard.ts";
import type { AppEnv } from "./environment.ts";

/** The language and the route that the address names. */
export const visit = createMiddleware<AppEnv>(async (c, next) => {
  const [, first = "", ...rest] = c.get("asked").pathname.split("/");
  if (isLocale(first)) {
    c.set("locale", first);
    c.set("visit", findVisit(`/${rest.join("/")}`));
  }
  await next();
});
