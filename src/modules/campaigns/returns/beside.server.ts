import { sql } from "kysely";
import type { ReadTx } from "#platform/database/door.server.ts";
import type { Trilingual } from "#platform/i18n/names.ts";
import { participantsAt } from "../checking/open.server.ts";
import { isReceived } from "../rules/return-states.ts";
import type { OwnReturn } from "./own-return.server.ts";

export type BesideLine = { id: string; names: Trilingual; expected: number; reported: number; participants: number | null; links: number; countedAt: Date };
export type Beside = { own: { participants: number | null; links: number }; lines: readonly BesideLine[] };

/**
 * A school's own figures beside those of its region and of the whole, once a table above it is approved or the campaign is over.
 * Only what the public page counts anyway is shown, so nothing is learnt here of another school.
 */
export async function besideOthers(tx: ReadTx, { campaign, standing, around, form }: OwnReturn): Promise<Beside | null> {
  if (campaign.reporting !== "school" || !isReceived(standing.state) || standing.took_part !== true) return null;
  if (!around.locked && campaign.state !== "archived") return null;
  const { rows } = await sql<BesideLine>`
    SELECT t.place_id AS id, jsonb_build_object('kk', p.name_kk, 'ru', p.name_ru, 'en', p.name_en) AS names, t.expected, t.reported, t.participants, t.links, t.counted_at AS "countedAt"
      FROM campaign_tally t JOIN place p ON p.id = t.place_id
     WHERE t.campaign_id = ${campaign.id} AND (t.place_id = ${campaign.place_id} OR ${standing.place_path} ^@ t.place_path)
     ORDER BY length(t.place_path) DESC`.execute(tx);
  const at = participantsAt(form);
  return rows.length > 0 ? { own: { participants: at === undefined ? null : (standing.numbers[at] ?? null), links: standing.links }, lines: rows } : null;
}
