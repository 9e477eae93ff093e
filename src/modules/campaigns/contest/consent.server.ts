import { z } from "zod";
import { taskScope } from "#platform/access/scope.ts";
import { now } from "#platform/clock.ts";
import { write, type WriteTx } from "#platform/database/door.server.ts";
import { dayOf } from "#platform/i18n/format.ts";
import { defineJob } from "#platform/jobs/job.ts";
import { recordEntry } from "./entries.server.ts";
import { openAuthor } from "./sealed.server.ts";

type Ended = { place_id: string; campaign_id: string; id: string; place_path: string };

/** Removes who made it and all that was sent. Its marks and places stay, and belong to nobody any more. */
export async function endEntry(tx: WriteTx, entry: Ended, because: "consentOver" | "consentWithdrawn"): Promise<void> {
  for (const table of ["contest_author", "contest_original", "contest_copy", "contest_public_name"] as const) {
    await tx.deleteFrom(table).where("place_id", "=", entry.place_id).where("campaign_id", "=", entry.campaign_id).where("entry_id", "=", entry.id).execute();
  }
  await tx
    .updateTable("contest_entry")
    .set({ state: "ended", ended_because: because, title: "", words: "", link: "", shown: false, jurors: [], changed_at: now() })
    .where("place_id", "=", entry.place_id)
    .where("campaign_id", "=", entry.campaign_id)
    .where("id", "=", entry.id)
    .execute();
  await recordEntry(tx, entry, "contest.entryEnded", { because });
}

/** Ends every consent whose last day is over. */
export async function endConsents(): Promise<number> {
  return write(taskScope("worker"), async (tx) => {
    const over = await tx
      .selectFrom("contest_entry")
      .select(["place_id", "campaign_id", "id", "place_path"])
      .where("state", "!=", "ended")
      .where("consent_until", "<", dayOf(now()))
      .forUpdate()
      .limit(500)
      .execute();
    for (const entry of over) await endEntry(tx, entry, "consentOver");
    return over.length;
  });
}

export const endConsentsJob = defineJob({
  name: "campaigns.endConsents",
  data: z.object({}),
  cron: "25 1 * * *",
  run: async ({ signal }) => {
    while ((await endConsents()) > 0) signal.throwIfAborted();
  },
});

/** After the publication: the names of winners whose representatives agreed to it. */
export const showNamesJob = defineJob({
  name: "campaigns.showNames",
  data: z.object({ campaignId: z.uuid(), hostId: z.uuid() }),
  run: ({ data }) => showNames(data),
});

export async function showNames({ campaignId, hostId }: { campaignId: string; hostId: string }): Promise<void> {
  await write(taskScope("worker"), async (tx) => {
    const winners = await tx
      .selectFrom("contest_placing as p")
      .innerJoin("contest_entry as e", (join) => join.onRef("e.place_id", "=", "p.place_id").onRef("e.campaign_id", "=", "p.campaign_id").onRef("e.id", "=", "p.entry_id"))
      .innerJoin("contest_author as a", (join) => join.onRef("a.place_id", "=", "e.place_id").onRef("a.campaign_id", "=", "e.campaign_id").onRef("a.entry_id", "=", "e.id"))
      .select(["e.place_id", "e.campaign_id", "e.id", "e.place_path", "e.consent_until", "a.sealed"])
      .where("p.campaign_id", "=", campaignId)
      .where("p.host_id", "=", hostId)
      .where("p.published", "=", true)
      .where("p.passed", "=", true)
      .where("e.state", "=", "entered")
      .where("e.show_name", "=", true)
      .where("e.consent_until", ">=", dayOf(now()))
      .execute();
    const rows = winners.map(({ place_id, campaign_id, id, place_path, consent_until, sealed }) => ({ place_id, campaign_id, entry_id: id, place_path, name: openAuthor(id, sealed).name, shown_at: now(), shown_until: consent_until }));
    if (rows.length > 0) await tx.insertInto("contest_public_name").values(rows).onConflict((conflict) => conflict.doNothing()).execute();
  });
}
