import { sql } from "kysely";
import type { PersonScope } from "#platform/access/scope.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import { currentLocale } from "#platform/i18n/locale.ts";
import { mayApprove } from "../../access.ts";
import type { Campaign } from "../../campaign.server.ts";
import { CONSOLIDATION_STEPS, consolidationAfter, type ConsolidationStep } from "../../rules/consolidation-states.ts";
import type { ConsolidationState } from "../../schema.ts";
import { tableRefusalWord } from "../words.ts";
import { mayTakeStep } from "./decide.server.ts";
import { mayExtendTable } from "./extend.server.ts";
import { dueOf, standingOf, unsettledBelow, type Table, type Unsettled } from "./standing.server.ts";

/** A table as its page shows it: the steps open to the reader, and what is missing for them. */
export type TableView = {
  state: ConsolidationState;
  dueAt: Date;
  /** Why it has more time than others; empty where it has not. */
  extendedBecause: string;
  mayExtend: boolean;
  approvedAt: Date | null;
  remark: string;
  own: boolean;
  /** At the top of the chain: what is approved there is passed on to nobody. */
  last: boolean;
  steps: ConsolidationStep[];
  unsettled: Unsettled;
  /** Names of some who are still awaited. */
  waiting: string[];
  why: string | null;
};

const NAMED = 8;

export async function viewOf(tx: ReadTx, scope: PersonScope, campaign: Campaign, table: Table): Promise<TableView> {
  const standing = await standingOf(tx, campaign, table);
  const mine = CONSOLIDATION_STEPS.filter((step) => mayTakeStep(scope, table, step));
  const steps = mine.filter((step) => "to" in consolidationAfter(table.state, step, { ...standing, unsettled: 0 }));
  const unsettled = await unsettledBelow(tx, campaign, table);
  const first = mine[0] && steps.length === 0 ? consolidationAfter(table.state, mine[0], standing) : undefined;
  return {
    state: table.state,
    dueAt: dueOf(table),
    extendedBecause: table.extended_to ? table.extended_because : "",
    mayExtend: mayExtendTable(scope, table, standing),
    approvedAt: table.approved_at,
    remark: table.state === "returned" ? table.remark : "",
    last: standing.last,
    own: mayApprove(scope, table.place_id),
    steps,
    unsettled,
    waiting: steps.includes("approve") ? await someWaiting(tx, campaign, table) : [],
    why: first && "refusal" in first ? tableRefusalWord(first.refusal) : null,
  };
}

async function someWaiting(tx: ReadTx, campaign: Campaign, table: Table): Promise<string[]> {
  const under = table.kind === "network" ? sql`true` : sql`x.place_path ^@ ${table.place_path}`;
  const { rows } = await sql<{ name: string }>`
    SELECT p.${sql.ref(`name_${currentLocale()}`)} AS name FROM (
      SELECT r.place_id, r.place_path FROM campaign_return r WHERE r.campaign_id = ${campaign.id} AND r.state NOT IN ('accepted', 'excused', 'silent')) x
      JOIN place p ON p.id = x.place_id WHERE ${under} ORDER BY x.place_path LIMIT ${NAMED}`.execute(tx);
  return rows.map(({ name }) => name);
}
