import type { PersonScope } from "#platform/access/scope.ts";
import { now } from "#platform/clock.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import { notFound } from "#platform/http/answers.ts";
import { dayOf } from "#platform/i18n/format.ts";
import type { Campaign } from "../campaign.server.ts";
import { countUnits } from "../publishing/units.server.ts";
import { lacks, type Lack } from "../rules/readiness.ts";
import { requireOwnCampaign } from "../visit.server.ts";
import { draftOf, type Draft } from "./drafts.server.ts";

export type Editing = { campaign: Campaign; draft: Draft };

/** The campaign that the address names, as long as those who run it may still change it. */
export async function requireEditing(tx: ReadTx, scope: PersonScope, campaignId: string | undefined): Promise<Editing> {
  const campaign = await requireOwnCampaign(tx, scope, campaignId);
  if (campaign.state !== "draft" && campaign.state !== "published") throw notFound();
  return { campaign, draft: await draftOf(tx, campaign) };
}

/** The same in any state: what may be done with it then is the state's to say. */
export async function requireClosing(tx: ReadTx, scope: PersonScope, campaignId: string | undefined): Promise<Editing> {
  const campaign = await requireOwnCampaign(tx, scope, campaignId);
  return { campaign, draft: await draftOf(tx, campaign) };
}

/** What is still missing before the draft can be put into force, and how many would have to report. */
export async function readinessOf(tx: ReadTx, { campaign, draft }: Editing): Promise<{ lacks: Lack[]; units: number; files: number }> {
  const units = await countUnits(tx, campaign);
  const { files } = await tx
    .selectFrom("campaign_file")
    .select((row) => row.fn.countAll<number>().as("files"))
    .where("campaign_id", "=", campaign.id)
    .where("purpose", "=", "material")
    .executeTakeFirstOrThrow();
  const { kind, chain } = campaign;
  const given = { kind, chain, heldFrom: campaign.held_from, heldUntil: campaign.held_until, dueAt: campaign.due_at, regulation: draft.regulation, units, files, today: campaign.state === "draft" ? dayOf(now()) : null };
  return { lacks: lacks(given), units, files };
}
