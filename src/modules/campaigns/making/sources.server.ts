import type { PersonScope } from "#platform/access/scope.ts";
import type { ReadTx, WriteTx } from "#platform/database/door.server.ts";
import { isId } from "#platform/ids.ts";
import { findCampaign, regulationOf } from "../campaign.server.ts";
import { findTemplate } from "../content.server.ts";
import type { CampaignKind } from "../schema.ts";
import { templateSchema } from "../schema/template.ts";
import type { Texts } from "../schema/texts.ts";
import { createFromTemplate } from "./create.server.ts";

const SHOWN = 20;

/** Campaigns that the reader's place ran before and may run again. */
export async function earlierCampaigns(tx: ReadTx, scope: PersonScope): Promise<{ value: string; kind: CampaignKind; title: Texts; heldFrom: string }[]> {
  const rows = await tx
    .selectFrom("campaign")
    .select(["id", "kind", "title_kk", "title_ru", "title_en", "held_from"])
    .where("place_id", "=", scope.placeId)
    .where("state", "in", ["published", "archived"])
    .orderBy("held_from", "desc")
    .limit(SHOWN)
    .execute();
  return rows.map((row) => ({ value: `campaign:${row.id}`, kind: row.kind as CampaignKind, title: { kk: row.title_kk, ru: row.title_ru, en: row.title_en }, heldFrom: row.held_from }));
}

/** A draft from "template:…" or "campaign:…"; null where there is no such thing to make it from. */
export async function createFromSource(tx: WriteTx, owner: { id: string; path: string }, source: string): Promise<string | null> {
  const [from, key = ""] = source.split(":");
  if (from === "template") {
    const template = await findTemplate(key);
    return template ? createFromTemplate(tx, owner, template) : null;
  }
  const campaign = from === "campaign" && isId(key) ? await findCampaign(tx, key) : undefined;
  if (!campaign || campaign.place_id !== owner.id || campaign.version === 0) return null;
  const regulation = await regulationOf(tx, campaign);
  const template = templateSchema.parse({
    key: "earlier", source: campaign.slug, slug: campaign.slug, kind: campaign.kind, reporting: campaign.reporting, asOf: campaign.as_of, heldFrom: campaign.held_from, heldUntil: campaign.held_until,
    heldAt: campaign.held_at?.slice(0, 5) ?? null, dueAt: campaign.due_at?.toISOString() ?? null, graceHours: campaign.grace_hours, chain: campaign.chain, scope: campaign.scope, regulation,
  });
  return createFromTemplate(tx, owner, template, campaign.template);
}
