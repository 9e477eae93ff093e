import { sql } from "kysely";
import type { PersonScope } from "#platform/access/scope.ts";
import { now } from "#platform/clock.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import { liesUnder } from "#platform/database/lies-under.ts";
import type { CampaignState, ChainStep, CheckingKind, ConsolidationState } from "../../schema.ts";
import type { Texts } from "../../schema/texts.ts";

export type TablesBelow = { kind: CheckingKind; all: number; waiting: number; accepted: number };

/** A campaign as it stands for somebody who checks or runs it. */
export type Work = {
  id: string;
  title: Texts;
  state: CampaignState;
  runs: boolean;
  dueAt: Date | null;
  chain: readonly ChainStep[];
  expected: number;
  received: number;
  /** Sent, and in no table of a level below: nobody else accepts it. */
  check: number;
  correction: number;
  returned: number;
  late: number;
  silent: number;
  own: { state: ConsolidationState; kind: CheckingKind; dueAt: Date } | null;
  tables: readonly TablesBelow[];
};

type Counted = Pick<Work, "expected" | "received" | "check" | "correction" | "returned" | "late" | "silent">;
type Row = Counted & { id: string; kk: string; ru: string; en: string; state: CampaignState; place_path: string; due_at: Date | null; chain: ChainStep[]; own_state: ConsolidationState | null; own_kind: CheckingKind | null; own_due_at: Date | null; tables: TablesBelow[] | null };

/** Every campaign that is under way within reach, and the drafts of those who run them, in one statement. */
export async function workOf(tx: ReadTx, scope: PersonScope, runs: boolean): Promise<Work[]> {
  const { rows } = await sql<Row>`
    WITH mine AS (SELECT id, place_path, title_kk, title_ru, title_en, state, due_at, grace_hours, chain FROM campaign
                   WHERE state = 'published' OR (state = 'draft' AND ${runs} AND pana_within(place_path))),
    lower AS MATERIALIZED (
      SELECT t.campaign_id, t.place_path, t.kind, t.state FROM mine JOIN campaign_consolidation t ON t.campaign_id = mine.id
       WHERE t.place_id <> ${scope.placeId} AND ${liesUnder(sql`t.place_path`, scope.reach)}),
    counted AS (
      SELECT r.campaign_id, count(*) FILTER (WHERE r.state <> 'excused') AS expected, count(*) FILTER (WHERE r.state IN ('sent', 'accepted')) AS received,
             count(*) FILTER (WHERE r.state = 'sent'
               AND (r.campaign_id, '/' || split_part(r.place_path, '/', 2) || '/' || split_part(r.place_path, '/', 3) || '/') NOT IN (SELECT campaign_id, place_path FROM lower)
               AND (r.campaign_id, '/' || split_part(r.place_path, '/', 2) || '/' || split_part(r.place_path, '/', 3) || '/' || split_part(r.place_path, '/', 4) || '/') NOT IN (SELECT campaign_id, place_path FROM lower)) AS check,
             count(*) FILTER (WHERE r.correction_asked <> '') AS correction, count(*) FILTER (WHERE r.state = 'returned') AS returned,
             count(*) FILTER (WHERE r.state IN ('awaited', 'opened', 'draft') AND greatest(mine.due_at, r.extended_to) + make_interval(hours => mine.grace_hours) < ${now()}) AS late,
             count(*) FILTER (WHERE r.state IN ('awaited', 'opened', 'draft')) AS silent
        FROM mine JOIN campaign_return r ON r.campaign_id = mine.id
       WHERE r.place_id <> ${scope.placeId} AND ${liesUnder(sql`r.place_path`, scope.reach)} GROUP BY 1),
    tables AS (
      SELECT campaign_id, jsonb_agg(jsonb_build_object('kind', kind, 'all', every, 'waiting', waiting, 'accepted', accepted)) AS tables
        FROM (SELECT campaign_id, kind, count(*) AS every, count(*) FILTER (WHERE state = 'approved') AS waiting, count(*) FILTER (WHERE state = 'accepted') AS accepted FROM lower GROUP BY 1, 2) k
       GROUP BY 1)
    SELECT c.id, c.title_kk AS kk, c.title_ru AS ru, c.title_en AS en, c.state, c.place_path, c.due_at, c.chain, coalesce(n.expected, 0) AS expected, coalesce(n.received, 0) AS received,
           coalesce(n.check, 0) AS check, coalesce(n.correction, 0) AS correction, coalesce(n.returned, 0) AS returned, coalesce(n.late, 0) AS late, coalesce(n.silent, 0) - coalesce(n.late, 0) AS silent,
           o.state AS own_state, o.kind AS own_kind, greatest(o.extended_to, o.due_at) AS own_due_at, t.tables
      FROM mine c LEFT JOIN counted n ON n.campaign_id = c.id LEFT JOIN tables t ON t.campaign_id = c.id
      LEFT JOIN campaign_consolidation o ON o.campaign_id = c.id AND o.place_id = ${scope.placeId}
     WHERE n.expected > 0 OR (${runs} AND pana_within(c.place_path))
     ORDER BY greatest(o.extended_to, o.due_at) NULLS LAST, c.due_at NULLS LAST, c.id LIMIT 20`.execute(tx);
  return rows.map(({ kk, ru, en, place_path, due_at, own_state, own_kind, own_due_at, tables, ...row }) => ({
    ...row,
    title: { kk, ru, en },
    runs: runs && scope.reach.some((path) => place_path.startsWith(path)),
    dueAt: due_at,
    own: own_state && own_kind && own_due_at ? { state: own_state, kind: own_kind, dueAt: own_due_at } : null,
    tables: tables ?? [],
  }));
}
