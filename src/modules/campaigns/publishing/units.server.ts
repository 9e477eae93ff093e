import { sql } from "kysely";
import { now } from "#platform/clock.ts";
import type { ReadTx, WriteTx } from "#platform/database/door.server.ts";
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

async function awaitSchools(tx: WriteTx, campaign: ToMeet): Promise<number> {
  const { numAffectedRows } = await sql`
    INSERT INTO campaign_return (place_id, campaign_id, place_path, changed_at)
    SELECT s.place_id, ${campaign.id}, s.place_path, ${now()} FROM ${schoolsOf(campaign)} ORDER BY s.place_id
    ON CONFLICT (place_id, campaign_id) DO NOTHING`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

async function awaitRegions(tx: WriteTx, campaign: ToMeet): Promise<number> {
  const { numAffectedRows } = await sql`
    INSERT INTO campaign_return (place_id, campaign_id, place_path, changed_at)
    SELECT p.id, ${campaign.id}, p.path, ${now()} FROM ${regionsOf(campaign)} ORDER BY p.id
    ON CONFLICT (place_id, campaign_id) DO NOTHING`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** From how many places a return would be expected, were the campaign published now. */
export async function countUnits(tx: ReadTx, campaign: Omit<ToMeet, "id" | "chain">): Promise<number> {
  const { rows } = await sql<{ units: number }>`SELECT count(*) AS units FROM ${campaign.reporting === "school" ? schoolsOf(campaign) : regionsOf(campaign)}`.execute(tx);
  return rows[0]?.units ?? 0;
}

/** A school whose grades are not reported is not left out for them. */
function schoolsOf({ place_id, place_path, scope }: Omit<ToMeet, "id" | "chain">) {
  const grades = sql`NOT EXISTS (SELECT FROM school_size z WHERE z.place_id = s.place_id AND z.total > 0
                                  AND (SELECT coalesce(sum(z.pupils[g + 1]), 0) FROM unnest(${[...scope.grades]}::integer[]) AS g) = 0)`;
  return sql`school s JOIN place p ON p.id = s.place_id AND p.valid_to IS NULL
     WHERE pana_within(s.place_path)
       AND (s.place_path ^@ ${place_path} OR s.network_id = ${place_id})
       AND ${scope.placeIds.length === 0 ? sql`true` : sql`EXISTS (SELECT FROM place a WHERE a.id = ANY (${[...scope.placeIds]}::uuid[]) AND s.place_path ^@ a.path)`}
       AND ${scope.networkIds.length === 0 ? sql`true` : sql`s.network_id = ANY (${[...scope.networkIds]}::uuid[])`}
       AND ${scope.schoolTypes.length === 0 ? sql`true` : sql`s.type = ANY (${[...scope.schoolTypes]}::text[])`}
       AND ${scope.grades.length === 0 ? sql`true` : grades}`;
}

function regionsOf({ as_of, scope }: Omit<ToMeet, "id" | "chain">) {
  const day = as_of ? sql`${as_of}::date` : sql`current_date`;
  return sql`place p
     WHERE p.kind = 'region' AND pana_within(p.path) AND p.valid_from <= ${day} AND (p.valid_to IS NULL OR p.valid_to > ${day})
       AND ${scope.placeIds.length === 0 ? sql`true` : sql`p.id = ANY (${[...scope.placeIds]}::uuid[])`}`;
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
