import { sql, type Selectable } from "kysely";
import type { CampaignConsolidation } from "#db/types.ts";
import type { ReadTx, WriteTx } from "#platform/database/door.server.ts";
import type { Campaign } from "../../campaign.server.ts";
import { chainAt, type Standing } from "../../rules/consolidation-states.ts";
import type { CheckingKind, ConsolidationState } from "../../schema.ts";

export type Table = Omit<Selectable<CampaignConsolidation>, "state" | "kind"> & { state: ConsolidationState; kind: CheckingKind };

/** Until when it must be approved: a deadline that was moved past an extension counts. */
export function dueOf({ due_at, extended_to }: Pick<Table, "due_at" | "extended_to">): Date {
  return extended_to && extended_to > due_at ? extended_to : due_at;
}

/** The table of a place, where the chain of the campaign has one. */
export async function findTable(tx: ReadTx, campaignId: string, placeId: string): Promise<Table | undefined> {
  return (await tx.selectFrom("campaign_consolidation").selectAll().where("place_id", "=", placeId).where("campaign_id", "=", campaignId).executeTakeFirst()) as Table | undefined;
}

/** The same, held until the end of the transaction. */
export async function holdTable(tx: WriteTx, campaignId: string, placeId: string): Promise<Table | undefined> {
  return (await tx.selectFrom("campaign_consolidation").selectAll().where("place_id", "=", placeId).where("campaign_id", "=", campaignId).forUpdate().executeTakeFirst()) as Table | undefined;
}

/** Everything below a table: a network and the nation hold the whole campaign, wherever the schools lie. */
function below(table: Pick<Table, "kind" | "place_path">, column: ReturnType<typeof sql>) {
  return table.kind === "network" ? sql`true` : sql`${column} ^@ ${table.place_path}`;
}

const SETTLED = sql`('accepted', 'excused', 'silent')`;

/** Holds what a table is made of as it is: whoever decides below at this moment comes before or finds it locked. */
export async function holdBelow(tx: WriteTx, table: Table): Promise<void> {
  await sql`SELECT FROM campaign_consolidation c WHERE c.campaign_id = ${table.campaign_id} AND c.place_id <> ${table.place_id} AND ${below(table, sql`c.place_path`)} ORDER BY c.place_id FOR SHARE`.execute(tx);
  await sql`SELECT FROM campaign_return r WHERE r.campaign_id = ${table.campaign_id} AND ${below(table, sql`r.place_path`)} ORDER BY r.place_id FOR SHARE`.execute(tx);
}

export type Unsettled = { tables: number; returns: number };

/** What still waits for a decision directly below: tables of the level below, and returns that lie in none of them. */
export async function unsettledBelow(tx: ReadTx, campaign: Pick<Campaign, "id" | "chain">, table: Table): Promise<Unsettled> {
  const under = chainAt(campaign.chain, table.kind).below;
  const inTable = under
    ? sql`EXISTS (SELECT FROM campaign_consolidation c WHERE c.campaign_id = r.campaign_id AND c.kind = ${under.kind} AND c.place_id <> ${table.place_id} AND r.place_path ^@ c.place_path)`
    : sql`false`;
  const { rows } = await sql<Unsettled>`
    SELECT (SELECT count(*) FROM campaign_consolidation c
             WHERE ${under ? sql`c.campaign_id = ${campaign.id} AND c.kind = ${under.kind} AND c.place_id <> ${table.place_id} AND ${below(table, sql`c.place_path`)} AND c.state <> 'accepted'` : sql`false`}) AS tables,
           (SELECT count(*) FROM campaign_return r
             WHERE r.campaign_id = ${campaign.id} AND ${below(table, sql`r.place_path`)} AND r.state NOT IN ${SETTLED} AND NOT ${inTable}) AS returns`.execute(tx);
  return rows[0]!;
}

export async function standingOf(tx: ReadTx, campaign: Pick<Campaign, "id" | "chain" | "state">, table: Table): Promise<Standing> {
  const { tables, returns } = await unsettledBelow(tx, campaign, table);
  const { rows } = await sql<{ locked: boolean }>`SELECT pana_campaign_locked(${campaign.id}, ${table.place_path}) AS locked`.execute(tx);
  return {
    unsettled: tables + returns,
    lockedAbove: rows[0]?.locked ?? false,
    last: chainAt(campaign.chain, table.kind).above === undefined,
    closed: campaign.state !== "published",
  };
}
