import { sql } from "kysely";
import { now } from "#platform/clock.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import type { Campaign } from "../campaign.server.ts";
import { findCampaign } from "../campaign.server.ts";
import { draftOf, holdCampaign, recordCampaign } from "../making/drafts.server.ts";
import { noteStep } from "../returns/standing.server.ts";
import { CAMPAIGN_AFTER, type CampaignStep } from "../rules/campaign-states.ts";
import { formFaults, type FormFault } from "../rules/form-change.ts";
import type { Texts } from "../schema/texts.ts";
import { announce } from "../returns/telling.server.ts";
import { tellOfChange } from "./announce.server.ts";
import { makeUnits } from "./units.server.ts";
import { regulationSchema } from "../schema/regulation.ts";

export type Publication = { ok: true; version: number; returns: number } | { ok: false; refusal: "notADraft" | "nothingNew" | "form"; faults: FormFault[] };

/** Puts what was written into force: the first version announces the campaign, a later one amends it. What schools sent stays. */
export async function publish(tx: WriteTx, campaignId: string, changes: { kk: string; ru: string; en: string }): Promise<Publication> {
  const campaign = await holdCampaign(tx, campaignId);
  const step: CampaignStep = campaign?.version === 0 ? "publish" : "amend";
  if (!campaign || !CAMPAIGN_AFTER[step][campaign.state]) return { ok: false, refusal: "notADraft", faults: [] };
  const draft = await draftOf(tx, campaign);
  if (!draft.begun) return { ok: false, refusal: "nothingNew", faults: [] };
  const faults = formFaults(campaign.version === 0 ? null : await publishedForm(tx, campaign), draft.regulation.form);
  if (faults.length > 0) return { ok: false, refusal: "form", faults };
  const at = now();
  const { kk, ru, en }: Texts = draft.regulation.title;
  await sql`
    UPDATE campaign_version SET changes = ${JSON.stringify(changes)}::jsonb, published_by = pana_actor(), published_at = ${at}
     WHERE campaign_id = ${campaign.id} AND version = ${draft.version}`.execute(tx);
  await tx
    .updateTable("campaign")
    .set({ state: "published", version: draft.version, title_kk: kk, title_ru: ru, title_en: en, changed_at: at, published_at: campaign.published_at ?? at })
    .where("id", "=", campaign.id)
    .execute();
  const { returns } = draft.regulation.form ? await makeUnits(tx, campaign) : { returns: 0 };
  await noteCampaign(tx, campaign, step, changes.kk, { version: draft.version });
  const announced = await findCampaign(tx, campaign.id);
  if (announced && step === "publish") await announce(tx, announced);
  if (announced && step === "amend") await tellOfChange(tx, announced, "amend");
  await recordCampaign(tx, campaign, step === "publish" ? "campaign.published" : "campaign.amended", { version: draft.version, returns });
  return { ok: true, version: draft.version, returns };
}

async function publishedForm(tx: WriteTx, campaign: Campaign) {
  const row = await tx.selectFrom("campaign_version").select("regulation").where("campaign_id", "=", campaign.id).where("version", "=", campaign.version).executeTakeFirstOrThrow();
  return regulationSchema.parse(row.regulation).form;
}

/** A step of the campaign itself, known to everybody whom it concerns. */
export function noteCampaign(tx: WriteTx, campaign: Campaign, step: CampaignStep, words: string, detail: object = {}): Promise<void> {
  const to = CAMPAIGN_AFTER[step][campaign.state] ?? campaign.state;
  return noteStep(tx, { placeId: campaign.place_id, campaignId: campaign.id, placePath: campaign.place_path, subject: "campaign", step, from: campaign.state, to, words, detail });
}
