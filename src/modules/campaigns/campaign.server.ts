import type { Selectable } from "kysely";
import type { Campaign as CampaignRow } from "#db/types.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import type { CampaignKind, CampaignState, ChainStep, ReportingKind } from "./schema.ts";
import { regulationSchema, type Regulation } from "./schema/regulation.ts";
import type { CampaignScope } from "./schema/scope.ts";

export type Campaign = Omit<Selectable<CampaignRow>, "kind" | "state" | "reporting" | "chain" | "scope"> & {
  kind: CampaignKind;
  state: CampaignState;
  reporting: ReportingKind;
  chain: readonly ChainStep[];
  scope: CampaignScope;
};

/** A campaign that the asker may know of: published, or within reach. */
export async function findCampaign(tx: ReadTx, campaignId: string): Promise<Campaign | undefined> {
  return asCampaign(await tx.selectFrom("campaign").selectAll().where("id", "=", campaignId).executeTakeFirst());
}

export async function findCampaignBySlug(tx: ReadTx, slug: string): Promise<Campaign | undefined> {
  return asCampaign(await tx.selectFrom("campaign").selectAll().where("slug", "=", slug).executeTakeFirst());
}

/** The regulation in force; for a campaign that was never published, its draft. */
export async function regulationOf(tx: ReadTx, campaign: Pick<Campaign, "id" | "version">): Promise<Regulation> {
  const row = await tx
    .selectFrom("campaign_version")
    .select("regulation")
    .where("campaign_id", "=", campaign.id)
    .where("version", "=", Math.max(campaign.version, 1))
    .executeTakeFirstOrThrow();
  return regulationSchema.parse(row.regulation);
}

function asCampaign(row: Selectable<CampaignRow> | undefined): Campaign | undefined {
  return row as Campaign | undefined;
}
