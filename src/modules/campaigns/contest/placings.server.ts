import { sql } from "kysely";
import type { ReadTx } from "#platform/database/door.server.ts";
import type { Held } from "./visit.server.ts";

export type Placing = { id: string; code: string; title: string; ended: boolean; nomination: string; ageGroup: string; score: number; rank: number; passed: boolean; decidedBy: string | null; school_kk: string; school_ru: string; school_en: string };

/** The places of a closed stage, for those who held it. */
export async function placingsOf(tx: ReadTx, { host, campaign, stage }: Held): Promise<Placing[]> {
  const { rows } = await sql<Placing>`
    SELECT e.id, e.code, e.title, e.state = 'ended' AS ended, g.nomination, g.age_group AS "ageGroup", g.score, g.rank, g.passed, g.decided_by AS "decidedBy",
           p.name_kk AS school_kk, p.name_ru AS school_ru, p.name_en AS school_en
      FROM contest_placing g JOIN contest_entry e ON e.place_id = g.place_id AND e.campaign_id = g.campaign_id AND e.id = g.entry_id JOIN place p ON p.id = g.place_id
     WHERE g.campaign_id = ${campaign.id} AND g.host_id = ${host.id} AND g.stage = ${stage.kind}
     ORDER BY g.nomination, g.age_group, g.rank, e.code`.execute(tx);
  return rows;
}
