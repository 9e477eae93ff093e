import { sql } from "kysely";
import { now } from "#platform/clock.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import { holdCampaign, recordCampaign } from "../making/drafts.server.ts";
import { mayStep } from "../rules/campaign-states.ts";
import type { ChainStep } from "../schema.ts";
import { tellOfChange } from "./announce.server.ts";
import { noteCampaign } from "./publish.server.ts";

export type NewDeadlines = { dueAt: Date; graceHours: number; chain: readonly ChainStep[]; reason: string };

/**
 * Moves the deadlines of a campaign that is going on. Extensions of single places stay; who was late and no longer is counts
 * as on time, and nobody who was on time becomes late.
 */
export async function moveDeadlines(tx: WriteTx, campaignId: string, { dueAt, graceHours, chain, reason }: NewDeadlines): Promise<{ ok: boolean }> {
  const campaign = await holdCampaign(tx, campaignId);
  if (!campaign || !mayStep(campaign.state, "moveDeadline")) return { ok: false };
  const at = now();
  await sql`
    UPDATE campaign SET due_at = ${dueAt}, grace_hours = ${graceHours}, chain = ${JSON.stringify(chain)}::jsonb, changed_at = ${at} WHERE id = ${campaign.id}`.execute(tx);
  for (const step of chain) {
    await sql`
      UPDATE campaign_consolidation SET due_at = ${step.dueAt}::timestamptz, changed_at = ${at} WHERE campaign_id = ${campaign.id} AND kind = ${step.kind}`.execute(tx);
  }
  await sql`
    UPDATE campaign_return SET on_time = true, changed_at = ${at}
     WHERE campaign_id = ${campaign.id} AND NOT on_time AND first_sent_at <= greatest(extended_to, ${dueAt}::timestamptz) + make_interval(hours => ${graceHours})`.execute(tx);
  await sql`
    UPDATE campaign_consolidation SET on_time = true, changed_at = ${at}
     WHERE campaign_id = ${campaign.id} AND NOT on_time AND first_approved_at <= greatest(extended_to, due_at) + make_interval(hours => ${graceHours})`.execute(tx);
  await noteCampaign(tx, campaign, "moveDeadline", reason, { dueAt: dueAt.toISOString(), before: campaign.due_at?.toISOString() ?? null });
  await tellOfChange(tx, { ...campaign, due_at: dueAt }, "moveDeadline");
  await recordCampaign(tx, campaign, "campaign.deadlineMoved", { dueAt: dueAt.toISOString() });
  return { ok: true };
}
