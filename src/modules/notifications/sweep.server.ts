import { now } from "#platform/clock.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import { READ_KEPT_DAYS, UNREAD_KEPT_DAYS } from "./rules.ts";

const daysAgo = (days: number) => new Date(now().getTime() - days * 86_400_000);

export async function sweepNotifications(tx: WriteTx): Promise<void> {
  const readBefore = daysAgo(READ_KEPT_DAYS);
  await tx
    .deleteFrom("notification")
    .where("created_at", "<", readBefore)
    .where((row) => row.or([row("read_at", "<", readBefore), row("created_at", "<", daysAgo(UNREAD_KEPT_DAYS))]))
    .execute();
}
