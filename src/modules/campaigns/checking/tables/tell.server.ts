import type { PersonScope } from "#platform/access/scope.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import { notify } from "#platform/notifications/notify.server.ts";
import type { Campaign } from "../../campaign.server.ts";
import { checkersAbove, peopleAt } from "../../returns/telling.server.ts";
import { CHECKERS, toldOf } from "../../returns/told.ts";
import type { ConsolidationStep } from "../../rules/consolidation-states.ts";
import type { Table } from "./standing.server.ts";

const TOLD = {
  approve: { kind: "campaignTablePassedOn", upward: true },
  recall: { kind: "campaignTableRecalled", upward: true },
  accept: { kind: "campaignTableAccepted", upward: false },
  giveBack: { kind: "campaignTableGivenBack", upward: false },
} as const satisfies Record<ConsolidationStep, object>;

/** Tells the level above what was passed on or taken back, and the place itself what was decided there; never whoever did it. */
export async function tellOfTable(tx: WriteTx, { accountId }: PersonScope, campaign: Campaign, table: Table, step: ConsolidationStep): Promise<void> {
  const { kind, upward } = TOLD[step];
  const concerned = upward ? await checkersAbove(tx, campaign.id, table.place_path) : await peopleAt(tx, [table.place_id], CHECKERS);
  await notify(tx, {
    to: concerned.filter((one) => one !== accountId),
    kind,
    href: `/work/campaigns/${campaign.id}/table${upward ? `?at=${table.place_id}` : ""}`,
    values: toldOf(campaign, null),
  });
}
