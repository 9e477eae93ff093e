import { sql } from "kysely";
import { getPlace } from "#modules/places/public.server.ts";
import { now } from "#platform/clock.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import { chainFor } from "../rules/chain.ts";
import type { CampaignKind } from "../schema.ts";
import { regulationSchema } from "../schema/regulation.ts";
import { templateSchema, type Template } from "../schema/template.ts";
import { recordCampaign } from "./drafts.server.ts";

type Owner = { id: string; path: string };

/** A draft with everything that the template says; its address is the template's, with a number where that is taken. */
export async function createFromTemplate(tx: WriteTx, owner: Owner, template: Template, key: string | null = template.key): Promise<string> {
  const id = newId();
  const at = now();
  const slug = await freeSlug(tx, template.slug);
  const { regulation, scope } = template;
  const chain = chainFor(template.chain, (await getPlace(tx, owner.id)).kind, template.reporting);
  const { title } = regulation;
  await sql`
    INSERT INTO campaign (id, place_id, place_path, slug, kind, state, template, title_kk, title_ru, title_en, reporting, as_of, held_from, held_until, held_at,
                          due_at, grace_hours, chain, scope, created_by, created_at, changed_at)
    VALUES (${id}, ${owner.id}, ${owner.path}, ${slug}, ${template.kind}, 'draft', ${key}, ${title.kk}, ${title.ru}, ${title.en}, ${template.reporting}, ${template.asOf},
            ${template.heldFrom}, ${template.heldUntil}, ${template.heldAt}, ${template.dueAt}, ${template.graceHours}, ${JSON.stringify(chain)}::jsonb, ${JSON.stringify(scope)}::jsonb,
            pana_actor(), ${at}, ${at})`.execute(tx);
  await sql`
    INSERT INTO campaign_version (campaign_id, version, place_path, regulation, written_by, written_at)
    VALUES (${id}, 1, ${owner.path}, ${JSON.stringify(regulation)}::jsonb, pana_actor(), ${at})`.execute(tx);
  await recordCampaign(tx, { id, place_id: owner.id, place_path: owner.path }, "campaign.begun", { template: key });
  return id;
}

/** From nothing but a kind, a title and an organiser. */
export function createBlank(tx: WriteTx, owner: Owner, wish: { kind: CampaignKind; title: string; organiser: { kk: string; ru: string; en: string }; day: string }): Promise<string> {
  const regulation = regulationSchema.parse({ title: { kk: wish.title }, organiser: wish.organiser, approval: {} });
  const blank = templateSchema.parse({ key: "blank", source: "blank", slug: `${KIND_SLUGS[wish.kind]}-${wish.day.slice(0, 4)}`, kind: wish.kind, heldFrom: wish.day, heldUntil: wish.day, regulation });
  return createFromTemplate(tx, owner, blank, null);
}

const KIND_SLUGS: Readonly<Record<CampaignKind, string>> = {
  flashmob: "flashmob", challenge: "challenge", campaign: "campaign", contest: "contest", survey: "survey", webinar: "webinar", lessonWeek: "lesson-week",
};

/** Drafts of others are out of sight, so the database is asked by function which addresses are taken. */
async function freeSlug(tx: WriteTx, wanted: string): Promise<string> {
  const { rows } = await sql<{ slug: string }>`SELECT slug FROM pana_campaign_slugs(${wanted}) AS slug`.execute(tx);
  const taken = new Set(rows.map(({ slug }) => slug));
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}

/** Whether another campaign has this address. */
export async function isSlugTaken(tx: WriteTx, slug: string, campaignId: string): Promise<boolean> {
  const { rows } = await sql<{ slug: string }>`
    SELECT slug FROM pana_campaign_slugs(${slug}) AS slug WHERE slug = ${slug} AND slug <> coalesce((SELECT c.slug FROM campaign c WHERE c.id = ${campaignId}), '')`.execute(tx);
  return rows.length > 0;
}
