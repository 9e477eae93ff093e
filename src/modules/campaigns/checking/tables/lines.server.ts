import { sql, type RawBuilder } from "kysely";
import type { PlaceKind } from "#modules/places/public.server.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import { liesUnder } from "#platform/database/lies-under.ts";
import { currentLocale } from "#platform/i18n/locale.ts";
import { countsFrom, type Counts } from "../../rules/completeness.ts";
import type { Numbers } from "../../rules/numbers.ts";
import type { Counted, LineKind } from "./lines.ts";
import { RETURN_STATES, type ConsolidationState, type ReturnState } from "../../schema.ts";

export type TableState = { state: ConsolidationState; dueAt: Date; approvedAt: Date | null; onTime: boolean | null };

/** A line of a consolidation: how many returns are in which state, and the sums of what is counted of them. */
export type Line = {
  path: string;
  id: string | null;
  kind: PlaceKind | null;
  name_kk: string;
  name_ru: string;
  name_en: string;
  counts: Counts;
  tookPart: number;
  numbers: Numbers;
  links: number | null;
  table: TableState | null;
};

export type Asked = { campaignId: string; paths: readonly string[]; width: number; by: LineKind; counted: Counted };

/** The returns of an area counted and added up, line by line, from the rows as they stand this moment: one statement, whatever the level. */
export async function consolidate(tx: ReadTx, { campaignId, paths, width, by, counted }: Asked): Promise<Line[]> {
  const within = counted === "accepted" ? sql`r.state = 'accepted'` : sql`r.state IN ('sent', 'accepted')`;
  const states = RETURN_STATES.map((state) => sql`count(*) FILTER (WHERE r.state = ${sql.lit(state)}) AS ${sql.ref(state)}`);
  const sums = Array.from({ length: width }, (_, at) => sql`sum(r.numbers[${sql.lit(at + 1)}]) FILTER (WHERE ${within})`);
  const collation = sql.ref(`pana_names_${currentLocale()}`);
  const { rows } = await sql<Row>`
    WITH line AS (
      SELECT ${PATH_OF[by]} AS path, ${sql.join(states)},
             count(*) FILTER (WHERE r.on_time AND r.state IN ('sent', 'accepted')) AS "onTime",
             count(*) FILTER (WHERE r.took_part AND ${within}) AS "tookPart",
             sum(r.links) FILTER (WHERE ${within} AND r.took_part) AS links,
             ARRAY[${sums.length > 0 ? sql.join(sums) : sql``}]::float8[] AS numbers
        FROM campaign_return r WHERE r.campaign_id = ${campaignId} AND ${liesUnder(sql`r.place_path`, paths)}
       GROUP BY 1)
    SELECT line.*, p.id, p.kind, coalesce(p.name_kk, '') AS name_kk, coalesce(p.name_ru, '') AS name_ru, coalesce(p.name_en, '') AS name_en,
           c.state AS "tableState", greatest(c.extended_to, c.due_at) AS "dueAt", c.approved_at AS "approvedAt", c.on_time AS "tableOnTime"
      FROM line LEFT JOIN place p ON p.path = line.path
      LEFT JOIN campaign_consolidation c ON c.place_id = p.id AND c.campaign_id = ${campaignId}
     ORDER BY p.${sql.ref(`name_${currentLocale()}`)} COLLATE ${collation}, line.path`.execute(tx);
  return rows.map(asLine);
}

/** Of a school that lies in no district the region itself stands in place of one. */
const PATH_OF: Readonly<Record<LineKind, RawBuilder<string>>> = {
  region: sql`'/' || split_part(r.place_path, '/', 2) || '/' || split_part(r.place_path, '/', 3) || '/'`,
  district: sql`CASE WHEN split_part(r.place_path, '/', 5) = '' THEN '/' || split_part(r.place_path, '/', 2) || '/' || split_part(r.place_path, '/', 3) || '/'
    ELSE '/' || split_part(r.place_path, '/', 2) || '/' || split_part(r.place_path, '/', 3) || '/' || split_part(r.place_path, '/', 4) || '/' END`,
  unit: sql`r.place_path`,
};

type Row = Readonly<Record<ReturnState, number>> &
  Omit<Line, "counts" | "table"> & {
    onTime: number;
    tableState: ConsolidationState | null;
    dueAt: Date | null;
    approvedAt: Date | null;
    tableOnTime: boolean | null;
  };

function asLine(row: Row): Line {
  const by = Object.fromEntries(RETURN_STATES.map((state) => [state, row[state]])) as Record<ReturnState, number>;
  const { path, id, kind, name_kk, name_ru, name_en, tookPart, numbers, links } = row;
  const table = row.tableState && row.dueAt ? { state: row.tableState, dueAt: row.dueAt, approvedAt: row.approvedAt, onTime: row.tableOnTime } : null;
  return { path, id, kind, name_kk, name_ru, name_en, counts: countsFrom(by, row.onTime), tookPart, numbers, links, table };
}
