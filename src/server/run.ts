import { createServer, type RequestListener } from "node:http";
import { getRequestListener } from "@hono/node-server";
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
import { healthRoutes, type Readiness } from "./health.ts";
import { settle } from "./installation.ts";
import { startJobs } from "./jobs.ts";
import { listen } from "./listen.ts";
import type { AppEnv, AppSettings } from "./middleware/environment.ts";

/** What differs between serving a build and developing: the pages, and the server below them. */
export type Pages = { app: Hono<AppEnv>; wrap?: (listener: RequestListener) => RequestListener; stop?: () => Promise<void> };

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
      readiness.state = "stopping";
      await undo();
      await starting.catch(() => {});
      await undo();
    })());
  onSignal(stop);
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
  const front: Front = { answer: getRequestListener(healthRoutes(readiness).fetch) as RequestListener };
  const listening = await listen(env, createServer((request, response) => front.answer(request, response)));
  stops.push(() => listening.stop());

  const world = await settle(env, database, {
    bringUpToDate: () => bringUpToDate(database),
    makeDemo: async () => void (await (await import("#world/demo/load.ts")).loadDemo()),
  });
  notStopped();
  const pages = await openPages({ baseUrl: env.BASE_URL, demo: world === "demo", proxies: trustProxies(env.TRUSTED_PROXIES) });
  if (pages.stop) stops.push(pages.stop);

  const origin = addressOf(env, listening.port);
  const jobs = await startJobs({ env, database, origin });
  stops.push(jobs.stop);
  readiness.jobs = jobs;
  front.answer = inOrder(pages, readiness);
  readiness.state = "running";

  process.stdout.write(announcement(env, listening.port, world));
  const setUpLink = world === "real" ? await setUpLinkIfEmpty(origin) : null;
  if (setUpLink) process.stdout.write(setUpInvitation(setUpLink));
}

type Front = { answer: RequestListener };

function inOrder(pages: Pages, readiness: Readiness): RequestListener {
  const app = new Hono();
  app.route("/", healthRoutes(readiness));
  if (env.PANA_ROLE !== "worker") app.route("/", pages.app);
  const answer = getRequestListener(app.fetch) as RequestListener;
  return pages.wrap?.(answer) ?? answer;
}

/** Also when the script that started the program was killed: then nobody is left to pass a signal on. */
function onSignal(stop: () => Promise<void>): void {
  const begin = () => void stop().then(() => process.exit(0), fail);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, begin);
  if (process.connected) process.on("disconnect", begin);
}

function fail(error: unknown): never {
  if (!(error instanceof OperatorError)) logFailure("start.failed", error);
  process.stderr.write(`${error instanceof OperatorError ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}
