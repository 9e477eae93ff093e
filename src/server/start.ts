import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import * as build from "virtual:react-router/server-build";
import { createApp } from "./app.ts";
import type { AppEnv } from "./middleware/environment.ts";
import { run } from "./run.ts";

const A_YEAR = "public, max-age=31536000, immutable";

await run(async (settings) => {
  const app = new Hono<AppEnv>();
  app.use("/assets/*", serveStatic({ root: "build/client", precompressed: true, onFound: (_, c) => c.header("Cache-Control", A_YEAR) }));
  app.route("/", createApp(build, "production", settings));
  return { app };
});
