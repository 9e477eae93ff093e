import { sql } from "kysely";
import { roleMay } from "#platform/access/actions.ts";
import type { PersonScope } from "#platform/access/scope.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import { mayRun } from "./access.ts";
import type { Campaign } from "./campaign.server.ts";
import type { Head } from "./rules/head.ts";
import { tabsFor } from "./rules/head.ts";
import type { ConsolidationState, ReturnState } from "./schema.ts";

type Own = {
  return_state: ReturnState | null;
  extended_to: Date | null;
  remark: string | null;
  table_state: ConsolidationState | null;
  table_due_at: Date | null;
  table_remark: string | null;
  plan: boolean;
  contest: boolean;
};

/** What stands above every page of a campaign, as this reader may see it. */
export async function headOf(tx: ReadTx, scope: PersonScope, campaign: Campaign): Promise<Head> {
  const { rows } = await sql<Own>`
    SELECT r.state AS return_state, r.extended_to, r.remark, t.state AS table_state, greatest(t.extended_to, t.due_at) AS table_due_at, t.remark AS table_remark,
           jsonb_typeof(v.regulation -> 'plan') = 'object' AS plan, jsonb_typeof(v.regulation -> 'contest') = 'object' AS contest
      FROM campaign_version v
      LEFT JOIN campaign_return r ON r.place_id = ${scope.placeId} AND r.campaign_id = v.campaign_id
      LEFT JOIN campaign_consolidation t ON t.place_id = ${scope.placeId} AND t.campaign_id = v.campaign_id
     WHERE v.campaign_id = ${campaign.id} AND v.version = ${Math.max(campaign.version, 1)}`.execute(tx);
  const own = rows[0];
  const sees = roleMay(scope.role, "campaigns.check") || roleMay(scope.role, "campaigns.seeResults");
  const below = sees && campaign.state !== "draft" ? await countBelow(tx, scope, campaign.id) : null;
  const head = {
    id: campaign.id,
    slug: campaign.slug,
    kind: campaign.kind,
    state: campaign.state,
    isPublic: campaign.public,
    title: { kk: campaign.title_kk, ru: campaign.title_ru, en: campaign.title_en },
    heldFrom: campaign.held_from,
    heldUntil: campaign.held_until,
    heldAt: campaign.held_at,
    dueAt: campaign.due_at,
    cancelledBecause: campaign.cancelled_because,
    runs: mayRun(scope, campaign),
    checks: roleMay(scope.role, "campaigns.check"),
    seesResults: roleMay(scope.role, "campaigns.seeResults"),
    moderates: roleMay(scope.role, "campaigns.moderate"),
    plan: own?.plan ?? false,
    contest: own?.contest ?? false,
    ownReturn:
      own?.return_state && roleMay(scope.role, "campaigns.send")
        ? { state: own.return_state, dueAt: own.extended_to ?? campaign.due_at, remark: own.remark ?? "" }
        : null,
    ownTable:
      own?.table_state && roleMay(scope.role, "campaigns.check")
        ? { state: own.table_state, dueAt: own.table_due_at ?? campaign.due_at, remark: own.table_remark ?? "" }
        : null,
    below: below && below.expected > 0 ? below : null,
  };
  return { ...head, tabs: tabsFor(head) };
}

/** What is expected from within reach besides the reader's own place, what came and what waits to be looked at. */
async function countBelow(tx: ReadTx, scope: PersonScope, campaignId: string): Promise<NonNullable<Head["below"]>> {
  const { rows } = await sql<NonNullable<Head["below"]>>`
    SELECT count(*) FILTER (WHERE state <> 'excused') AS expected, count(*) FILTER (WHERE state IN ('sent', 'accepted')) AS received,
           count(*) FILTER (WHERE state = 'sent') AS waiting
      FROM campaign_return WHERE campaign_id = ${campaignId} AND place_id <> ${scope.placeId} AND pana_within(place_path)`.execute(tx);
  return rows[0] ?? { expected: 0, received: 0, waiting: 0 };
}
