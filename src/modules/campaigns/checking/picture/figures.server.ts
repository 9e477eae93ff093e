import { sql } from "kysely";
import type { ReadTx } from "#platform/database/door.server.ts";
import { liesUnder } from "#platform/database/lies-under.ts";
import { additiveColumns, returnFormSchema } from "../../schema/return-form.ts";
import type { Campaign } from "../../campaign.server.ts";
import type { LinkPlatform } from "../../schema.ts";
import type { Reported } from "../../rules/taking-part.ts";

type Of = { campaignId: string; paths: readonly string[] };
const among = ({ campaignId, paths }: Of) => sql`r.campaign_id = ${campaignId} AND ${liesUnder(sql`r.place_path`, paths)}`;
const RECEIVED = sql`r.state IN ('sent', 'accepted')`;

export type Funnel = { invited: number; opened: number; drafted: number; sent: number; accepted: number };

/** How far the invited came. Who sent was at the form before, whichever way the return came in. */
export async function funnelOf(tx: ReadTx, of: Of): Promise<Funnel> {
  const { rows } = await sql<Funnel>`
    SELECT count(*) AS invited, count(*) FILTER (WHERE r.opened_at IS NOT NULL OR r.first_sent_at IS NOT NULL) AS opened,
           count(*) FILTER (WHERE r.draft_saved_at IS NOT NULL OR r.first_sent_at IS NOT NULL) AS drafted,
           count(*) FILTER (WHERE r.first_sent_at IS NOT NULL) AS sent, count(*) FILTER (WHERE r.state = 'accepted') AS accepted
      FROM campaign_return r WHERE ${among(of)} AND r.state <> 'excused'`.execute(tx);
  return rows[0]!;
}

export type Arrived = { day: string; hour: number; count: number };

/** When returns came in, by day and three hours of the clocks of Kazakhstan. */
export async function arrivalsOf(tx: ReadTx, of: Of): Promise<Arrived[]> {
  const { rows } = await sql<Arrived>`
    SELECT to_char(at, 'YYYY-MM-DD') AS day, (extract(hour FROM at)::int / 3) AS hour, count(*) AS count
      FROM (SELECT r.first_sent_at AT TIME ZONE 'Asia/Almaty' AS at FROM campaign_return r WHERE ${among(of)} AND r.first_sent_at IS NOT NULL) arrived
     GROUP BY 1, 2 ORDER BY 1, 2`.execute(tx);
  return rows;
}

/** Where the publications of the returns that came are. */
export async function platformsOf(tx: ReadTx, of: Of): Promise<{ platform: LinkPlatform; count: number }[]> {
  const { rows } = await sql<{ platform: LinkPlatform; count: number }>`
    SELECT l.platform, count(*) AS count FROM campaign_link l
     WHERE l.campaign_id = ${of.campaignId} AND ${liesUnder(sql`l.place_path`, of.paths)} GROUP BY 1 ORDER BY 2 DESC, 1`.execute(tx);
  return rows;
}

export async function ideasOf(tx: ReadTx, of: Of): Promise<Map<string, number>> {
  const { rows } = await sql<{ idea: string; count: number }>`
    SELECT idea, count(*) AS count FROM campaign_return r, unnest(r.ideas) AS idea WHERE ${among(of)} AND ${RECEIVED} GROUP BY 1`.execute(tx);
  return new Map(rows.map(({ idea, count }) => [idea, count]));
}

/** The sums from which is told how many took part for each pupil, by the path of a region or district. */
export async function takingPartOf(tx: ReadTx, of: Of, participants: number, labels: 2 | 3): Promise<Map<string, Reported>> {
  const at = sql.lit(participants + 1);
  const path = labels === 2 ? sql`'/' || split_part(r.place_path, '/', 2) || '/' || split_part(r.place_path, '/', 3) || '/'` : sql`'/' || split_part(r.place_path, '/', 2) || '/' || split_part(r.place_path, '/', 3) || '/' || split_part(r.place_path, '/', 4) || '/'`;
  const { rows } = await sql<Reported & { path: string }>`
    WITH one AS (SELECT ${path} AS path, r.state, r.numbers[${at}]::float8 AS y, z.total::float8 AS x, ${RECEIVED} AND r.numbers[${at}] IS NOT NULL AND z.total > 0 AS said
                   FROM campaign_return r LEFT JOIN school_size z ON z.place_id = r.place_id AND ${liesUnder(sql`z.place_path`, of.paths)} WHERE ${among(of)} AND r.state <> 'excused')
    SELECT path, count(*) FILTER (WHERE said)::int AS schools, count(*)::int AS expected, coalesce(sum(y) FILTER (WHERE said), 0) AS y, coalesce(sum(x) FILTER (WHERE said), 0) AS x,
           coalesce(sum(y * y) FILTER (WHERE said), 0) AS yy, coalesce(sum(x * y) FILTER (WHERE said), 0) AS xy, coalesce(sum(x * x) FILTER (WHERE said), 0) AS xx
      FROM one GROUP BY 1`.execute(tx);
  return new Map(rows.map(({ path, ...sums }) => [path, sums]));
}

export type Tile = { path: string; short_kk: string; short_ru: string; short_en: string; column: number; row: number };

/** Where the regions of today stand on the map. */
export async function tilesOf(tx: ReadTx): Promise<Tile[]> {
  const { rows } = await sql<Tile>`SELECT place_path AS path, short_kk, short_ru, short_en, tile_column AS column, tile_row AS row FROM region`.execute(tx);
  return rows;
}

export type Earlier = { title_kk: string; title_ru: string; title_en: string; held_from: string; expected: number; received: number; participants: number | null };

/** The same figures of this campaign and of like ones before it: of the same kind, run by the same place and reported by the same. */
export async function yearOnYear(tx: ReadTx, campaign: Campaign, paths: readonly string[]): Promise<Earlier[]> {
  const { rows: like } = await sql<{ id: string; form: unknown } & Omit<Earlier, "expected" | "received" | "participants">>`
    SELECT c.id, c.title_kk, c.title_ru, c.title_en, c.held_from, v.regulation -> 'form' AS form
      FROM campaign c JOIN campaign_version v ON v.campaign_id = c.id AND v.version = c.version
     WHERE c.kind = ${campaign.kind} AND c.place_id = ${campaign.place_id} AND c.reporting = ${campaign.reporting} AND c.state IN ('published', 'archived')
       AND c.held_from <= ${campaign.held_from} ORDER BY c.held_from DESC LIMIT 6`.execute(tx);
  const found: Earlier[] = [];
  for (const { id, form, ...named } of like.toReversed()) {
    const parsed = returnFormSchema.safeParse(form);
    const at = parsed.success ? additiveColumns(parsed.data).findIndex(({ participants }) => participants) : -1;
    const sum = at < 0 ? sql`NULL::float8` : sql`sum(r.numbers[${sql.lit(at + 1)}]) FILTER (WHERE r.state = 'accepted')::float8`;
    const { rows } = await sql<{ expected: number; received: number; participants: number | null }>`
      SELECT count(*) FILTER (WHERE r.state <> 'excused') AS expected, count(*) FILTER (WHERE ${RECEIVED}) AS received, ${sum} AS participants
        FROM campaign_return r WHERE ${among({ campaignId: id, paths })}`.execute(tx);
    if (rows[0] && rows[0].expected > 0) found.push({ ...named, ...rows[0] });
  }
  return found;
}
