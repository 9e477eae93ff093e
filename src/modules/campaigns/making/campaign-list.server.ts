import { sql, type RawBuilder } from "kysely";
import { roleMay } from "#platform/access/actions.ts";
import type { PersonScope } from "#platform/access/scope.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import { currentLocale } from "#platform/i18n/locale.ts";
import { CAMPAIGN_KINDS, CAMPAIGN_STATES, type CampaignKind, type CampaignState, type ConsolidationState, type ReturnState } from "../schema.ts";

export const SORTABLE = ["title", "held", "due"] as const;
type SortKey = (typeof SORTABLE)[number];

export const VIEWS = ["all", "due", "check", "run"] as const;
export type View = (typeof VIEWS)[number];

export type CampaignFilter = { view: View; q: string; kind?: CampaignKind; state?: CampaignState };

export type ListedCampaign = {
  id: string;
  kind: CampaignKind;
  state: CampaignState;
  title_kk: string;
  title_ru: string;
  title_en: string;
  held_from: string;
  held_until: string;
  held_at: string | null;
  due_at: Date | null;
  return_state: ReturnState | null;
  table_state: ConsolidationState | null;
  runs: boolean;
  owner_kk: string;
  owner_ru: string;
  owner_en: string;
};

/** What the address of the list says; anything unknown is left out. */
export function readCampaignFilter(params: URLSearchParams): CampaignFilter {
  const kind = CAMPAIGN_KINDS.find((one) => one === params.get("kind"));
  const state = CAMPAIGN_STATES.find((one) => one === params.get("state"));
  const view = VIEWS.find((one) => one === params.get("view")) ?? "all";
  return { view, q: params.get("q")?.trim().slice(0, 200) ?? "", ...(kind ? { kind } : {}), ...(state ? { state } : {}) };
}

type Page = { sort: { key: string; descending: boolean } | null; size: number; offset: number };
export type Views = Readonly<Record<View, number>>;

/** Campaigns that concern the reader's place: run above or below it, awaiting its return, or checked by it. */
export async function listCampaigns(tx: ReadTx, scope: PersonScope, filter: CampaignFilter, page: Page): Promise<{ rows: ListedCampaign[]; total: number; views: Views }> {
  const reader = readerOf(scope);
  const where = sql.join([reader.concerned, ...conditions(filter)], sql` AND `);
  const { rows: counted } = await sql<Views>`
    SELECT count(*) AS "all", count(*) FILTER (WHERE ${reader.view.due}) AS due, count(*) FILTER (WHERE ${reader.view.check}) AS "check", count(*) FILTER (WHERE ${reader.view.run}) AS run
      FROM ${reader.from} WHERE ${where}`.execute(tx);
  const views = counted[0] ?? { all: 0, due: 0, check: 0, run: 0 };
  const { rows } = await sql<ListedCampaign>`
    SELECT c.id, c.kind, c.state, c.title_kk, c.title_ru, c.title_en, c.held_from, c.held_until, c.held_at, coalesce(r.extended_to, c.due_at) AS due_at,
           r.state AS return_state, t.state AS table_state, ${reader.view.run} AS runs, p.name_kk AS owner_kk, p.name_ru AS owner_ru, p.name_en AS owner_en
      FROM ${reader.from} JOIN place p ON p.id = c.place_id WHERE ${where} AND ${reader.view[filter.view]}
     ORDER BY ${order(page.sort)} LIMIT ${page.size} OFFSET ${page.offset}`.execute(tx);
  return { rows, total: views[filter.view], views };
}

function readerOf(scope: PersonScope) {
  const may = (action: Parameters<typeof roleMay>[1]) => (roleMay(scope.role, action) ? sql<boolean>`true` : sql<boolean>`false`);
  const run = sql<boolean>`(${may("campaigns.run")} AND pana_within(c.place_path))`;
  const sends = sql<boolean>`${may("campaigns.send")}`;
  const checks = sql<boolean>`${may("campaigns.check")}`;
  const view: Readonly<Record<View, RawBuilder<boolean>>> = {
    all: sql`true`,
    due: sql`(${sends} AND c.state = 'published' AND r.state IN ('awaited', 'opened', 'draft', 'returned', 'silent'))`,
    check: sql`(${checks} AND c.state = 'published' AND t.state IN ('open', 'returned'))`,
    run,
  };
  const from = sql`campaign c
      LEFT JOIN campaign_return r ON r.place_id = ${scope.placeId} AND r.campaign_id = c.id
      LEFT JOIN campaign_consolidation t ON t.place_id = ${scope.placeId} AND t.campaign_id = c.id`;
  const concerned = sql`(c.state <> 'draft' OR ${run})
       AND (r.place_id IS NOT NULL OR t.place_id IS NOT NULL OR pana_within(c.place_path) OR ${scope.placePath} ^@ c.place_path)`;
  return { view, from, concerned };
}

function conditions({ q, kind, state }: CampaignFilter): RawBuilder<unknown>[] {
  return [
    ...(q ? [sql`concat_ws(' ', c.title_kk, c.title_ru, c.title_en) ILIKE ${`%${q.replaceAll(/[\\%_]/g, "\\$&")}%`}`] : []),
    ...(kind ? [sql`c.kind = ${kind}`] : []),
    ...(state ? [sql`c.state = ${state}`] : []),
  ];
}

function order(sort: Page["sort"]) {
  const title = sql`coalesce(nullif(c.${sql.ref(`title_${currentLocale()}`)}, ''), c.title_kk) COLLATE ${sql.ref(`pana_names_${currentLocale()}`)}`;
  const columns: Readonly<Record<SortKey, RawBuilder<unknown>>> = { title, held: sql`c.held_from`, due: sql`coalesce(r.extended_to, c.due_at)` };
  const column = columns[(sort?.key ?? "held") as SortKey] ?? columns.held;
  return sql`${column} ${sort?.descending ? sql`DESC NULLS LAST` : sql`ASC NULLS LAST`}, c.id`;
}
