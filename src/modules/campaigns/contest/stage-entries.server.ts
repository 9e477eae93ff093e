import { sql } from "kysely";
import type { ReadTx } from "#platform/database/door.server.ts";
import type { Entry } from "./entries.server.ts";
import type { Held } from "./visit.server.ts";

/** Rows of the schools whose works come to the place that holds the stage. */
export const underHost = ({ last, host }: Pick<Held, "last" | "host">, path: string) => (last ? sql<boolean>`pana_within(${sql.ref(path)})` : sql<boolean>`${sql.ref(path)} ^@ ${host.path}`);

export type StageEntry = Entry & { school_kk: string; school_ru: string; school_en: string };

/** The works that have come to a stage at the place that holds it. */
export async function entriesAt(tx: ReadTx, held: Held): Promise<StageEntry[]> {
  const { campaign, stage } = held;
  const { rows } = await sql<StageEntry>`
    SELECT e.*, p.name_kk AS school_kk, p.name_ru AS school_ru, p.name_en AS school_en
      FROM contest_entry e JOIN place p ON p.id = e.place_id
     WHERE e.campaign_id = ${campaign.id} AND e.stage = ${stage.kind} AND e.state = 'entered' AND ${underHost(held, "e.place_path")}
       AND NOT EXISTS (SELECT FROM contest_placing g WHERE g.place_id = e.place_id AND g.campaign_id = e.campaign_id AND g.entry_id = e.id AND g.stage = e.stage)
     ORDER BY e.nomination, e.age_group, e.code`.execute(tx);
  return rows;
}

export type Alike = { one: string; other: string; bits: number; one_id: string; other_id: string };

/** Pictures that look the same as one of this stage, anywhere within reach in this contest. */
export async function alikeAt(tx: ReadTx, { campaign, stage }: Held, mostBits: number): Promise<Alike[]> {
  const { rows } = await sql<Alike>`
    SELECT DISTINCT ON (least(a.id, b.id), greatest(a.id, b.id)) a.code AS one, b.code AS other, a.id AS one_id, b.id AS other_id, bit_count((x.hash # y.hash)::bit(64))::int AS bits
      FROM contest_copy x JOIN contest_entry a ON a.place_id = x.place_id AND a.campaign_id = x.campaign_id AND a.id = x.entry_id AND a.stage = ${stage.kind} AND a.state = 'entered'
      JOIN contest_copy y ON y.campaign_id = x.campaign_id AND y.entry_id <> x.entry_id AND bit_count((x.hash # y.hash)::bit(64)) <= ${mostBits}
      JOIN contest_entry b ON b.place_id = y.place_id AND b.campaign_id = y.campaign_id AND b.id = y.entry_id AND b.state <> 'ended'
     WHERE x.campaign_id = ${campaign.id} AND x.hash IS NOT NULL AND y.hash IS NOT NULL
     ORDER BY least(a.id, b.id), greatest(a.id, b.id), bits LIMIT 200`.execute(tx);
  return rows;
}
