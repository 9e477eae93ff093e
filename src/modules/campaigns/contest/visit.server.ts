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
import { entriesUntil, judgedStages, type StageKind, type Stage } from "./rules/stages.ts";

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
export type Held = { campaign: Campaign; contest: Contest; stage: Stage; last: boolean; host: Place };

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

export type NextStage = { kind: StageKind; closed: boolean };

/** The stage to which works of a place go next: the first one after `after` that somebody holds above it. */
export async function nextStage(tx: ReadTx, { campaign, contest }: Pick<ContestVisit, "campaign" | "contest">, path: string, after?: StageKind): Promise<NextStage | undefined> {
  const judged = judgedStages(contest);
  const chain = await placeChain(tx, path);
  const hosts = judged.map(({ kind }, at) => ({ kind, id: at === judged.length - 1 ? campaign.place_id : chain.find((place) => place.kind === kind)?.id }));
  const next = hosts.slice(judged.findIndex(({ kind }) => kind === after) + 1).find(({ id }) => id !== undefined);
  if (!next?.id) return undefined;
  const closed = await tx.selectFrom("contest_stage").select("stage").where("place_id", "=", next.id).where("campaign_id", "=", campaign.id).where("stage", "=", next.kind).executeTakeFirst();
  return { kind: next.kind, closed: closed !== undefined };
}

/** Whether a school may still add works. */
export async function takesEntries(tx: ReadTx, visit: ContestVisit): Promise<boolean> {
  const first = await nextStage(tx, visit, visit.place.path);
  return visit.campaign.state === "published" && visit.today <= entriesUntil(visit.contest) && first !== undefined && !first.closed;
}
