import { findPlaceInReach, getPlace, type Place } from "#modules/places/public.server.ts";
import { roleMay } from "#platform/access/actions.ts";
import type { PersonScope } from "#platform/access/scope.ts";
import { now } from "#platform/clock.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import { notFound } from "#platform/http/answers.ts";
import { dayOf } from "#platform/i18n/format.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { maySend } from "../access.ts";
import { titleOf } from "../campaign-title.ts";
import { regulationOf, type Campaign } from "../campaign.server.ts";
import { headOf } from "../head.server.ts";
import type { Plan } from "../schema/plan.ts";
import { requireCampaign } from "../visit.server.ts";
import { filesOfCopy } from "./measure-files.server.ts";
import { copyOf, hasCopy, placesUnder, progressUnder } from "./queries.server.ts";

export type PlanVisit = { campaign: Campaign; plan: Plan; place: Place; today: string };

/** A campaign that has a plan, and the place whose copy or progress is asked for: one's own unless another is named. */
export async function requirePlan(tx: ReadTx, scope: PersonScope, campaignId: string | undefined, placeId = scope.placeId): Promise<PlanVisit> {
  const campaign = await requireCampaign(tx, scope, campaignId);
  const { plan } = await regulationOf(tx, campaign);
  if (!plan || plan.sections.length === 0) throw notFound();
  const place = placeId === scope.placeId ? await getPlace(tx, placeId) : await findPlaceInReach(tx, placeId);
  if (!place) throw notFound();
  return { campaign, plan, place, today: dayOf(now()) };
}

/** Why a place cannot enter anything, or undefined when it may. */
export type Blocked = "otherPlace" | "noCopy" | "closed";

export function whyBlocked(scope: PersonScope, { campaign, place }: PlanVisit, own: boolean): Blocked | undefined {
  if (!own) return "noCopy";
  if (!maySend(scope, place.id)) return "otherPlace";
  return campaign.state === "published" ? undefined : "closed";
}

/** Everything that a page or document of the plan says of a place. */
export async function openPlan(tx: ReadTx, scope: PersonScope, visit: PlanVisit) {
  const { campaign, plan, place, today } = visit;
  const own = await hasCopy(tx, campaign, place);
  const progress = await progressUnder(tx, campaign, plan, place);
  const below = place.kind === "school" ? [] : await placesUnder(tx, campaign, plan, place, today);
  return {
    head: await headOf(tx, scope, campaign),
    campaign: { id: campaign.id, title: titleOf(campaign), from: campaign.held_from, until: campaign.held_until, state: campaign.state },
    plan,
    place: { id: place.id, kind: place.kind, name: nameOf(place) },
    isOwnPlace: place.id === scope.placeId,
    today,
    copy: own ? [...(await copyOf(tx, campaign.id, place.id)).values()] : null,
    files: own && roleMay(scope.role, "campaigns.readReturns") ? await filesOfCopy(tx, { campaignId: campaign.id, placeId: place.id }) : [],
    blocked: whyBlocked(scope, visit, own) ?? null,
    progress,
    below: below.map(({ name_kk, name_ru, name_en, ...row }) => ({ ...row, name: nameOf({ name_kk, name_ru, name_en }) })),
  };
}
export type OpenPlan = Awaited<ReturnType<typeof openPlan>>;
