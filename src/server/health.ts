import { Hono } from "hono";
import { type Migration, pendingMigrations, readMigrations } from "#platform/database/migrate.server.ts";
import { appPool } from "#platform/database/pool.server.ts";
import { OperatorError } from "#platform/operator-error.ts";
import type { Jobs } from "./jobs.ts";

export type Readiness = { state: "starting" | "running" | "stopping"; jobs: Pick<Jobs, "names" | "run"> };

/** Alive says that the process answers; ready, that it can serve: an orchestrator restarts on the one and waits on the other. */
export function healthRoutes(readiness: Readiness): Hono {
  const routes = new Hono();
  routes.get("/healthz", (c) => c.json({ status: "alive" }));
  routes.get("/readyz", async (c) => {
    const status = readiness.state === "running" ? await runningStatus(readiness) : readiness.state;
    return c.json({ status, jobs: readiness.jobs.names }, status === "ready" ? 200 : 503, { "Cache-Control": "no-store" });
  });
  return routes;
}

/** Those this copy was started with: an upgrade lays new files beside a running one. */
let known: Promise<Migration[]> | undefined;

async function runningStatus({ jobs }: Readiness): Promise<string> {
  try {
    const pending = await pendingMigrations(appPool(), await (known ??= readMigrations()));
    if (pending.length > 0) return "migrations are pending";
    return jobs.run() ? "ready" : "jobs are not running";
  } catch (error) {
    return error instanceof OperatorError ? "the database is newer than this program" : "the database cannot be reached";
  }
}
