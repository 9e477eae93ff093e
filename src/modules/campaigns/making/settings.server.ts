import { sql } from "kysely";
import { now } from "#platform/clock.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import type { Campaign } from "../campaign.server.ts";
import { makeUnits } from "../publishing/units.server.ts";
import { announce } from "../returns/telling.server.ts";
import type { CampaignKind, ChainStep, ReportingKind } from "../schema.ts";
import type { CampaignScope } from "../schema/scope.ts";
import { holdCampaign, recordCampaign } from "./drafts.server.ts";

export type Basics = { kind: CampaignKind; slug: string; isPublic: boolean; reporting: ReportingKind; asOf: string | null };

/** What it is and under which address; who reports stays as it is once it was announced. */
export async function changeBasics(tx: WriteTx, campaign: Campaign, { kind, slug, isPublic, reporting, asOf }: Basics): Promise<void> {
  const settled = campaign.state === "draft" ? { reporting, as_of: asOf } : {};
  await tx.updateTable("campaign").set({ kind, slug, public: isPublic, ...settled, changed_at: now() }).where("id", "=", campaign.id).execute();
  await recordCampaign(tx, campaign, "campaign.written", { part: "basics" });
}

export type Schedule = { heldFrom: string; heldUntil: string; heldAt: string | null; dueAt: Date | null; graceHours: number; chain: readonly ChainStep[] };

/** Days and deadlines of a draft; those of one that goes on are moved with a reason. */
export async function changeSchedule(tx: WriteTx, campaign: Campaign, { heldFrom, heldUntil, heldAt, dueAt, graceHours, chain }: Schedule): Promise<void> {
  await sql`
    UPDATE campaign SET held_from = ${heldFrom}, held_until = ${heldUntil}, held_at = ${heldAt}, due_at = ${dueAt}, grace_hours = ${graceHours},
           chain = ${JSON.stringify(chain)}::jsonb, changed_at = ${now()} WHERE id = ${campaign.id}`.execute(tx);
  await recordCampaign(tx, campaign, "campaign.written", { part: "schedule" });
}

/** For whom it is. On one that goes on, a wider scope brings in more places; nobody who was asked is left out again. */
export async function changeScope(tx: WriteTx, asked: Campaign, scope: CampaignScope): Promise<{ added: number }> {
  const campaign = (await holdCampaign(tx, asked.id)) ?? asked;
  await sql`UPDATE campaign SET scope = ${JSON.stringify(scope)}::jsonb, changed_at = ${now()} WHERE id = ${campaign.id}`.execute(tx);
  const { returns } = campaign.state === "published" ? await makeUnits(tx, { ...campaign, scope }) : { returns: 0 };
  if (returns > 0) await announce(tx, campaign);
  await recordCampaign(tx, campaign, "campaign.written", { part: "scope", added: returns });
  return { added: returns };
}
