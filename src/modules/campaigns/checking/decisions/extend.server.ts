import { sql } from "kysely";
import { record } from "#platform/audit/record.server.ts";
import { now } from "#platform/clock.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import type { Place } from "#modules/places/public.server.ts";
import type { Campaign } from "../../campaign.server.ts";

export type Extension = { until: Date; because: string };

/**
 * Gives a place, or every place in a district or region, more time. What came meanwhile is held against the new deadline;
 * what is bound by an approved table stays as it is. Answers how many have more time now.
 */
export async function extend(tx: WriteTx, campaign: Campaign, place: Place, { until, because }: Extension): Promise<number> {
  const { rows } = await sql<{ place_id: string }>`
    WITH longer AS (
      UPDATE campaign_return r SET extended_to = ${until}, extended_because = ${because}, changed_at = ${now()},
             on_time = CASE WHEN r.first_sent_at IS NULL THEN NULL
                            ELSE r.on_time OR r.first_sent_at <= greatest(${campaign.due_at}::timestamptz, ${until}::timestamptz) + make_interval(hours => ${campaign.grace_hours}) END
       WHERE r.campaign_id = ${campaign.id} AND r.place_path ^@ ${place.path} AND NOT pana_campaign_locked(r.campaign_id, r.place_path)
      RETURNING r.place_id, r.place_path, r.state),
    noted AS (
      INSERT INTO campaign_step (place_id, campaign_id, id, place_path, subject, step, from_state, to_state, words, detail, by_account, at)
      SELECT place_id, ${campaign.id}, gen_random_uuid(), place_path, 'return', 'extend', state, state, ${because}, ${JSON.stringify({ until: until.toISOString() })}::jsonb, pana_actor(), ${now()}
        FROM longer)
    SELECT place_id FROM longer`.execute(tx);
  if (rows.length > 0) {
    await record(tx, { placeId: place.id, placePath: place.path, action: "campaign.deadlineExtended", subjectKind: "campaign", subjectId: campaign.id, detail: { places: rows.length, until: until.toISOString() } });
  }
  return rows.length;
}
