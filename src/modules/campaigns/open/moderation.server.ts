import { sql } from "kysely";
import { z } from "zod";
import type { PersonScope } from "#platform/access/scope.ts";
import { record } from "#platform/audit/record.server.ts";
import { now } from "#platform/clock.ts";
import type { ReadTx, WriteTx } from "#platform/database/door.server.ts";
import type { Trilingual } from "#platform/i18n/names.ts";
import type { LinkPlatform } from "../schema.ts";
import type { LinkAnswer, WallState } from "./rules.ts";

export type ToModerate = {
  id: string;
  url: string;
  platform: LinkPlatform;
  place: Trilingual;
  wall: WallState;
  /** How many other places sent the same publication. */
  alsoSent: number;
  answer: LinkAnswer | null;
  lookedAt: Date | null;
  hashtags: boolean | null;
};

type Wish = { wall: WallState; platform: LinkPlatform | undefined; size: number; offset: number };

/** Links of returns that came, within reach, those of one school together; what is not within reach is not counted either. */
export async function linksToModerate(tx: ReadTx, campaignId: string, { wall, platform, size, offset }: Wish): Promise<{ rows: readonly ToModerate[]; counts: Record<WallState, number> }> {
  const { rows } = await sql<ToModerate>`
    SELECT l.id, l.url, l.platform, jsonb_build_object('kk', p.name_kk, 'ru', p.name_ru, 'en', p.name_en) AS place, l.wall, l.answer, l.looked_at AS "lookedAt", l.hashtags,
           (SELECT count(DISTINCT o.place_id) FROM campaign_link o WHERE o.campaign_id = l.campaign_id AND o.key = l.key AND o.place_id <> l.place_id) AS "alsoSent"
      FROM campaign_link l JOIN campaign_return r USING (place_id, campaign_id) JOIN place p ON p.id = l.place_id
     WHERE l.campaign_id = ${campaignId} AND pana_within(l.place_path) AND r.state IN ('sent', 'accepted') AND l.wall = ${wall}
       AND ${platform ? sql`l.platform = ${platform}` : sql`true`}
     ORDER BY l.place_path, l.place_id, l.position, l.id LIMIT ${size} OFFSET ${offset}`.execute(tx);
  const counted = await sql<{ wall: WallState; count: number }>`
    SELECT l.wall, count(*) AS count FROM campaign_link l JOIN campaign_return r USING (place_id, campaign_id)
     WHERE l.campaign_id = ${campaignId} AND pana_within(l.place_path) AND r.state IN ('sent', 'accepted')
       AND ${platform ? sql`l.platform = ${platform}` : sql`true`}
     GROUP BY l.wall`.execute(tx);
  const counts = { waiting: 0, shown: 0, hidden: 0 };
  for (const { wall: state, count } of counted.rows) counts[state] = count;
  return { rows, counts };
}

const MOST_AT_ONCE = 100;

export const moderationForm = z.object({
  form_id: z.uuid(),
  wall: z.enum(["shown", "hidden"]),
  links: z.array(z.uuid()).min(1).max(MOST_AT_ONCE),
});

/** Lets links onto the wall or takes them off. What lies beyond reach stays as it is. */
export async function changeWall(tx: WriteTx, scope: PersonScope, campaignId: string, wall: "shown" | "hidden", links: readonly string[]): Promise<number> {
  const { numAffectedRows } = await sql`
    UPDATE campaign_link SET wall = ${wall}, wall_by = ${scope.accountId}, wall_at = ${now()}
     WHERE campaign_id = ${campaignId} AND id = ANY (${[...links]}::uuid[]) AND pana_within(place_path) AND wall <> ${wall}`.execute(tx);
  const changed = Number(numAffectedRows ?? 0);
  if (changed > 0) {
    const { placeId, placePath } = scope;
    await record(tx, { placeId, placePath, action: "campaign.wallChanged", subjectKind: "campaign", subjectId: campaignId, detail: { wall, links: changed } });
  }
  return changed;
}
