import { sql } from "kysely";
import type { ReadTx } from "#platform/database/door.server.ts";
import type { CampaignStep } from "../rules/campaign-states.ts";

type Words = { kk: string; ru: string; en: string };
export type StepOfCampaign = {
  id: string;
  step: CampaignStep;
  /** Why, where a reason was given. */
  words: string;
  /** What changed, of a version. */
  changes: Words | null;
  /** The new deadline, of one that was moved. */
  dueAt: Date | null;
  at: Date;
};

/** What happened to the campaign itself, the newest first. */
export async function stepsOfCampaign(tx: ReadTx, campaignId: string): Promise<StepOfCampaign[]> {
  const { rows } = await sql<StepOfCampaign>`
    SELECT s.id, s.step, s.words, v.changes, (s.detail ->> 'dueAt')::timestamptz AS "dueAt", s.at
      FROM campaign_step s LEFT JOIN campaign_version v ON v.campaign_id = s.campaign_id AND v.version = (s.detail ->> 'version')::integer
     WHERE s.campaign_id = ${campaignId} AND s.subject = 'campaign' ORDER BY s.at DESC, s.id DESC`.execute(tx);
  return rows;
}
