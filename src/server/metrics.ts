import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { collectDefaultMetrics, Gauge } from "prom-client";
import { taskScope } from "#platform/access/scope.ts";
import { read } from "#platform/database/door.server.ts";
import { appPool } from "#platform/database/pool.server.ts";
import { findClient, withoutMapping, type TrustedProxies } from "#platform/http/trusted-proxies.ts";
import { countJobs } from "#platform/jobs/count.server.ts";
import { countLettersWaiting } from "#platform/mail/outbox.server.ts";
import { counted } from "#platform/metrics/counted.server.ts";
import packageFile from "../../package.json" with { type: "json" };

type Readers = { from: TrustedProxies; proxies: TrustedProxies };

/** For Prometheus, and for whoever METRICS_FROM names. To all others the address is one that does not exist. */
export function metricsRoutes(readers: Readers, role: string): Hono<{ Bindings: Partial<HttpBindings> | undefined }> {
  const { register } = counted;
  if (!register.getSingleMetric("pana_build_info")) describeProgram(role);
  const routes = new Hono<{ Bindings: Partial<HttpBindings> | undefined }>();
  routes.get("/metrics", async (c, next) => {
    const peer = c.env?.incoming?.socket.remoteAddress ?? "";
    if (!mayRead(peer, c.req.raw.headers, readers)) return next();
    return c.body(await register.metrics(), 200, { "Content-Type": register.contentType, "Cache-Control": "no-store" });
  });
  return routes;
}

/** What came through a proxy counts as the client behind it; where that client cannot be told, nobody is let in. */
export function mayRead(peer: string, headers: Headers, { from, proxies }: Readers): boolean {
  const { address } = findClient(peer, headers, proxies);
  const passedOn = headers.has("x-forwarded-for") || headers.has("forwarded") || headers.has("via");
  if (passedOn && (address === withoutMapping(peer) || proxies.trusts(address))) return false;
  return from.trusts(address);
}

function describeProgram(role: string): void {
  const { register } = counted;
  const gauge = <T extends string = never>(name: string, help: string, set: (gauge: Gauge<T>) => void | Promise<void>, ...labelNames: T[]) =>
    new Gauge({ name: `pana_${name}`, help, labelNames, registers: [register], collect: function () { return set(this); } });

  collectDefaultMetrics({ register });
  new Gauge({ name: "pana_build_info", help: "The program that runs here.", labelNames: ["version", "node", "role"], registers: [register] })
    .set({ version: packageFile.version, node: process.versions.node, role }, 1);
  gauge("database_connections", "Connections of this copy to the database: all of them, those at rest, and requests that wait for one.", (one) => {
    const { totalCount, idleCount, waitingCount } = appPool();
    one.set({ state: "total" }, totalCount);
    one.set({ state: "idle" }, idleCount);
    one.set({ state: "waiting" }, waitingCount);
  }, "state");
  gauge("letters_waiting", "Letters in the outbox that are still to be sent. Every copy says the same number; -1 where the database does not answer.", async (one) => {
    one.set(await read(taskScope("worker"), countLettersWaiting).catch(() => -1));
  });
  gauge<"name" | "state">("jobs_in_queue", "Jobs that wait, are in hand, and have failed for good, as the worker counts them now and then. Every copy says the same numbers.", async (one) => {
    const queues = await read(taskScope("worker"), countJobs).catch(() => []);
    for (const { name, waiting, active, failed } of queues) {
      one.set({ name, state: "waiting" }, waiting);
      one.set({ name, state: "active" }, active);
      one.set({ name, state: "failed" }, failed);
    }
  }, "name", "state");
}
