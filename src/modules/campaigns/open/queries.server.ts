import { sql } from "kysely";
import { PUBLIC_SCOPE } from "#platform/access/scope.ts";
import { read } from "#platform/database/door.server.ts";
import type { Trilingual } from "#platform/i18n/names.ts";
import type { CampaignKind, CampaignState, LinkPlatform, ReportingKind } from "../schema.ts";
import { regulationSchema, type Regulation } from "../schema/regulation.ts";

export type PublicHead = {
  id: string;
  slug: string;
  kind: CampaignKind;
  state: CampaignState;
  version: number;
  reporting: ReportingKind;
  heldFrom: string;
  heldUntil: string;
  /** "11:00:00" */
  heldAt: string | null;
  dueAt: Date | null;
  changedAt: Date;
  cancelledBecause: string;
};

export type PublicCampaign = PublicHead & { regulation: Regulation };

/**
 * Whoever asks, the public pages are read as by a stranger: what they show is the same for everybody, so that it may
 * be kept for some seconds.
 */
export async function findPublicCampaign(slug: string): Promise<PublicCampaign | undefined> {
  const { rows } = await read(PUBLIC_SCOPE, (tx) =>
    sql<PublicHead & { regulation: unknown }>`
      SELECT c.id, c.slug, c.kind, c.state, c.version, c.reporting, c.held_from AS "heldFrom", c.held_until AS "heldUntil", c.held_at AS "heldAt",
             c.due_at AS "dueAt", c.changed_at AS "changedAt", c.cancelled_because AS "cancelledBecause", v.regulation
        FROM campaign c JOIN campaign_version v ON v.campaign_id = c.id AND v.version = c.version
       WHERE c.slug = ${slug}`.execute(tx),
  );
  const row = rows[0];
  return row && { ...row, regulation: regulationSchema.parse(row.regulation) };
}

export type Tally = {
  placeId: string;
  names: Trilingual;
  short: Trilingual;
  column: number | null;
  row: number | null;
  /** Of the campaign as a whole, not of one region. */
  whole: boolean;
  expected: number;
  reported: number;
  tookPart: number;
  participants: number | null;
  links: number;
  countedAt: string;
};
export type WallLink = { url: string; platform: LinkPlatform; placeId: string; place: Trilingual };
export type Material = { id: string; name: string; type: string; size: number };
export type Around = { tally: readonly Tally[]; wall: readonly WallLink[]; onWall: number; materials: readonly Material[] };

/** What stands on the page beside the regulation, in one statement: what was counted, the newest of the wall, the files. */
export async function aroundCampaign(slug: string, most: number): Promise<Around | undefined> {
  const { rows } = await read(PUBLIC_SCOPE, (tx) =>
    sql<Around>`
      SELECT (SELECT coalesce(jsonb_agg(jsonb_build_object(
                       'placeId', t.place_id, 'names', jsonb_build_object('kk', p.name_kk, 'ru', p.name_ru, 'en', p.name_en),
                       'short', jsonb_build_object('kk', coalesce(r.short_kk, p.name_kk), 'ru', coalesce(r.short_ru, p.name_ru), 'en', coalesce(r.short_en, p.name_en)),
                       'column', r.tile_column, 'row', r.tile_row, 'whole', t.place_id = c.place_id, 'expected', t.expected, 'reported', t.reported,
                       'tookPart', t.took_part, 'participants', t.participants, 'links', t.links, 'countedAt', t.counted_at) ORDER BY p.path), '[]')
                FROM campaign_tally t JOIN place p ON p.id = t.place_id LEFT JOIN region r ON r.place_id = t.place_id
               WHERE t.campaign_id = c.id) AS tally,
             (SELECT coalesce(jsonb_agg(to_jsonb(w)), '[]')
                FROM (SELECT l.url, l.platform, l.place_id AS "placeId", jsonb_build_object('kk', p.name_kk, 'ru', p.name_ru, 'en', p.name_en) AS place
                        FROM campaign_link l JOIN place p ON p.id = l.place_id
                       WHERE l.campaign_id = c.id AND l.wall = 'shown' ORDER BY l.wall_at DESC, l.place_id, l.position, l.id LIMIT ${most}) w) AS wall,
             (SELECT count(*) FROM campaign_link l WHERE l.campaign_id = c.id AND l.wall = 'shown') AS "onWall",
             (SELECT coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'type', f.type, 'size', f.size) ORDER BY f.added_at, f.id), '[]')
                FROM campaign_file f WHERE f.campaign_id = c.id AND f.purpose = 'material' AND f.public) AS materials
        FROM campaign c WHERE c.slug = ${slug}`.execute(tx),
  );
  return rows[0];
}

/** The wall page by page, newest first. */
export async function wallOf(slug: string, { size, offset }: { size: number; offset: number }): Promise<readonly WallLink[]> {
  const { rows } = await read(PUBLIC_SCOPE, (tx) =>
    sql<WallLink>`
      SELECT l.url, l.platform, l.place_id AS "placeId", jsonb_build_object('kk', p.name_kk, 'ru', p.name_ru, 'en', p.name_en) AS place
        FROM campaign c JOIN campaign_link l ON l.campaign_id = c.id AND l.wall = 'shown' JOIN place p ON p.id = l.place_id
       WHERE c.slug = ${slug} ORDER BY l.wall_at DESC, l.place_id, l.position, l.id LIMIT ${size} OFFSET ${offset}`.execute(tx),
  );
  return rows;
}

export async function findMaterial(slug: string, fileId: string): Promise<{ name: string; type: string; content: Buffer } | undefined> {
  const { rows } = await read(PUBLIC_SCOPE, (tx) =>
    sql<{ name: string; type: string; content: Buffer }>`
      SELECT f.name, f.type, f.content FROM campaign c JOIN campaign_file f ON f.campaign_id = c.id
       WHERE c.slug = ${slug} AND f.id = ${fileId} AND f.purpose = 'material' AND f.public`.execute(tx),
  );
  return rows[0];
}
