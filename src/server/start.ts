import { serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import * as build from "virtual:react-router/server-build";
import { env } from "../platform/env.server.ts";
import { trustProxies } from "../platform/http/trusted-proxies.ts";
import { createApp } from "./app.ts";

const server = new Hono();
server.use("/assets/*", serveStatic({ root: "build/client", precompressed: true }));
server.route("/", createApp(build, "production", { baseUrl: env.BASE_URL, demo: false, proxies: trustProxies(env.TRUSTED_PROXIES) }));
serve({ fetch: server.fetch, port: env.PORT, hostname: env.HOST });
