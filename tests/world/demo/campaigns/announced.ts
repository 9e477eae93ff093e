import { findTemplate } from "#modules/campaigns/content.server.ts";
import type { Campaign } from "#modules/campaigns/campaign.server.ts";
import type { ChainStep } from "#modules/campaigns/schema.ts";
import type { Regulation } from "#modules/campaigns/schema/regulation.ts";
import { setClock } from "#platform/clock.ts";
import { aCampaign } from "../../campaigns.ts";
import type { Demo } from "../load.ts";
import { placeAt } from "../make-places.ts";

export type Announced = { campaign: Campaign; regulation: Regulation };

type Moved = { slug: string; held: string; dueAt: Date; chain: readonly ChainStep[] };

/** A campaign made from a template and published by the institute, in the template's own time or moved to another. */
export async function announced(demo: Demo, at: Date, key: string, moved?: Moved): Promise<Announced> {
  const template = await findTemplate(key);
  if (!template) throw new Error(`There is no template ${key}.`);
  setClock(at);
  try {
    const { kind, reporting, asOf, regulation } = template;
    const campaign = await aCampaign({
      owner: placeAt(demo.places, "nation"), slug: moved?.slug ?? template.slug, kind, reporting, asOf: asOf ?? undefined, form: regulation.form ?? undefined, regulation,
      heldFrom: moved?.held ?? template.heldFrom, heldUntil: moved?.held ?? template.heldUntil, heldAt: template.heldAt ?? undefined,
      dueAt: moved?.dueAt ?? new Date(template.dueAt ?? at), chain: moved?.chain ?? template.chain,
    });
    return { campaign, regulation };
  } finally {
    setClock(undefined);
  }
}
