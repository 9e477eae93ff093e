import { sql } from "kysely";
import { now } from "#platform/clock.ts";
import type { ReadTx, WriteTx } from "#platform/database/door.server.ts";
import { dayOf } from "#platform/i18n/format.ts";
import { newCode } from "./code.server.ts";
import { recordEntry, type Entry } from "./entries.server.ts";
import type { StageKind } from "./rules/stages.ts";

export type Won = { stage: StageKind; rank: number; hostId: string; host_kk: string; host_ru: string; host_en: string; publishedAt: Date; code: string | null };

/** The places a work has won at published stages, the highest stage first. */
export async function placesWon(tx: ReadTx, entry: Pick<Entry, "place_id" | "campaign_id" | "id">): Promise<Won[]> {
  const { rows } = await sql<Won>`
    SELECT g.stage, g.rank, g.host_id AS "hostId", h.name_kk AS host_kk, h.name_ru AS host_ru, h.name_en AS host_en, s.published_at AS "publishedAt", d.code
      FROM contest_placing g JOIN place h ON h.id = g.host_id JOIN contest_stage s ON s.place_id = g.host_id AND s.campaign_id = g.campaign_id AND s.stage = g.stage
      LEFT JOIN contest_diploma d ON d.place_id = g.place_id AND d.campaign_id = g.campaign_id AND d.entry_id = g.entry_id AND d.stage = g.stage
     WHERE g.place_id = ${entry.place_id} AND g.campaign_id = ${entry.campaign_id} AND g.entry_id = ${entry.id} AND g.published AND g.passed AND s.published_at IS NOT NULL
     ORDER BY array_position(ARRAY['nation', 'region', 'district', 'school'], g.stage)`.execute(tx);
  return rows;
}

/** The code of a diploma: made when it is first printed, the same ever after. */
export async function diplomaCode(tx: WriteTx, entry: Entry, stage: StageKind): Promise<string> {
  const key = { place_id: entry.place_id, campaign_id: entry.campaign_id, entry_id: entry.id, stage };
  await tx.insertInto("contest_diploma").values({ ...key, place_path: entry.place_path, code: newCode(12), issued_at: now() }).onConflict((conflict) => conflict.columns(["place_id", "campaign_id", "entry_id", "stage"]).doNothing()).execute();
  const { code } = await tx.selectFrom("contest_diploma").select("code").where("place_id", "=", key.place_id).where("campaign_id", "=", key.campaign_id).where("entry_id", "=", key.entry_id).where("stage", "=", stage).executeTakeFirstOrThrow();
  await recordEntry(tx, entry, "contest.diplomaPrinted", { stage });
  return code;
}

export type Proof = { campaignId: string; slug: string; title_kk: string; title_ru: string; title_en: string; version: number; stage: StageKind; rank: number; nomination: string; ageGroup: string; school_kk: string; school_ru: string; school_en: string; host_kk: string; host_ru: string; host_en: string; name: string | null; issuedAt: Date };

/** What a diploma says, for whoever holds its code. The name only while the consent shows it. */
export async function findDiploma(tx: ReadTx, code: string): Promise<Proof | undefined> {
  const { rows } = await sql<Proof>`
    SELECT c.id AS "campaignId", c.slug, c.title_kk, c.title_ru, c.title_en, c.version, g.stage, g.rank, g.nomination, g.age_group AS "ageGroup", p.name_kk AS school_kk, p.name_ru AS school_ru, p.name_en AS school_en,
           h.name_kk AS host_kk, h.name_ru AS host_ru, h.name_en AS host_en, n.name, d.issued_at AS "issuedAt"
      FROM contest_diploma d JOIN contest_placing g ON g.place_id = d.place_id AND g.campaign_id = d.campaign_id AND g.entry_id = d.entry_id AND g.stage = d.stage AND g.published AND g.passed
      JOIN campaign c ON c.id = d.campaign_id JOIN place p ON p.id = d.place_id JOIN place h ON h.id = g.host_id
      LEFT JOIN contest_public_name n ON n.place_id = d.place_id AND n.campaign_id = d.campaign_id AND n.entry_id = d.entry_id AND n.shown_until >= ${dayOf(now())}
     WHERE d.code = ${code}`.execute(tx);
  return rows[0];
}
