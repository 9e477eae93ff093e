import { z } from "zod";
import { m } from "#paraglide/messages.js";
import type { PersonScope } from "#platform/access/scope.ts";
import { changing } from "#platform/api/operation.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import type { Campaign } from "../campaign.server.ts";
import { decideMany, type Decision } from "../checking/decisions/decide.server.ts";
import { announcedCampaign } from "./queries.server.ts";
import { accepted, givenBack, outcomesAnswer, type Outcome } from "./shapes.ts";

const params = z.strictObject({ campaignId: z.guid() });
const CHECKING = {
  method: "post",
  scope: "campaigns:write",
  action: "campaigns.check",
  params,
  answer: outcomesAnswer,
  open: async (tx: WriteTx, _scope: PersonScope, { campaignId }: z.output<typeof params>) => (await announcedCampaign(tx, campaignId))?.campaign,
} as const;

export const returnsAccept = changing({
  ...CHECKING,
  id: "campaigns.accept",
  path: "/campaigns/{campaignId}/returns/accept",
  summary: m.campaigns_api_accept,
  about: m.campaigns_api_each_for_itself,
  body: accepted,
  handle: (tx, scope, { target, body }) => decided(tx, scope, target, body.placeIds, "accept"),
});

export const returnsGiveBack = changing({
  ...CHECKING,
  id: "campaigns.giveBack",
  path: "/campaigns/{campaignId}/returns/give-back",
  summary: m.campaigns_api_give_back,
  about: m.campaigns_api_each_for_itself,
  body: givenBack,
  handle: (tx, scope, { target, body }) => decided(tx, scope, target, body.placeIds, "giveBack", body.remark),
});

async function decided(tx: WriteTx, scope: PersonScope, campaign: Campaign, placeIds: readonly string[], decision: Decision, words = ""): Promise<{ body: { outcomes: Outcome[] } }> {
  const asked = [...new Set(placeIds)];
  const bulk = await decideMany(tx, scope, campaign, asked, decision, words);
  const refusals = new Map(bulk.refused.map(({ placeId, refusal }) => [placeId, refusal]));
  const outcomeOf = (placeId: string): Outcome => {
    const refusal = refusals.get(placeId) ?? null;
    return { placeId, outcome: refusal ? "refused" : "done", revision: null, refusal, faults: [] };
  };
  return { body: { outcomes: asked.map(outcomeOf) } };
}
