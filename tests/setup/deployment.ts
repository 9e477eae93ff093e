import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { findNginx } from "../../scripts/lib/nginx.mjs";
import { findSecondServer, withSecondServer } from "../../scripts/lib/second-server.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of the database's socket, and the programs psql and nginx. */
    deployment: { socketFolder: string; psql: string; nginx: string };
  }
}

/** A distribution's PostgreSQL with the logins that deploy/ makes, for the time of the run. */
export default async function setup(project: TestProject) {
  const [server, nginx] = [findSecondServer(), findNginx()];
  if (!server || !nginx) throw new Error("These tests need the packages postgresql, nginx and openssl.");
  const opened = Promise.withResolvers<string>();
  const over = Promise.withResolvers<void>();
  const closed = withSecondServer(server, async (url: string) => {
    opened.resolve(decodeURIComponent(new URL(url).host));
    await over.promise;
  });
  const socketFolder = await Promise.race([opened.promise, closed.then(() => "")]);
  const words = ["-v", "ON_ERROR_STOP=1", "-v", "owner_password=owner", "-v", "web_password=web"];
  const psql = join(server.bin, "psql");
  const made = spawnSync(psql, ["-h", socketFolder, "-U", "postgres", ...words, "-f", "deploy/postgresql/roles.sql"], { encoding: "utf8" });
  const close = () => {
    over.resolve();
    return closed;
  };
  if (made.status !== 0) {
    await close();
    throw new Error(made.stderr);
  }
  project.provide("deployment", { socketFolder, psql, nginx });
  return close;
}
