import { sql } from "kysely";
import { findCampaign, type Campaign } from "#modules/campaigns/campaign.server.ts";
import { makeUnits } from "#modules/campaigns/publishing/units.server.ts";
import { sendReturn, type ToSend } from "#modules/campaigns/returns/send.server.ts";
import type { CampaignKind, ChainStep, ReportingKind } from "#modules/campaigns/schema.ts";
import { regulationSchema, type Regulation } from "#modules/campaigns/schema/regulation.ts";
import { returnFormSchema, type ReturnForm } from "#modules/campaigns/schema/return-form.ts";
import { EVERYBODY, type CampaignScope } from "#modules/campaigns/schema/scope.ts";
import { now } from "#platform/clock.ts";
import { write } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import type { Place } from "./places.ts";
import { WORLD } from "./school.ts";

const word = (kk: string, ru = "", en = "") => ({ kk, ru, en });

/** The form of the flashmob: how many took part, and active links. */
export const FLASHMOB_FORM: ReturnForm = returnFormSchema.parse({
  title: word("Флешмоб қорытындысы бойынша материал ұсыну үлгісі"),
  columns: [
    { kind: "number", code: "participants", heading: word("Қатысушылар саны", "Количество участников", "Number of participants"), required: true, participants: true },
    { kind: "links", code: "links", heading: word("Әлеуметтік желілердегі белсенді сілтемелер", "Активные ссылки в социальных сетях", "Active links in social networks") },
  ],
  checks: [{ column: "participants", notAbove: "pupilsAndStaff" }],
});

export type CampaignWish = {
  owner: { id: string; path: string };
  slug?: string;
  kind?: CampaignKind;
  reporting?: ReportingKind;
  form?: ReturnForm;
  regulation?: Partial<Regulation>;
  scope?: CampaignScope;
  dueAt?: Date;
  graceHours?: number;
  chain?: readonly ChainStep[];
  heldFrom?: string;
  heldUntil?: string;
  heldAt?: string;
  asOf?: string;
};

/** A published campaign with what is expected of whom, as the nation's organiser would have made it. */
export async function aCampaign(wish: CampaignWish): Promise<Campaign> {
  const id = newId();
  const regulation = regulationSchema.parse({ title: word("Сынақ флешмобы", "Тестовый флешмоб", "Test flashmob"), organiser: word("«Өркен» институты"), approval: {}, form: wish.form ?? FLASHMOB_FORM, ...wish.regulation });
  return write(WORLD, async (tx) => {
    await sql`
      INSERT INTO campaign (id, place_id, place_path, slug, kind, state, version, title_kk, title_ru, title_en, reporting, as_of, held_from, held_until, held_at, due_at, grace_hours,
                            chain, scope, created_at, changed_at, published_at)
      VALUES (${id}, ${wish.owner.id}, ${wish.owner.path}, ${wish.slug ?? `c-${id}`}, ${wish.kind ?? "flashmob"}, 'published', 1, ${regulation.title.kk}, ${regulation.title.ru}, ${regulation.title.en},
              ${wish.reporting ?? "school"}, ${wish.asOf ?? null}, ${wish.heldFrom ?? "2026-11-20"}, ${wish.heldUntil ?? "2026-11-20"}, ${wish.heldAt ?? null}, ${wish.dueAt ?? new Date("2099-01-01T00:00:00Z")},
              ${wish.graceHours ?? 0}, ${JSON.stringify(wish.chain ?? [])}::jsonb, ${JSON.stringify(wish.scope ?? EVERYBODY)}::jsonb, ${now()}, ${now()}, ${now()})`.execute(tx);
    await sql`
      INSERT INTO campaign_version (campaign_id, version, place_path, regulation, written_at, published_at)
      VALUES (${id}, 1, ${wish.owner.path}, ${JSON.stringify(regulation)}::jsonb, ${now()}, ${now()})`.execute(tx);
    const campaign = await findCampaign(tx, id);
    if (!campaign) throw new Error("The campaign that was just made is not there.");
    await makeUnits(tx, campaign);
    return campaign;
  });
}

/** What a school sends that took part. */
export function aReturn(participants: number, links: readonly string[] = [], more: Partial<ToSend> = {}): ToSend {
  return { tookPart: true, reason: "", rows: [{ participants }], links: { links }, ideas: [], explanations: {}, channel: "form", ...more };
}

export async function sent(campaign: Campaign, place: Place, what: ToSend, form: ReturnForm = FLASHMOB_FORM): Promise<void> {
  const answer = await write(WORLD, (tx) => sendReturn(tx, campaign, form, { placeId: place.id, campaignId: campaign.id }, what));
  if (!answer.ok) throw new Error(`The return was refused: ${answer.refusal}`);
}
