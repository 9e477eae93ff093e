import { serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import * as build from "virtual:react-router/server-build";
import { createApp } from "./app.ts";

const server = new Hono();
server.use("/assets/*", serveStatic({ root: "build/client", precompressed: true }));
server.route("/", createApp(build, "production"));
serve({ fetch: server.fetch, port: Number(process.env["PORT"] ?? 3000), hostname: process.env["HOST"] ?? "127.0.0.1" });
