import { sql } from "kysely";
import type { ReadTx } from "#platform/database/door.server.ts";
import type { Entry } from "./entries.server.ts";
import { alikePairs, type Pair } from "./rules/alike.ts";
import { ALIKE_BITS } from "./rules/dhash.ts";
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

export type Alike = Pair & { oneCode: string; otherCode: string };

/** A list of more is read by nobody. */
const MOST_PAIRS = 200;

/** Pictures that look the same as one of this stage, anywhere within reach in this contest. */
export async function alikeAt(tx: ReadTx, { campaign, stage }: Held): Promise<Alike[]> {
  const { rows } = await sql<{ entryId: string; code: string; hash: string; asked: boolean }>`
    SELECT e.id AS "entryId", e.code, c.hash::text AS hash, e.stage = ${stage.kind} AND e.state = 'entered' AS asked
      FROM contest_copy c JOIN contest_entry e ON e.place_id = c.place_id AND e.campaign_id = c.campaign_id AND e.id = c.entry_id AND e.state <> 'ended'
     WHERE c.campaign_id = ${campaign.id} AND c.hash IS NOT NULL`.execute(tx);
  const codes = new Map(rows.map(({ entryId, code }) => [entryId, code]));
  return alikePairs(rows.map(({ hash, ...row }) => ({ ...row, hash: BigInt(hash) })), ALIKE_BITS, MOST_PAIRS).map((pair) => ({ ...pair, oneCode: codes.get(pair.one) ?? "", otherCode: codes.get(pair.other) ?? "" }));
}
