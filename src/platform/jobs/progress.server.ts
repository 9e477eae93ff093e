import { taskScope } from "../access/scope.ts";
import { write } from "../database/door.server.ts";

/** Seen at once, whatever becomes of the transaction in which the work is done. */
export async function noteProgress(jobId: string, done: number, total: number): Promise<void> {
  await write(taskScope("worker"), (tx) => tx.updateTable("long_work").set({ done, total }).where("id", "=", jobId).where("state", "=", "running").execute());
}
