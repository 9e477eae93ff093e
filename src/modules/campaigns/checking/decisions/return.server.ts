import { sql } from "kysely";
import type { ReadTx } from "#platform/database/door.server.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { currentLocale } from "#platform/i18n/locale.ts";
import type { Channel, LinkPlatform, ReturnState } from "../../schema.ts";
import type { Row } from "../../schema/return-form.ts";
import type { Numbers } from "../../rules/numbers.ts";

export type SeenLink = { id: string; column: string; url: string; platform: LinkPlatform; answer: string | null; hashtags: boolean | null; also: string[]; beyond: boolean };
export type SeenStep = { id: string; step: string; to: ReturnState; words: string; at: Date; by: string; detail: { revision?: number; until?: string; channel?: Channel } };
export type SeenRevision = { revision: number; tookPart: boolean; reason: string; numbers: Numbers; answers: Row[]; links: string[]; channel: Channel; at: Date };
export type SeenFile = { id: string; name: string; size: number };

/** The links of a return; where the same publication stands in another return, that one is named within reach, and beyond it only that there is one. */
export async function linksOf(tx: ReadTx, campaignId: string, placeId: string): Promise<SeenLink[]> {
  const { rows } = await sql<SeenLink>`
    SELECT l.id, l.column_code AS column, l.url, l.platform, l.answer, l.hashtags, l.key IN (SELECT pana_campaign_links_elsewhere(${campaignId}, ${placeId})) AS beyond,
           ARRAY(SELECT DISTINCT p.${sql.ref(`name_${currentLocale()}`)} FROM campaign_link o JOIN place p ON p.id = o.place_id
                  WHERE o.campaign_id = l.campaign_id AND o.key = l.key AND o.place_id <> l.place_id AND pana_within(o.place_path) LIMIT 5) AS also
      FROM campaign_link l WHERE l.campaign_id = ${campaignId} AND l.place_id = ${placeId} ORDER BY l.column_code, l.position LIMIT 500`.execute(tx);
  return rows;
}

/** What happened to a return, the newest first. */
export async function stepsOf(tx: ReadTx, campaignId: string, placeId: string, subject: "return" | "table"): Promise<SeenStep[]> {
  const { rows } = await sql<SeenStep & { by_account: string | null }>`
    SELECT id, step, to_state AS to, words, at, detail, by_account FROM campaign_step
     WHERE campaign_id = ${campaignId} AND place_id = ${placeId} AND subject = ${subject} ORDER BY at DESC, id DESC LIMIT 100`.execute(tx);
  const names = await namesOf(tx, rows.flatMap(({ by_account }) => by_account ?? []));
  return rows.map(({ by_account, ...step }) => ({ ...step, by: names.get(by_account ?? "") ?? "" }));
}

async function namesOf(tx: ReadTx, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT id, trim(concat_ws(' ', family_name, given_name)) AS name FROM audit_actor_names(${[...new Set(ids)]}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Every return as it was sent, the newest first. */
export async function revisionsOf(tx: ReadTx, campaignId: string, placeId: string): Promise<SeenRevision[]> {
  const { rows } = await sql<SeenRevision>`
    SELECT revision, took_part AS "tookPart", reason, numbers, answers, links[1:100] AS links, channel, sent_at AS at FROM campaign_return_revision
     WHERE campaign_id = ${campaignId} AND place_id = ${placeId} ORDER BY revision DESC LIMIT 20`.execute(tx);
  return rows;
}

export async function filesOf(tx: ReadTx, campaignId: string, placeId: string): Promise<SeenFile[]> {
  const { rows } = await sql<SeenFile>`
    SELECT id, name, size FROM campaign_file WHERE campaign_id = ${campaignId} AND place_id = ${placeId} AND purpose = 'evidence' ORDER BY id`.execute(tx);
  return rows;
}

export type SeenPlace = { name: string; code: string; type: string | null; pupils: number | null; staff: number | null; phone: string; email: string; address: string };

/** Who it is: size and contacts, for a school that is to be called. */
export async function placeToCall(tx: ReadTx, placeId: string): Promise<SeenPlace> {
  const { rows } = await sql<{ name_kk: string; name_ru: string; name_en: string; code: string; phone: string | null; email: string | null; address: string | null; pupils: number | null; staff: number | null; type: string | null }>`
    SELECT p.name_kk, p.name_ru, p.name_en, p.code, c.phone, c.email, c.address, z.total AS pupils, z.staff, s.type
      FROM place p LEFT JOIN place_contact c ON c.place_id = p.id LEFT JOIN school_size z ON z.place_id = p.id LEFT JOIN school s ON s.place_id = p.id WHERE p.id = ${placeId}`.execute(tx);
  const row = rows[0]!;
  return { name: nameOf(row), code: row.code, type: row.type, pupils: row.pupils, staff: row.staff, phone: row.phone ?? "", email: row.email ?? "", address: row.address ?? "" };
}
