import { sql } from "kysely";
import { z } from "zod";
import { taskScope } from "#platform/access/scope.ts";
import { now } from "#platform/clock.ts";
import { write, type ReadTx, type WriteTx } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import { defineJob } from "#platform/jobs/job.ts";

/** Keeps the file between the steps; only who uploaded it sees it. */
export async function keepFile(tx: WriteTx, place: { id: string; path: string }, campaignId: string, file: { name: string; content: Buffer }): Promise<string> {
  const id = newId();
  await tx
    .insertInto("campaign_import")
    .values({ place_id: place.id, id, place_path: place.path, campaign_id: campaignId, account_id: sql<string>`pana_actor()`, file_name: file.name.slice(0, 200), content: file.content, created_at: now() })
    .execute();
  return id;
}

export async function findFile(tx: ReadTx, id: string): Promise<{ id: string; campaignId: string; fileName: string; content: Buffer } | undefined> {
  const row = await tx.selectFrom("campaign_import").select(["id", "campaign_id", "file_name", "content"]).where("id", "=", id).executeTakeFirst();
  return row && { id: row.id, campaignId: row.campaign_id, fileName: row.file_name, content: row.content };
}

export async function dropFile(tx: WriteTx, id: string): Promise<void> {
  await tx.deleteFrom("campaign_import").where("id", "=", id).execute();
}

/** Files that were left lying for a day and that no work waits for. */
export const sweepReturnFilesJob = defineJob({
  name: "campaigns.sweepImports",
  data: z.object({}),
  cron: "35 * * * *",
  run: async () => {
    const dayAgo = new Date(now().getTime() - 86_400_000);
    await write(taskScope("worker"), (tx) =>
      sql`DELETE FROM campaign_import f WHERE f.created_at < ${dayAgo} AND NOT EXISTS (SELECT FROM long_work w WHERE w.id = f.id AND w.state IN ('waiting', 'running'))`.execute(tx),
    );
  },
});
