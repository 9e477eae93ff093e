import { z } from "zod";
import { taskScope } from "#platform/access/scope.ts";
import { now } from "#platform/clock.ts";
import { write } from "#platform/database/door.server.ts";
import { defineJob } from "#platform/jobs/job.ts";
import { READ_KEPT_DAYS, UNREAD_KEPT_DAYS } from "./rules.ts";

const daysAgo = (days: number) => new Date(now().getTime() - days * 86_400_000);

export async function sweepNotifications(): Promise<void> {
  const readBefore = daysAgo(READ_KEPT_DAYS);
  await write(taskScope("worker"), (tx) =>
    tx
      .deleteFrom("notification")
      .where("created_at", "<", readBefore)
      .where((row) => row.or([row("read_at", "<", readBefore), row("created_at", "<", daysAgo(UNREAD_KEPT_DAYS))]))
      .execute(),
  );
}

export const sweepNotificationsJob = defineJob({ name: "notifications.sweep", data: z.object({}), cron: "20 4 * * *", run: sweepNotifications });
