import { sql } from "kysely";
import { z } from "zod";
import { taskScope } from "#platform/access/scope.ts";
import { now } from "#platform/clock.ts";
import { write, type ReadTx, type WriteTx } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import { defineJob } from "#platform/jobs/job.ts";
import { IMPORT_FIELDS, type Mapping } from "./columns.ts";

const mappingSchema = z.partialRecord(z.enum(IMPORT_FIELDS as [string, ...string[]]), z.number().int().min(0));

/** Keeps the file between the steps; only who uploaded it sees it. */
export async function keepDraft(tx: WriteTx, place: { id: string; path: string }, file: { name: string; content: Buffer }, mapping: Mapping): Promise<string> {
  const id = newId();
  await tx
    .insertInto("place_import")
    .values({
      place_id: place.id,
      id,
      place_path: place.path,
      account_id: sql<string>`pana_actor()`,
      file_name: file.name.slice(0, 200),
      content: file.content,
      mapping: JSON.stringify(mapping),
      created_at: now(),
    })
    .execute();
  return id;
}

export async function findDraft(tx: ReadTx, id: string) {
  const row = await tx.selectFrom("place_import").select(["id", "file_name", "content", "mapping"]).where("id", "=", id).executeTakeFirst();
  return row && { id: row.id, fileName: row.file_name, content: row.content, mapping: mappingSchema.parse(row.mapping) as Mapping };
}

export async function saveMapping(tx: WriteTx, id: string, mapping: Mapping): Promise<void> {
  await tx.updateTable("place_import").set({ mapping: JSON.stringify(mapping) }).where("id", "=", id).execute();
}

export async function dropDraft(tx: WriteTx, id: string): Promise<void> {
  await tx.deleteFrom("place_import").where("id", "=", id).execute();
}

/** Files that were left lying for a day and that no import waits for; for the worker. */
export async function sweepDrafts(tx: WriteTx): Promise<number> {
  const dayAgo = new Date(now().getTime() - 86_400_000);
  const result = await tx
    .deleteFrom("place_import as draft")
    .where("created_at", "<", dayAgo)
    .where((draft) =>
      draft.not(draft.exists(draft.selectFrom("long_work").select("id").whereRef("long_work.id", "=", "draft.id").where("state", "in", ["waiting", "running"]))),
    )
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

export const sweepDraftsJob = defineJob({
  name: "places.sweepDrafts",
  data: z.object({}),
  cron: "5 * * * *",
  run: async () => void (await write(taskScope("worker"), sweepDrafts)),
});
