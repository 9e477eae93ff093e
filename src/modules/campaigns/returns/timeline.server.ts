import { sql } from "kysely";
import type { ReadTx } from "#platform/database/door.server.ts";
import type { Unit } from "./standing.server.ts";

export type StepTold = { id: string; step: string; words: string; at: Date; by: string };

/** What happened to a return, the newest first, with who did it. */
export async function stepsOf(tx: ReadTx, { placeId, campaignId }: Unit): Promise<StepTold[]> {
  const { rows } = await sql<StepTold>`
    SELECT s.id, s.step, s.words, s.at, coalesce(trim(concat_ws(' ', n.given_name, n.family_name)), '') AS by
      FROM campaign_step s
      LEFT JOIN audit_actor_names((SELECT array_agg(DISTINCT by_account) FROM campaign_step WHERE place_id = ${placeId} AND campaign_id = ${campaignId})) n ON n.id = s.by_account
     WHERE s.place_id = ${placeId} AND s.campaign_id = ${campaignId} AND s.subject = 'return'
     ORDER BY s.at DESC, s.id DESC LIMIT 100`.execute(tx);
  return rows;
}

export async function nameOfAccount(tx: ReadTx, accountId: string | null): Promise<string> {
  if (!accountId) return "";
  const { rows } = await sql<{ name: string }>`SELECT trim(concat_ws(' ', given_name, family_name)) AS name FROM audit_actor_names(ARRAY[${accountId}::uuid])`.execute(tx);
  return rows[0]?.name ?? "";
}
