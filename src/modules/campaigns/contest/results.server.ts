import { sql } from "kysely";
import { now } from "#platform/clock.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import { dayOf } from "#platform/i18n/format.ts";
import type { StageKind } from "./rules/stages.ts";

export type Result = {
  entryId: string;
  stage: StageKind;
  hostId: string;
  host_kk: string;
  host_ru: string;
  host_en: string;
  nomination: string;
  ageGroup: string;
  rank: number;
  school_kk: string;
  school_ru: string;
  school_en: string;
  /** Only where the consent lets the work be shown. */
  title: string | null;
  copyId: string | null;
  copyType: string | null;
  /** Only where the consent lets the name be shown. */
  name: string | null;
};

/** What everybody may see of the published stages, the highest first. What a school chose among its own stays with the school. */
export async function publishedResults(tx: ReadTx, campaignId: string): Promise<Result[]> {
  const today = dayOf(now());
  const { rows } = await sql<Result>`
    SELECT g.entry_id AS "entryId", g.stage, g.host_id AS "hostId", h.name_kk AS host_kk, h.name_ru AS host_ru, h.name_en AS host_en, g.nomination, g.age_group AS "ageGroup", g.rank,
           p.name_kk AS school_kk, p.name_ru AS school_ru, p.name_en AS school_en, nullif(e.title, '') AS title, c.id AS "copyId", c.type AS "copyType", n.name
      FROM contest_placing g JOIN place p ON p.id = g.place_id JOIN place h ON h.id = g.host_id
      LEFT JOIN contest_entry e ON e.place_id = g.place_id AND e.campaign_id = g.campaign_id AND e.id = g.entry_id AND e.shown AND e.consent_until >= ${today}
      LEFT JOIN LATERAL (SELECT c.id, c.type FROM contest_copy c WHERE c.place_id = g.place_id AND c.campaign_id = g.campaign_id AND c.entry_id = g.entry_id AND c.shown AND c.shown_until >= ${today} ORDER BY c.id LIMIT 1) c ON true
      LEFT JOIN contest_public_name n ON n.place_id = g.place_id AND n.campaign_id = g.campaign_id AND n.entry_id = g.entry_id AND n.shown_until >= ${today}
     WHERE g.campaign_id = ${campaignId} AND g.published AND g.passed AND g.stage <> 'school'
     ORDER BY array_position(ARRAY['nation', 'region', 'district'], g.stage), h.name_kk, g.nomination, g.age_group, g.rank`.execute(tx);
  return rows;
}

/** One of the pictures that everybody may see. */
export async function findShownCopy(tx: ReadTx, campaignId: string, copyId: string): Promise<{ type: string; content: Buffer } | undefined> {
  return tx.selectFrom("contest_copy").select(["type", "content"]).where("campaign_id", "=", campaignId).where("id", "=", copyId).where("shown", "=", true).where("shown_until", ">=", dayOf(now())).executeTakeFirst();
}
