import * as build from "virtual:react-router/server-build";
import * as accounts from "#modules/accounts/public.server.ts";
import * as forget from "#modules/accounts/second-factor/forget.server.ts";
import * as sessions from "#modules/accounts/sessions/commands.server.ts";
import * as clock from "#platform/clock.ts";
import * as flash from "#platform/http/flash.server.ts";
import * as proxies from "#platform/http/trusted-proxies.ts";
import * as limits from "#platform/limits/hit.server.ts";
import * as log from "#platform/log.server.ts";
import * as routes from "#server/all-routes.ts";
import * as app from "#server/app.ts";

/** The program as it is built, and those of its modules that tests take hold of: others are added here. */
export const modules = {
  "virtual:react-router/server-build": build,
  "/src/modules/accounts/public.server.ts": accounts,
  "/src/modules/accounts/second-factor/forget.server.ts": forget,
  "/src/modules/accounts/sessions/commands.server.ts": sessions,
  "/src/platform/clock.ts": clock,
  "/src/platform/http/flash.server.ts": flash,
  "/src/platform/http/trusted-proxies.ts": proxies,
  "/src/platform/limits/hit.server.ts": limits,
  "/src/platform/log.server.ts": log,
  "/src/server/all-routes.ts": routes,
  "/src/server/app.ts": app,
};
