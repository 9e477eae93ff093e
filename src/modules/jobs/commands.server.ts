import { theNation } from "#modules/places/public.server.ts";
import { record } from "#platform/audit/record.server.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import { tryAgain } from "#platform/jobs/try-again.server.ts";

/** Gives a job that failed for good another try. False when it no longer waits for that. */
export async function retryJob(tx: WriteTx, id: string): Promise<boolean> {
  const name = await tryAgain(tx, id);
  const nation = await theNation(tx);
  if (name === undefined || !nation) return false;
  await record(tx, { placeId: nation.id, placePath: nation.path, action: "job.triedAgain", subjectKind: "job", subjectId: id, detail: { name } });
  return true;
}
