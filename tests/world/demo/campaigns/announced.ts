import { findCampaign, type Campaign } from "#modules/campaigns/campaign.server.ts";
import { findTemplate } from "#modules/campaigns/content.server.ts";
import { createFromTemplate } from "#modules/campaigns/making/create.server.ts";
import { publish } from "#modules/campaigns/publishing/publish.server.ts";
import type { Regulation } from "#modules/campaigns/schema/regulation.ts";
import type { Template } from "#modules/campaigns/schema/template.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import type { Demo } from "../load.ts";
import { placeAt } from "../make-places.ts";
import { workerAt } from "./staff.ts";

export type Announced = { campaign: Campaign; regulation: Regulation };

export type Moved = Partial<Pick<Template, "heldFrom" | "heldUntil" | "dueAt" | "chain">> & { regulation?: (regulation: Regulation) => Regulation };

/** A campaign made from a template and published by the institute, in the template's own time or moved to another. */
export async function announced(demo: Demo, at: Date, key: string, moved: Moved = {}): Promise<Announced> {
  return workerAt(demo, "instituteOrganiser", "nation").does(at, (tx) => madeAndPublished(tx, demo, key, moved));
}

export async function madeAndPublished(tx: WriteTx, demo: Demo, key: string, { regulation: change, ...moved }: Moved = {}): Promise<Announced> {
  const template = await findTemplate(key);
  if (!template) throw new Error(`There is no template ${key}.`);
  const regulation = change?.(template.regulation) ?? template.regulation;
  const id = await createFromTemplate(tx, placeAt(demo.places, "nation"), { ...template, ...moved, regulation }, key);
  const published = await publish(tx, id, { kk: "", ru: "", en: "" });
  const campaign = await findCampaign(tx, id);
  if (!published.ok || !campaign) throw new Error(`The campaign ${key} of the demo could not be published.`);
  return { campaign, regulation };
}
