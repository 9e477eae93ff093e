import type { PersonScope } from "#platform/access/scope.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import { notFound } from "#platform/http/answers.ts";
import { isId } from "#platform/ids.ts";
import { mayRun } from "./access.ts";
import { findCampaign, type Campaign } from "./campaign.server.ts";

/** The campaign that the address names; a draft is there only for those who run it. */
export async function requireCampaign(tx: ReadTx, scope: PersonScope, campaignId: string | undefined): Promise<Campaign> {
  const campaign = isId(campaignId) ? await findCampaign(tx, campaignId) : undefined;
  if (!campaign || (campaign.state === "draft" && !mayRun(scope, campaign))) throw notFound();
  return campaign;
}

/** The same for those who run it alone. */
export async function requireOwnCampaign(tx: ReadTx, scope: PersonScope, campaignId: string | undefined): Promise<Campaign> {
  const campaign = await requireCampaign(tx, scope, campaignId);
  if (!mayRun(scope, campaign)) throw notFound();
  return campaign;
}
