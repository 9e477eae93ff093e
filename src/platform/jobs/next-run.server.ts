import { PgBoss } from "pg-boss";
import { now } from "../clock.ts";
import { TIME_ZONE } from "./job.ts";

/** Never started: it only knows how to read an expression of cron as the workers read it. */
const calendar = new PgBoss({ db: { executeSql: () => Promise.reject(new Error("This one asks no database.")) } });

export function nextRun(cron: string): Date | null {
  return calendar.previewSchedule(cron, { tz: TIME_ZONE, from: now(), count: 1 })[0] ?? null;
}
