import { createServer, type RequestListener } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { Hono } from "hono";
import { setUpLinkIfEmpty } from "#modules/accounts/public.server.ts";
import { openDatabase } from "#platform/database/connect.server.ts";
import { bringUpToDate } from "#platform/database/migrate.server.ts";
import { closePool, openPool } from "#platform/database/pool.server.ts";
import { env } from "#platform/env.server.ts";
import { logFailure, openLog } from "#platform/log.server.ts";
import { OperatorError } from "#platform/operator-error.ts";
import { trustProxies } from "#platform/http/trusted-proxies.ts";
import { addressOf, announcement, setUpInvitation } from "./announce.ts";
import { openFront } from "./front.ts";
import { healthRoutes, type Readiness } from "./health.ts";
import { settle } from "./installation.ts";
import { startJobs } from "./jobs.ts";
import { listen } from "./listen.ts";
import { metricsRoutes } from "./metrics.ts";
import { recogniseSecret } from "./recognise-secret.ts";
import type { AppEnv, AppSettings } from "./middleware/environment.ts";
import { onSignal } from "./signals.ts";

/** What differs between serving a build and developing: the pages, and the server below them. */
export type Pages = { app: Hono<AppEnv>; wrap?: (listener: RequestListener) => RequestListener; stop?: () => Promise<void> };

/** Behind a proxy: how long the port stays open after the first signal, so that the proxy learns of the end from answers and not from cut connections. */
const TELLING_PROXIES_MS = 2_000;

/** From nothing to ready, and from the first signal back to nothing. */
export async function run(openPages: (settings: AppSettings) => Promise<Pages>): Promise<void> {
  const readiness: Readiness = { state: "starting", jobs: { names: [], run: () => true } };
  const stops: (() => Promise<unknown>)[] = [];
  const undo = async () => {
    for (const step of stops.splice(0).toReversed()) await step();
  };
  let starting = Promise.resolve();
  let stopping: Promise<void> | undefined;
  // A start that is still under way fails once its database is taken away; what it opened meanwhile is closed too.
  const stop = () =>
    (stopping ??= (async () => {
      const wasRunning = readiness.state === "running";
      readiness.state = "stopping";
      if (wasRunning && env.TRUSTED_PROXIES.length > 0) await pause(TELLING_PROXIES_MS);
      await undo();
      await starting.catch(() => {});
      await undo();
    })());
  onSignal(stop, fail);
  try {
    openLog(env.LOG_LEVEL);
    starting = start(openPages, readiness, stops);
    await starting;
  } catch (error) {
    if (stopping) return;
    await stop();
    fail(error);
  }
}

async function start(openPages: (settings: AppSettings) => Promise<Pages>, readiness: Readiness, stops: (() => Promise<unknown>)[]): Promise<void> {
  const database = await openDatabase(env, { onLost: fail });
  stops.push(() => database.stop());
  const notStopped = () => {
    if (readiness.state === "stopping") throw new Error("The program was stopped while it started.");
  };
  notStopped();
  await bringUpToDate(database);
  openPool(database.connectionConfig("app"));
  stops.push(closePool);

  // The port is taken before the long work, so that a taken one is told at once.
  const proxies = trustProxies(env.TRUSTED_PROXIES);
  const operating = new Hono().route("/", healthRoutes(readiness)).route("/", metricsRoutes({ from: trustProxies(env.METRICS_FROM), proxies }, env.PANA_ROLE));
  const front = openFront(readiness, operating);
  const listening = await listen(env, createServer(front.answer));
  stops.push(() => listening.stop());
  const origin = addressOf(env, listening.port);

  const world = await settle(env, database, {
    bringUpToDate: () => bringUpToDate(database),
    makeDemo: async () => void (await (await import("#world/demo/load.ts")).loadDemo(origin)),
  });
  await recogniseSecret(env.DATA_DIR);
  notStopped();
  const pages = await openPages({ baseUrl: env.BASE_URL, demo: world === "demo", proxies });
  const jobs = await startJobs({ env, database, origin });
  stops.push(() => Promise.all([listening.stop(), jobs.stop()]));
  if (pages.stop) stops.push(pages.stop);
  readiness.jobs = jobs;
  front.open(env.PANA_ROLE === "worker" ? new Hono<AppEnv>() : pages.app, pages.wrap);
  readiness.state = "running";

  process.stdout.write(announcement(env, listening.port, world));
  const setUpLink = world === "real" && env.PANA_ROLE !== "worker" ? await setUpLinkIfEmpty(origin) : null;
  if (setUpLink) process.stdout.write(setUpInvitation(setUpLink));
}

function fail(error: unknown): never {
  if (!(error instanceof OperatorError)) logFailure("start.failed", error);
  process.stderr.write(`${error instanceof OperatorError ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}
