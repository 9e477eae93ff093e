import type { AnyJob } from "#platform/jobs/job.ts";
import { startWorker, type Worker } from "#platform/jobs/worker.server.ts";
import { testDatabase } from "./database.ts";

/** A worker over the test's own database, as the program runs it. */
export function openWorker(jobs: readonly AnyJob[], settings: { superviseSeconds?: number; graceMs?: number } = {}): Promise<Worker> {
  return startWorker({ connection: { ...testDatabase(), options: "-c role=pana_app -c pana.task=worker" }, jobs, ...settings });
}
