import { taskScope } from "../access/scope.ts";
import { now } from "../clock.ts";
import { read, write } from "../database/door.server.ts";
import { newId } from "../ids.ts";
import type { Made } from "./write-backup.server.ts";

const worker = taskScope("worker");
const REMEMBERED_DAYS = 400;

/** Notes that a backup was begun and how it ended, for the administrators. */
export async function noted(scheduled: boolean, work: () => Promise<Made>): Promise<Made> {
  const id = newId();
  await write(worker, async (tx) => {
    await tx.deleteFrom("backup_run").where("began_at", "<", new Date(now().getTime() - REMEMBERED_DAYS * 86_400_000)).execute();
    await tx.insertInto("backup_run").values({ id, began_at: now(), scheduled, outcome: "running" }).execute();
  });
  const end = (ended: { outcome: "made" | "failed"; bytes: number | null }) =>
    write(worker, (tx) => tx.updateTable("backup_run").set({ ...ended, ended_at: now() }).where("id", "=", id).execute());
  try {
    const made = await work();
    await end({ outcome: "made", bytes: made.bytes });
    return made;
  } catch (error) {
    await end({ outcome: "failed", bytes: null });
    throw error;
  }
}

export function findLastNightly(): Promise<Date | undefined> {
  return read(worker, async (tx) => {
    const made = tx.selectFrom("backup_run").select("began_at").where("scheduled", "=", true).where("outcome", "=", "made");
    return (await made.orderBy("began_at", "desc").limit(1).executeTakeFirst())?.began_at;
  });
}
