import { z } from "zod";
import { findPlaceInReach, getPlace } from "#modules/places/public.server.ts";
import { m } from "#paraglide/messages.js";
import { changing, reading } from "#platform/api/operation.ts";
import { afterId, asPage, pageOf, pagingQuery } from "#platform/api/paging.ts";
import { Problem } from "#platform/api/problem.ts";
import { progressUnder } from "../plan/queries.server.ts";
import type { Period, Plan } from "../schema/plan.ts";
import { listCopies } from "./copies.server.ts";
import { enterOne } from "./enter-measure.server.ts";
import { copyAnswer, entriesSent, entryOutcomes, planAnswer, progressAnswer, type EntryOutcome, type EntrySent } from "./plan-shapes.ts";
import { plannedCampaign } from "./queries.server.ts";

const params = z.strictObject({ campaignId: z.guid() });

export const planGet = reading({
  id: "campaigns.plan",
  path: "/campaigns/{campaignId}/plan",
  scope: "campaigns:read",
  action: "campaigns.browse",
  summary: m.campaigns_api_plan,
  about: m.campaigns_api_plan_about,
  params,
  answer: planAnswer,
  handle: async (tx, _scope, { params: { campaignId } }) => {
    const found = await plannedCampaign(tx, campaignId);
    return found && { version: found.campaign.version, planSections: found.plan.sections.map(asSection) };
  },
});

export const progressGet = reading({
  id: "campaigns.progress",
  path: "/campaigns/{campaignId}/plan/progress",
  scope: "campaigns:read",
  action: "campaigns.seeResults",
  summary: m.campaigns_api_progress,
  params,
  query: z.strictObject({ under: z.guid().optional() }),
  answer: progressAnswer,
  handle: async (tx, scope, { params: { campaignId }, query: { under } }) => {
    const found = await plannedCampaign(tx, campaignId);
    if (!found) return undefined;
    const place = under === undefined ? await getPlace(tx, scope.placeId) : await findPlaceInReach(tx, under);
    if (!place) throw new Problem("invalid", { errors: [{ parameter: "under", detail: m.api_fault_no_place() }] });
    const { units, measures } = await progressUnder(tx, found.campaign, found.plan, place);
    return { regionCount: units.region, schoolCount: units.school, progress: measures.map(({ measure, kind, done, underWay }) => ({ measureNumber: measure, fulfilledBy: kind, doneCount: done, underWayCount: underWay })) };
  },
});

export const copiesList = reading({
  id: "campaigns.copies",
  path: "/campaigns/{campaignId}/plan/copies",
  scope: "campaigns:read",
  action: "campaigns.readReturns",
  summary: m.campaigns_api_copies,
  about: m.campaigns_api_copies_about,
  params,
  query: z.strictObject({ placeId: z.guid().optional(), ...pagingQuery }),
  answer: pageOf(copyAnswer),
  handle: async (tx, _scope, { params: { campaignId }, query: { placeId, limit, cursor } }) => {
    const found = await plannedCampaign(tx, campaignId);
    if (!found) return undefined;
    const rows = await listCopies(tx, found, { placeId, after: afterId(cursor), limit });
    return asPage(rows.map((row) => ({ id: row.placeId, row })), limit, ({ row }) => row);
  },
});

export const measuresEnter = changing({
  id: "campaigns.enterMeasures",
  method: "post",
  path: "/campaigns/{campaignId}/plan/entries",
  scope: "campaigns:write",
  action: "campaigns.deliver",
  summary: m.campaigns_api_enter,
  about: m.campaigns_api_enter_about,
  params,
  body: entriesSent,
  answer: entryOutcomes,
  open: (tx, _scope, { campaignId }) => plannedCampaign(tx, campaignId),
  handle: async (tx, scope, { target, body: { dryRun, entries } }) => {
    const outcomes = new Map<EntrySent, EntryOutcome>();
    // Always in one order, so that two systems at once never wait for each other.
    const ordered = entries.toSorted((a, b) => (a.placeId === b.placeId ? a.measureNumber - b.measureNumber : a.placeId < b.placeId ? -1 : 1));
    for (const each of ordered) outcomes.set(each, await enterOne(tx, scope, target, each, dryRun));
    return { body: { outcomes: entries.map((each) => outcomes.get(each)!) } };
  },
});

function asSection({ number, heading, aim, measures }: Plan["sections"][number]) {
  return {
    sectionNumber: number,
    names: heading,
    aim,
    measures: measures.map((one) => ({
      measureNumber: one.number,
      names: one.title,
      completion: one.completion,
      measurePeriod: asPeriod(one.period),
      responsible: one.responsible,
      byAgreement: one.byAgreement,
    })),
  };
}

function asPeriod(period: Period) {
  return { periodKind: period.kind, from: period.kind === "between" ? period.from : null, until: period.kind === "constantly" ? null : period.until };
}
