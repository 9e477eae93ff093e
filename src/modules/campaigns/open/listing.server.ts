import { sql } from "kysely";
import { PUBLIC_SCOPE } from "#platform/access/scope.ts";
import { read } from "#platform/database/door.server.ts";
import type { Trilingual } from "#platform/i18n/names.ts";
import type { CampaignKind, CampaignState } from "../schema.ts";

export type Announced = {
  slug: string;
  kind: CampaignKind;
  state: CampaignState;
  title: Trilingual;
  owner: Trilingual;
  heldFrom: string;
  heldUntil: string;
  heldAt: string | null;
  expected: number | null;
  reported: number | null;
  tookPart: number | null;
  participants: number | null;
};

const MOST_LISTED = 200;

/** Every campaign that has a page, the newest first, with what was counted of it. */
export async function announcedCampaigns(): Promise<readonly Announced[]> {
  const { rows } = await read(PUBLIC_SCOPE, (tx) =>
    sql<Announced>`
      SELECT c.slug, c.kind, c.state, jsonb_build_object('kk', c.title_kk, 'ru', c.title_ru, 'en', c.title_en) AS title,
             jsonb_build_object('kk', p.name_kk, 'ru', p.name_ru, 'en', p.name_en) AS owner, c.held_from AS "heldFrom", c.held_until AS "heldUntil",
             c.held_at AS "heldAt", t.expected, t.reported, t.took_part AS "tookPart", t.participants
        FROM campaign c JOIN place p ON p.id = c.place_id LEFT JOIN campaign_tally t ON t.campaign_id = c.id AND t.place_id = c.place_id
       ORDER BY c.held_from DESC, c.slug LIMIT ${MOST_LISTED}`.execute(tx),
  );
  return rows;
}

export type Announcement = { slug: string; kind: CampaignKind; state: CampaignState; version: number; title: Trilingual; summary: Trilingual; changes: Trilingual; publishedAt: Date };

export type Result = { slug: string; kind: CampaignKind; title: Trilingual; endedAt: Date; expected: number; reported: number; tookPart: number; participants: number | null };

const MOST_IN_FEED = 50;

/** What was announced: a campaign, or a new version of its regulation. */
export async function announcements(): Promise<readonly Announcement[]> {
  const { rows } = await read(PUBLIC_SCOPE, (tx) =>
    sql<Announcement>`
      SELECT c.slug, c.kind, c.state, v.version, v.regulation -> 'title' AS title, v.regulation -> 'summary' AS summary, v.changes, v.published_at AS "publishedAt"
        FROM campaign_version v JOIN campaign c ON c.id = v.campaign_id
       WHERE v.published_at IS NOT NULL ORDER BY v.published_at DESC, c.slug LIMIT ${MOST_IN_FEED}`.execute(tx),
  );
  return rows;
}

/** What came of campaigns that are over, where something was counted. */
export async function results(): Promise<readonly Result[]> {
  const { rows } = await read(PUBLIC_SCOPE, (tx) =>
    sql<Result>`
      SELECT c.slug, c.kind, jsonb_build_object('kk', c.title_kk, 'ru', c.title_ru, 'en', c.title_en) AS title, c.archived_at AS "endedAt", t.expected, t.reported, t.took_part AS "tookPart", t.participants
        FROM campaign c JOIN campaign_tally t ON t.campaign_id = c.id AND t.place_id = c.place_id
       WHERE c.state = 'archived' AND c.archived_at IS NOT NULL AND t.expected > 0 ORDER BY c.archived_at DESC, c.slug LIMIT ${MOST_IN_FEED}`.execute(tx),
  );
  return rows;
}
