import { now } from "#platform/clock.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import { holdCampaign, recordCampaign } from "../making/drafts.server.ts";
import { mayStep } from "../rules/campaign-states.ts";
import { tellOfChange } from "./announce.server.ts";
import { noteCampaign } from "./publish.server.ts";

type Closing = { ok: boolean };

/** Closes a campaign: no more returns are taken, what was sent stays to be seen. */
export async function archive(tx: WriteTx, campaignId: string): Promise<Closing> {
  const campaign = await holdCampaign(tx, campaignId);
  if (!campaign || !mayStep(campaign.state, "archive")) return { ok: false };
  await tx.updateTable("campaign").set({ state: "archived", archived_at: now(), changed_at: now() }).where("id", "=", campaign.id).execute();
  await noteCampaign(tx, campaign, "archive", "");
  await recordCampaign(tx, campaign, "campaign.archived");
  return { ok: true };
}

/** Takes a campaign out of the archive again: returns are taken as before, and whoever reports or checks is told. */
export async function reopen(tx: WriteTx, campaignId: string, reason: string): Promise<Closing> {
  const campaign = await holdCampaign(tx, campaignId);
  if (!campaign || !mayStep(campaign.state, "reopen")) return { ok: false };
  await tx.updateTable("campaign").set({ state: "published", archived_at: null, changed_at: now() }).where("id", "=", campaign.id).execute();
  await noteCampaign(tx, campaign, "reopen", reason);
  await tellOfChange(tx, campaign, "reopen");
  await recordCampaign(tx, campaign, "campaign.reopened");
  return { ok: true };
}

/** Calls a campaign off; whoever was to take part is told why. */
export async function cancel(tx: WriteTx, campaignId: string, reason: string): Promise<Closing> {
  const campaign = await holdCampaign(tx, campaignId);
  if (!campaign || !mayStep(campaign.state, "cancel")) return { ok: false };
  await tx.updateTable("campaign").set({ state: "cancelled", cancelled_because: reason, changed_at: now() }).where("id", "=", campaign.id).execute();
  await noteCampaign(tx, campaign, "cancel", reason);
  await tellOfChange(tx, campaign, "cancel");
  await recordCampaign(tx, campaign, "campaign.cancelled");
  return { ok: true };
}

/** Throws a draft away that nobody but its organisers has seen. */
export async function discard(tx: WriteTx, campaignId: string): Promise<Closing> {
  const campaign = await holdCampaign(tx, campaignId);
  if (!campaign || !mayStep(campaign.state, "discard")) return { ok: false };
  await tx.deleteFrom("campaign_file").where("campaign_id", "=", campaign.id).execute();
  await tx.deleteFrom("campaign_version").where("campaign_id", "=", campaign.id).execute();
  await tx.deleteFrom("campaign").where("id", "=", campaign.id).execute();
  await recordCampaign(tx, campaign, "campaign.discarded");
  return { ok: true };
}
