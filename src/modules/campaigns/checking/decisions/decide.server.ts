import { sql } from "kysely";
import type { PersonScope } from "#platform/access/scope.ts";
import { record } from "#platform/audit/record.server.ts";
import { now } from "#platform/clock.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import { mayCheck } from "../../access.ts";
import type { Campaign } from "../../campaign.server.ts";
import { returnAfter, type ReturnStep, type StepRefusal } from "../../rules/return-states.ts";
import { aroundReturn, holdReturn, noteStep } from "../../returns/standing.server.ts";
import { tellOfDecision } from "./tell.server.ts";

/** What a checker decides about a return. */
export const DECISIONS = ["accept", "giveBack", "excuse", "markSilent", "reopen"] as const satisfies readonly ReturnStep[];
export type Decision = (typeof DECISIONS)[number];

export type Decided = { ok: true } | { ok: false; refusal: StepRefusal | "notExpected" };

/** Decides about the return of a place, and tells its people. */
export async function decide(tx: WriteTx, scope: PersonScope, campaign: Campaign, placeId: string, decision: Decision, words = ""): Promise<Decided> {
  const decided = await decideOne(tx, scope, campaign, placeId, decision, words);
  if (decided.ok) await tellOfDecision(tx, campaign, decision, [placeId]);
  return decided;
}

/** Values and revisions stay as they are: a decision moves the state and is written down. */
async function decideOne(tx: WriteTx, scope: PersonScope, campaign: Campaign, placeId: string, decision: Decision, words: string): Promise<Decided> {
  const held = await holdReturn(tx, { placeId, campaignId: campaign.id });
  if (!held || !mayCheck(scope, { id: placeId, path: held.place_path })) return { ok: false, refusal: "notExpected" };
  const after = returnAfter(held.state, decision, await aroundReturn(tx, campaign, held.place_path));
  if ("refusal" in after) return { ok: false, refusal: after.refusal };
  await tx
    .updateTable("campaign_return")
    .set({ state: after.to, changed_at: now(), ...changesOf(decision, words) })
    .where("place_id", "=", placeId)
    .where("campaign_id", "=", campaign.id)
    .execute();
  await noteStep(tx, { placeId, campaignId: campaign.id, placePath: held.place_path, subject: "return", step: decision, from: held.state, to: after.to, words, detail: { revision: held.revision } });
  await record(tx, { placeId, placePath: held.place_path, action: ACTIONS[decision], subjectKind: "campaign", subjectId: campaign.id, detail: { revision: held.revision } });
  return { ok: true };
}

const ACTIONS: Readonly<Record<Decision, string>> = {
  accept: "campaign.returnAccepted",
  giveBack: "campaign.returnGivenBack",
  excuse: "campaign.returnExcused",
  markSilent: "campaign.returnMarkedSilent",
  reopen: "campaign.returnReopened",
};

function changesOf(decision: Decision, words: string) {
  const checked = { checked_at: now(), checked_by: sql<string>`pana_actor()` };
  switch (decision) {
    case "accept":
      return { ...checked, remark: "", correction_asked: "" };
    case "giveBack":
      return { ...checked, remark: words, correction_asked: "" };
    case "excuse":
      return { ...checked, reason: words };
    case "markSilent":
      return { ...checked, remark: words };
    case "reopen":
      return { checked_at: null, checked_by: null, remark: "", reason: "" };
  }
}

export type Bulk = { done: string[]; refused: { placeId: string; refusal: StepRefusal | "notExpected" }[] };

/** The same about many, each for itself: one that cannot be decided so keeps nobody else waiting. Always in one order, so that two checkers never wait for each other. */
export async function decideMany(tx: WriteTx, scope: PersonScope, campaign: Campaign, placeIds: readonly string[], decision: Decision, words = ""): Promise<Bulk> {
  const bulk: Bulk = { done: [], refused: [] };
  for (const placeId of [...new Set(placeIds)].toSorted()) {
    const decided = await decideOne(tx, scope, campaign, placeId, decision, words);
    if (decided.ok) bulk.done.push(placeId);
    else bulk.refused.push({ placeId, refusal: decided.refusal });
  }
  await tellOfDecision(tx, campaign, decision, bulk.done);
  return bulk;
}
