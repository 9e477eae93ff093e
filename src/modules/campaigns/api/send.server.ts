import { z } from "zod";
import { m } from "#paraglide/messages.js";
import type { PersonScope } from "#platform/access/scope.ts";
import { changing } from "#platform/api/operation.ts";
import { now } from "#platform/clock.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import { dayOf } from "#platform/i18n/format.ts";
import { mayCheck, maySend } from "../access.ts";
import { faultsInWords } from "../returns/fault-words.ts";
import { sizesOf } from "../returns/own-return.server.ts";
import { sendReturn } from "../returns/send.server.ts";
import { aroundReturn, holdReturn } from "../returns/standing.server.ts";
import { checkAnswers, type Answers } from "../rules/check-answers.ts";
import { returnAfter } from "../rules/return-states.ts";
import type { ReturnForm } from "../schema/return-form.ts";
import { announcedCampaign, type OpenCampaign } from "./queries.server.ts";
import { outcomesAnswer, returnsSent, type Outcome, type ReturnSent } from "./shapes.ts";
import { pointersOf, typedBy, unknownNames, type Fault } from "./typed-return.ts";

type Target = OpenCampaign & { form: ReturnForm };

export const returnsSend = changing({
  id: "campaigns.send",
  method: "post",
  path: "/campaigns/{campaignId}/returns",
  scope: "campaigns:write",
  action: "campaigns.deliver",
  summary: m.campaigns_api_send,
  about: m.campaigns_api_send_about,
  params: z.strictObject({ campaignId: z.guid() }),
  body: returnsSent,
  answer: outcomesAnswer,
  open: async (tx, _scope, { campaignId }): Promise<Target | undefined> => {
    const found = await announcedCampaign(tx, campaignId);
    return found?.regulation.form ? { ...found, form: found.regulation.form } : undefined;
  },
  handle: async (tx, scope, { target, body: { dryRun, returns } }) => {
    const outcomes = new Map<ReturnSent, Outcome>();
    // Always in one order, so that two systems at once never wait for each other.
    for (const each of returns.toSorted((a, b) => (a.placeId < b.placeId ? -1 : 1))) outcomes.set(each, await sendOne(tx, scope, target, each, dryRun));
    return { body: { outcomes: returns.map((each) => outcomes.get(each)!) } };
  },
});

const refused = (placeId: string, refusal: NonNullable<Outcome["refusal"]>, faults: readonly Fault[] = []): Outcome => ({ placeId, outcome: "refused", revision: null, refusal, faults: [...faults] });

/** One that is refused keeps no other back; what lies beyond reach is answered as what is not expected. */
async function sendOne(tx: WriteTx, scope: PersonScope, { campaign, regulation, form }: Target, sent: ReturnSent, dryRun: boolean): Promise<Outcome> {
  const { placeId } = sent;
  const held = await holdReturn(tx, { placeId, campaignId: campaign.id });
  const onBehalf = held !== undefined && mayCheck(scope, { id: placeId, path: held.place_path });
  if (!held || (!onBehalf && !maySend(scope, placeId))) return refused(placeId, "notExpected");
  const after = returnAfter(held.state, "send", await aroundReturn(tx, campaign, held.place_path));
  if ("refusal" in after) return refused(placeId, after.refusal);
  const known = { ...(await sizesOf(tx, held.place_path)), today: dayOf(now()), ideas: regulation.ideas.map(({ code }) => code), files: new Set<string>() };
  const handedInAt = sent.handedInAt === null ? undefined : new Date(sent.handedInAt);
  const faults = [...unknownNames(form, regulation.ideas.map(({ code }) => code), sent), ...momentFaults(handedInAt, onBehalf)];
  const checked = checkAnswers(form, typedBy(form, sent), known);
  if (!checked.ok) faults.push(...pointersOf(form, faultsInWords(form, checked.faults)));
  if (faults.length > 0 || !checked.ok) return refused(placeId, "invalid", faults);
  if (dryRun) return { placeId, outcome: "wouldSend", revision: held.revision + 1, refusal: null, faults: [] };
  return sendChecked(tx, { campaign, form, placeId, answers: checked.answers, handedInAt });
}

type Ready = Pick<Target, "campaign" | "form"> & { placeId: string; answers: Answers; handedInAt: Date | undefined };

async function sendChecked(tx: WriteTx, { campaign, form, placeId, answers, handedInAt }: Ready): Promise<Outcome> {
  const sending = await sendReturn(tx, campaign, form, { placeId, campaignId: campaign.id }, { ...answers, channel: "api", ...(handedInAt && { handedInAt }) });
  return sending.ok ? { placeId, outcome: "sent", revision: sending.revision, refusal: null, faults: [] } : refused(placeId, sending.refusal);
}

/** When it was handed in is said by whoever took it, and lies in the past. */
function momentFaults(handedInAt: Date | undefined, onBehalf: boolean): Fault[] {
  if (handedInAt === undefined) return [];
  if (!onBehalf) return [{ pointer: "/handedInAt", detail: m.campaigns_api_fault_handed_in_own() }];
  return handedInAt > now() ? [{ pointer: "/handedInAt", detail: m.campaigns_api_fault_handed_in_later() }] : [];
}
