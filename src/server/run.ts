import { createServer, type RequestListener } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { setUpLinkIfEmpty } from "#modules/accounts/public.server.ts";
import { openDatabase } from "#platform/database/connect.server.ts";
import { bringUpToDate } from "#platform/database/migrate.server.ts";
import { closePool, openPool } from "#platform/database/pool.server.ts";
import { env } from "#platform/env.server.ts";
import { startMail } from "#platform/mail/sender.server.ts";
import { logFailure, openLog } from "#platform/log.server.ts";
import { OperatorError } from "#platform/operator-error.ts";
import { trustProxies } from "#platform/http/trusted-proxies.ts";
import { addressOf, announcement, setUpInvitation } from "./announce.ts";
import { startForgetting } from "./forgetting.ts";
import { healthRoutes, type Readiness } from "./health.ts";
import { settle } from "./installation.ts";
import { listen } from "./listen.ts";
import type { AppEnv, AppSettings } from "./middleware/environment.ts";

/** What differs between serving a build and developing: the pages, and the server below them. */
export type Pages = { app: Hono<AppEnv>; wrap?: (listener: RequestListener) => RequestListener; stop?: () => Promise<void> };

/** From nothing to ready, and from the first signal back to nothing. */
export async function run(openPages: (settings: AppSettings) => Promise<Pages>): Promise<void> {
  const stops: (() => Promise<unknown>)[] = [];
  const readiness: Readiness = { state: "starting" };
  const stop = async () => {
    readiness.state = "stopping";
    for (const step of stops.splice(0).toReversed()) await step();
  };
  onSignal(stop);
  try {
    openLog(env.LOG_LEVEL);
    const listening = await start(openPages, readiness, stops);
    process.stdout.write(announcement(env, listening.port, listening.world));
    const origin = addressOf(env, listening.port);
    if (env.PANA_ROLE !== "web") stops.push(startMail({ smtpUrl: env.SMTP_URL, origin }).stop);
    const setUpLink = listening.world === "real" ? await setUpLinkIfEmpty(origin) : null;
    if (setUpLink) process.stdout.write(setUpInvitation(setUpLink));
  } catch (error) {
    await stop();
    fail(error);
  }
}

async function start(openPages: (settings: AppSettings) => Promise<Pages>, readiness: Readiness, stops: (() => Promise<unknown>)[]) {
  const database = await openDatabase(env, { onLost: fail });
  stops.push(() => database.stop());
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
  const pages = await openPages({ baseUrl: env.BASE_URL, demo: world === "demo", proxies: trustProxies(env.TRUSTED_PROXIES) });
  if (pages.stop) stops.push(pages.stop);
  stops.push(startForgetting());
  front.answer = inOrder(pages, readiness);
  readiness.state = "running";
  return { ...listening, world };
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
  let stopping: Promise<never> | undefined;
  const begin = () => (stopping ??= stop().then(() => process.exit(0), fail));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, begin);
  if (process.connected) process.on("disconnect", begin);
}

function fail(error: unknown): never {
  if (!(error instanceof OperatorError)) logFailure("start.failed", error);
  process.stderr.write(`${error instanceof OperatorError ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}
