import { getPlace, placeChain, type Place } from "#modules/places/public.server.ts";
import type { PersonScope } from "#platform/access/scope.ts";
import { now } from "#platform/clock.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import { notFound } from "#platform/http/answers.ts";
import { dayOf } from "#platform/i18n/format.ts";
import { regulationOf, type Campaign } from "../campaign.server.ts";
import type { Contest } from "../schema/regulation.ts";
import { requireCampaign } from "../visit.server.ts";
import { keepsEntries, mayHoldStage } from "./access.ts";
import { judgedStages, type JudgedStage, type Stage } from "./rules/stages.ts";

export type ContestVisit = { campaign: Campaign; contest: Contest; place: Place; today: string };

/** A campaign that has a contest, as the reader comes to it from their own place. */
export async function requireContest(tx: ReadTx, scope: PersonScope, campaignId: string | undefined): Promise<ContestVisit> {
  const campaign = await requireCampaign(tx, scope, campaignId);
  const { contest } = await regulationOf(tx, campaign);
  if (!contest) throw notFound();
  return { campaign, contest, place: await getPlace(tx, scope.placeId), today: dayOf(now()) };
}

/** The same for those who enter works of their school. */
export async function requireKeeper(tx: ReadTx, scope: PersonScope, campaignId: string | undefined): Promise<ContestVisit> {
  const visit = await requireContest(tx, scope, campaignId);
  if (!keepsEntries(scope, visit.place)) throw notFound();
  return visit;
}

/** A stage at the place that holds it. */
export type Held = { campaign: Campaign; contest: Contest; stage: Stage & { kind: JudgedStage }; last: boolean; host: Place };

/** The stages that this reader holds. */
export async function heldStages(tx: ReadTx, scope: PersonScope, { campaign, contest, place }: ContestVisit): Promise<Held[]> {
  const judged = judgedStages(contest);
  const held: Held[] = [];
  for (const [at, stage] of judged.entries()) {
    const last = at === judged.length - 1;
    if (mayHoldStage(scope, campaign, { kind: stage.kind, last }, place)) held.push({ campaign, contest, stage, last, host: last ? await getPlace(tx, campaign.place_id) : place });
  }
  return held;
}

export async function requireStage(tx: ReadTx, scope: PersonScope, campaignId: string | undefined, kind: string | undefined): Promise<Held> {
  const held = await heldStages(tx, scope, await requireContest(tx, scope, campaignId));
  const found = held.find(({ stage }) => stage.kind === kind);
  if (!found) throw notFound();
  return found;
}

/** Who will hold a stage for the works of a school; undefined where no such place lies above it. */
export async function hostOf(tx: ReadTx, { campaign, contest }: Pick<ContestVisit, "campaign" | "contest">, kind: JudgedStage, schoolPath: string): Promise<string | undefined> {
  if (judgedStages(contest).at(-1)?.kind === kind) return campaign.place_id;
  return (await placeChain(tx, schoolPath)).find((place) => place.kind === kind)?.id;
}
