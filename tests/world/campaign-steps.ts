import { sql } from "kysely";
import type { Campaign } from "#modules/campaigns/campaign.server.ts";
import { aroundReturn, holdReturn, noteStep } from "#modules/campaigns/returns/standing.server.ts";
import { CONSOLIDATION_AFTER, type ConsolidationStep } from "#modules/campaigns/rules/consolidation-states.ts";
import { returnAfter, type ReturnStep } from "#modules/campaigns/rules/return-states.ts";
import type { ConsolidationState } from "#modules/campaigns/schema.ts";
import { now } from "#platform/clock.ts";
import type { WriteTx } from "#platform/database/door.server.ts";

type Deciding = Extract<ReturnStep, "accept" | "giveBack" | "excuse" | "markSilent">;

/** What the level above decides about a return. */
export async function decided(tx: WriteTx, campaign: Campaign, placeId: string, step: Deciding, words = ""): Promise<void> {
  const unit = { placeId, campaignId: campaign.id };
  const held = await holdReturn(tx, unit);
  if (!held) throw new Error("Nothing is expected of this place.");
  const after = returnAfter(held.state, step, await aroundReturn(tx, campaign, held.place_path));
  if ("refusal" in after) throw new Error(`The step was refused: ${after.refusal}`);
  await sql`
    UPDATE campaign_return SET state = ${after.to}, checked_at = ${now()}, checked_by = pana_actor(), changed_at = ${now()},
           remark = ${step === "giveBack" ? words : held.remark}, reason = ${step === "excuse" ? words : held.reason}
     WHERE place_id = ${placeId} AND campaign_id = ${campaign.id}`.execute(tx);
  await noteStep(tx, { ...unit, placePath: held.place_path, subject: "return", step, from: held.state, to: after.to, words });
}

/** What is done with the table of a level. */
export async function tableStep(tx: WriteTx, campaign: Campaign, placeId: string, step: ConsolidationStep, words = ""): Promise<void> {
  const held = await tx.selectFrom("campaign_consolidation").selectAll().where("place_id", "=", placeId).where("campaign_id", "=", campaign.id).executeTakeFirstOrThrow();
  const to = CONSOLIDATION_AFTER[step][held.state as ConsolidationState];
  if (!to) throw new Error(`No table goes from ${held.state} by ${step}.`);
  const at = now();
  const changed = step === "approve"
    ? { approved_at: at, first_approved_at: held.first_approved_at ?? at, on_time: held.on_time ?? at <= held.due_at }
    : { checked_at: at, remark: words };
  await tx.updateTable("campaign_consolidation").set({ state: to, changed_at: at, ...changed }).where("place_id", "=", placeId).where("campaign_id", "=", campaign.id).execute();
  await noteStep(tx, { placeId, campaignId: campaign.id, placePath: held.place_path, subject: "table", step, from: held.state, to, words });
}
