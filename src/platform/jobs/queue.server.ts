import { createHash } from "node:crypto";
import type { Queue } from "pg-boss";
import type { AnyJob } from "./job.ts";

/** The schema that db/migrations made for pg-boss. */
export const SCHEMA = "jobs";

/** Where pg-boss says, and so do we, that a job of some kind came in. */
export const CHANNEL = `pgboss_${createHash("sha224").update(SCHEMA).digest("hex").slice(0, 24)}`;

const LONGEST_WAIT_SECONDS = 3_600;
const DAYS_KEPT = 14;
const DAY_SECONDS = 86_400;

/** What pg-boss is told about a kind of job. */
export function queueOf({ retry, mostMinutes, silentSeconds }: AnyJob) {
  return {
    policy: "standard",
    retryLimit: retry.times,
    retryDelay: retry.afterSeconds,
    retryBackoff: true,
    retryDelayMax: LONGEST_WAIT_SECONDS,
    expireInSeconds: mostMinutes * 60,
    heartbeatSeconds: silentSeconds,
    retentionSeconds: DAYS_KEPT * DAY_SECONDS,
    deleteAfterSeconds: DAYS_KEPT * DAY_SECONDS,
    notify: true,
  } as const satisfies Omit<Queue, "name">;
}
