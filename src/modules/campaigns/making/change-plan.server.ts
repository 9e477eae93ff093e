import { sql } from "kysely";
import type { PersonScope } from "#platform/access/scope.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import { onceUnlessRefused } from "#platform/forms/once.server.ts";
import type { Campaign } from "../campaign.server.ts";
import { EMPTY_PLAN, type Numbering } from "../rules/plan-building.ts";
import type { Plan } from "../schema/plan.ts";
import { changeDraft, draftOf, holdCampaign } from "./drafts.server.ts";

/** A number that once was in force is never given again, even where its measure is gone. */
async function numberingOf(tx: ReadTx, { id, version }: Pick<Campaign, "id" | "version">): Promise<Numbering> {
  const { rows } = await sql<{ last: number | null }>`
    SELECT max(number::int) AS last FROM campaign_version v, jsonb_path_query(v.regulation, '$.plan.sections[*].measures[*].number') number WHERE v.campaign_id = ${id}`.execute(tx);
  return { inForce: version > 0, next: (rows[0]?.last ?? 0) + 1 };
}

type Sent = { formId: string; mark: string; markOf: (plan: Plan) => string };

/** Changes the plan of the draft, unless somebody else changed meanwhile what the page was made of. */
export async function changePlan(scope: PersonScope, campaign: Campaign, { formId, mark, markOf }: Sent, change: (plan: Plan, numbering: Numbering) => Plan | null): Promise<{ ok: boolean }> {
  return onceUnlessRefused(scope, formId, async (tx) => {
    await holdCampaign(tx, campaign.id);
    const { regulation } = await draftOf(tx, campaign);
    if (markOf(regulation.plan ?? EMPTY_PLAN) !== mark) return { ok: false };
    const numbering = await numberingOf(tx, campaign);
    await changeDraft(tx, campaign, (draft) => ({ ...draft, plan: change(draft.plan ?? EMPTY_PLAN, numbering) }));
    return { ok: true };
  });
}

/** How many places have entered something for each measure. */
export async function enteredFor(tx: ReadTx, campaignId: string): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ measure: number; places: number }>`
    SELECT measure, count(*)::int AS places FROM campaign_measure WHERE campaign_id = ${campaignId} AND state <> 'notBegun' GROUP BY measure`.execute(tx);
  return new Map(rows.map(({ measure, places }) => [measure, places]));
}
