import { createHash } from "node:crypto";
import { sql } from "kysely";
import { record } from "#platform/audit/record.server.ts";
import { now } from "#platform/clock.ts";
import type { ReadTx, WriteTx } from "#platform/database/door.server.ts";
import type { Campaign } from "../campaign.server.ts";
import { findCampaign } from "../campaign.server.ts";
import { regulationSchema, type Regulation } from "../schema/regulation.ts";

export type Draft = {
  /** The version that is being written; the one in force where nothing was changed since. */
  version: number;
  regulation: Regulation;
  /** False while it says no more than the version in force. */
  begun: boolean;
};

/** The regulation as its organiser is writing it. */
export async function draftOf(tx: ReadTx, { id }: Pick<Campaign, "id">): Promise<Draft> {
  const row = await tx
    .selectFrom("campaign_version")
    .select(["version", "regulation", "published_at"])
    .where("campaign_id", "=", id)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
  return { version: row.version, regulation: regulationSchema.parse(row.regulation), begun: row.published_at === null };
}

/** The campaign, held until the end of the transaction. */
export async function holdCampaign(tx: WriteTx, id: string): Promise<Campaign | undefined> {
  await sql`SELECT FROM campaign WHERE id = ${id} FOR UPDATE`.execute(tx);
  return findCampaign(tx, id);
}

/** Writes a change into the draft; on one that is in force, the next version begins with it. */
export async function changeDraft(tx: WriteTx, campaign: Campaign, change: (regulation: Regulation) => Regulation): Promise<void> {
  await holdCampaign(tx, campaign.id);
  const draft = await draftOf(tx, campaign);
  const regulation = regulationSchema.parse(change(draft.regulation));
  const version = draft.begun ? draft.version : draft.version + 1;
  const at = now();
  await sql`
    INSERT INTO campaign_version (campaign_id, version, place_path, regulation, written_by, written_at)
    VALUES (${campaign.id}, ${version}, ${campaign.place_path}, ${JSON.stringify(regulation)}::jsonb, pana_actor(), ${at})
    ON CONFLICT (campaign_id, version) DO UPDATE SET regulation = excluded.regulation, written_by = excluded.written_by, written_at = excluded.written_at`.execute(tx);
  const { kk, ru, en } = regulation.title;
  const titles = campaign.state === "draft" ? { title_kk: kk, title_ru: ru, title_en: en } : {};
  await tx.updateTable("campaign").set({ ...titles, changed_at: at }).where("id", "=", campaign.id).execute();
  await recordCampaign(tx, campaign, "campaign.written", { version });
}

/** Takes back what was written since the version in force. */
export async function dropChanges(tx: WriteTx, campaign: Campaign): Promise<void> {
  await tx.deleteFrom("campaign_version").where("campaign_id", "=", campaign.id).where("version", ">", campaign.version).where("published_at", "is", null).execute();
  await recordCampaign(tx, campaign, "campaign.changesDropped");
}

/** What a page was made of, so that it can be told whether somebody else changed it meanwhile. */
export function markOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("base64url").slice(0, 22);
}

export function recordCampaign(tx: WriteTx, campaign: Pick<Campaign, "id" | "place_id" | "place_path">, action: string, detail: Record<string, string | number | boolean | null> = {}): Promise<void> {
  return record(tx, { placeId: campaign.place_id, placePath: campaign.place_path, action, subjectKind: "campaign", subjectId: campaign.id, detail });
}
