import type { ReadTx } from "#platform/database/door.server.ts";
import type { Campaign } from "../campaign.server.ts";
import { regulationSchema, type Regulation } from "../schema/regulation.ts";

export type VersionMark = { version: number; changes: { kk: string; ru: string; en: string }; publishedAt: Date | null };

/** Every version that the asker may know of, the newest first; drafts are seen by those who run the campaign. */
export async function listVersions(tx: ReadTx, campaignId: string, drafts: boolean): Promise<VersionMark[]> {
  const rows = await tx
    .selectFrom("campaign_version")
    .select(["version", "changes", "published_at"])
    .where("campaign_id", "=", campaignId)
    .$if(!drafts, (query) => query.where("published_at", "is not", null))
    .orderBy("version", "desc")
    .execute();
  return rows.map((row) => ({ version: row.version, changes: row.changes as VersionMark["changes"], publishedAt: row.published_at }));
}

export async function findRegulation(tx: ReadTx, campaignId: string, version: number): Promise<Regulation | undefined> {
  const row = await tx.selectFrom("campaign_version").select("regulation").where("campaign_id", "=", campaignId).where("version", "=", version).executeTakeFirst();
  return row && regulationSchema.parse(row.regulation);
}

/** The version that an address asks for, where it may be seen; otherwise the one in force, or the draft of one that never was. */
export async function versionAsked(tx: ReadTx, campaign: Pick<Campaign, "id" | "version">, request: Request, drafts: boolean): Promise<number> {
  const asked = Number(new URL(request.url).searchParams.get("version"));
  const versions = await listVersions(tx, campaign.id, drafts);
  return versions.some(({ version }) => version === asked) ? asked : Math.max(campaign.version, 1);
}
