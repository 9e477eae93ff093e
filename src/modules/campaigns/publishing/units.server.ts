import { sql } from "kysely";
import { now } from "#platform/clock.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import type { Campaign } from "../campaign.server.ts";

type ToMeet = Pick<Campaign, "id" | "place_id" | "place_path" | "reporting" | "as_of" | "scope" | "chain">;

/**
 * Makes a row for each place from which a return is expected and for each table of the chain above it.
 * Places that have theirs keep it, so a wider scope or a school founded later may be met by calling this again.
 */
export async function makeUnits(tx: WriteTx, campaign: ToMeet): Promise<{ returns: number; tables: number }> {
  const returns = campaign.reporting === "school" ? await awaitSchools(tx, campaign) : await awaitRegions(tx, campaign);
  let tables = 0;
  for (const { kind, dueAt } of campaign.chain) tables += await openTables(tx, campaign, kind, dueAt);
  return { returns, tables };
}

async function awaitSchools(tx: WriteTx, { id, place_id, place_path, scope }: ToMeet): Promise<number> {
  const { numAffectedRows } = await sql`
    INSERT INTO campaign_return (place_id, campaign_id, place_path, changed_at)
    SELECT s.place_id, ${id}, s.place_path, ${now()}
      FROM school s JOIN place p ON p.id = s.place_id AND p.valid_to IS NULL
     WHERE pana_within(s.place_path)
       AND (s.place_path ^@ ${place_path} OR s.network_id = ${place_id})
       AND ${scope.placeIds.length === 0 ? sql`true` : sql`EXISTS (SELECT FROM place a WHERE a.id = ANY (${[...scope.placeIds]}::uuid[]) AND s.place_path ^@ a.path)`}
       AND ${scope.networkIds.length === 0 ? sql`true` : sql`s.network_id = ANY (${[...scope.networkIds]}::uuid[])`}
       AND ${scope.schoolTypes.length === 0 ? sql`true` : sql`s.type = ANY (${[...scope.schoolTypes]}::text[])`}
     ORDER BY s.place_id
    ON CONFLICT (place_id, campaign_id) DO NOTHING`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

async function awaitRegions(tx: WriteTx, { id, as_of, scope }: ToMeet): Promise<number> {
  const day = as_of ? sql`${as_of}::date` : sql`current_date`;
  const { numAffectedRows } = await sql`
    INSERT INTO campaign_return (place_id, campaign_id, place_path, changed_at)
    SELECT p.id, ${id}, p.path, ${now()} FROM place p
     WHERE p.kind = 'region' AND pana_within(p.path) AND p.valid_from <= ${day} AND (p.valid_to IS NULL OR p.valid_to > ${day})
       AND ${scope.placeIds.length === 0 ? sql`true` : sql`p.id = ANY (${[...scope.placeIds]}::uuid[])`}
     ORDER BY p.id
    ON CONFLICT (place_id, campaign_id) DO NOTHING`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** A table for each place of the kind that has an expected return below it; for the last of the chain, at the place that runs the campaign. */
async function openTables(tx: WriteTx, campaign: ToMeet, kind: string, dueAt: string): Promise<number> {
  const where = kind === "nation" || kind === "network"
    ? sql`p.id = ${campaign.place_id}`
    : sql`p.kind = ${kind} AND EXISTS (SELECT FROM campaign_return r WHERE r.campaign_id = ${campaign.id} AND r.place_path ^@ p.path)`;
  const { numAffectedRows } = await sql`
    INSERT INTO campaign_consolidation (place_id, campaign_id, place_path, kind, due_at, changed_at)
    SELECT p.id, ${campaign.id}, p.path, ${kind}, ${dueAt}::timestamptz, ${now()}
      FROM place p WHERE ${where} ORDER BY p.id
    ON CONFLICT (place_id, campaign_id) DO NOTHING`.execute(tx);
  return Number(numAffectedRows ?? 0);
}
