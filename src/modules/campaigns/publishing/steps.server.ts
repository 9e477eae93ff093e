import type { ReadTx } from "#platform/database/door.server.ts";
import type { CampaignStep } from "../rules/campaign-states.ts";

export type StepOfCampaign = { id: string; step: CampaignStep; words: string; at: Date };

/** What happened to the campaign itself, the newest first. */
export async function stepsOfCampaign(tx: ReadTx, campaignId: string): Promise<StepOfCampaign[]> {
  const rows = await tx
    .selectFrom("campaign_step")
    .select(["id", "step", "words", "at"])
    .where("campaign_id", "=", campaignId)
    .where("subject", "=", "campaign")
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows as StepOfCampaign[];
}
