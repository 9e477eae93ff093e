import { findPlaceInReach, getPlace, type Place } from "#modules/places/public.server.ts";
import type { PersonScope } from "#platform/access/scope.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import { notFound } from "#platform/http/answers.ts";
import { isId } from "#platform/ids.ts";
import { findCampaign, regulationOf, type Campaign } from "../campaign.server.ts";
import type { Regulation } from "../schema/regulation.ts";
import { additiveColumns, type ReturnForm } from "../schema/return-form.ts";

export type Opened = { campaign: Campaign; regulation: Regulation; form: ReturnForm };

/** A campaign on which something is reported; a draft or one without a form has nothing to check. */
export async function openCampaign(tx: ReadTx, campaignId: string | undefined): Promise<Opened> {
  const campaign = isId(campaignId) ? await findCampaign(tx, campaignId) : undefined;
  if (!campaign || campaign.state === "draft") throw notFound();
  const regulation = await regulationOf(tx, campaign);
  if (!regulation.form) throw notFound();
  return { campaign, regulation, form: regulation.form };
}

/** A part of the country to look at: paths of the places whose returns belong to it. */
export type Area = { place: Place; paths: readonly string[] };

/** The checker's own part, or a place in it that the address names. */
export async function areaOf(tx: ReadTx, scope: PersonScope, asked?: string | null): Promise<Area> {
  if (!asked || asked === scope.placeId) return { place: await getPlace(tx, scope.placeId), paths: scope.reach };
  const place = isId(asked) ? await findPlaceInReach(tx, asked) : undefined;
  if (!place) throw notFound();
  return { place, paths: [place.path] };
}

/** Which of the numbers of a return says how many took part; undefined where the form does not ask. */
export function participantsAt(form: ReturnForm): number | undefined {
  const at = additiveColumns(form).findIndex(({ participants }) => participants);
  return at < 0 ? undefined : at;
}
