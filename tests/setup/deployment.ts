import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { findNginx } from "../../scripts/lib/nginx.mjs";
import { findSecondServer, withSecondServer } from "../../scripts/lib/second-server.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of the database's socket, and the program nginx. */
    deployment: { socketFolder: string; nginx: string };
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
  const made = spawnSync(join(server.bin, "psql"), ["-h", socketFolder, "-U", "postgres", ...words, "-f", "deploy/postgresql/roles.sql"], { encoding: "utf8" });
  if (made.status !== 0) throw new Error(made.stderr);
  project.provide("deployment", { socketFolder, nginx });
  return async () => {
    over.resolve();
    await closed;
  };
}
