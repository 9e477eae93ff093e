import { sql } from "kysely";
import { now } from "#platform/clock.ts";
import type { ReadTx, WriteTx } from "#platform/database/door.server.ts";
import { dayOf } from "#platform/i18n/format.ts";
import { notify } from "#platform/notifications/notify.server.ts";
import type { Campaign } from "../campaign.server.ts";
import { CHECKERS, SENDERS, toldOf } from "./told.ts";

type Announced = Pick<Campaign, "id" | "title_kk" | "title_ru" | "title_en" | "due_at">;

/**
 * Tells everybody who reports or checks that a campaign was published: each place once, so that a wider scope later
 * tells those who came to it. Called in the transaction of the publication, after the places were made to report.
 */
export async function announce(tx: WriteTx, campaign: Announced): Promise<number> {
  const { rows } = await sql<{ account_id: string }>`
    WITH place_told AS (
      SELECT place_id, place_path FROM campaign_return WHERE campaign_id = ${campaign.id} AND state <> 'excused'
      UNION SELECT place_id, place_path FROM campaign_consolidation WHERE campaign_id = ${campaign.id}),
    fresh AS (
      INSERT INTO campaign_reminder (place_id, campaign_id, kind, for_day, place_path, told_at)
      SELECT place_id, ${campaign.id}, 'announced', '2000-01-01', place_path, ${now()} FROM place_told WHERE pana_within(place_path)
      ON CONFLICT DO NOTHING RETURNING place_id)
    SELECT DISTINCT g.account_id FROM fresh f JOIN role_grant g ON g.place_id = f.place_id JOIN account a ON a.id = g.account_id AND a.status = 'active'
     WHERE g.role = ANY (${[...SENDERS, ...CHECKERS]}) AND g.starts_at <= ${now()} AND (g.ends_at IS NULL OR g.ends_at > ${now()})`.execute(tx);
  const to = rows.map(({ account_id }) => account_id);
  await notify(tx, { to, kind: "campaignAnnounced", href: `/work/campaigns/${campaign.id}`, values: toldOf(campaign, campaign.due_at && dayOf(campaign.due_at)) });
  return to.length;
}

/** To the people of a place, or of many at once, that their return was accepted. */
export async function tellAccepted(tx: WriteTx, campaign: Announced, placeIds: readonly string[]): Promise<void> {
  await notify(tx, { to: await peopleAt(tx, placeIds, SENDERS), kind: "campaignReturnAccepted", href: `/work/campaigns/${campaign.id}/return`, values: toldOf(campaign, null) });
}

/** That it came back to be corrected; the reason stands on the page, never in the letter. */
export async function tellGivenBack(tx: WriteTx, campaign: Announced, placeIds: readonly string[]): Promise<void> {
  await notify(tx, { to: await peopleAt(tx, placeIds, SENDERS), kind: "campaignReturnGivenBack", href: `/work/campaigns/${campaign.id}/return`, values: toldOf(campaign, null) });
}

/** To those who check on the level above, that a place would like to correct what it sent. */
export async function tellCorrectionAsked(tx: WriteTx, campaign: Announced, placePath: string): Promise<void> {
  await notify(tx, { to: await checkersAbove(tx, campaign.id, placePath), kind: "campaignCorrectionAsked", href: `/work/campaigns/${campaign.id}/check`, values: toldOf(campaign, null) });
}

/** Who checks on the level above a place; a school or region cannot see them, but may tell them. */
export async function checkersAbove(tx: ReadTx, campaignId: string, placePath: string): Promise<string[]> {
  const { rows } = await sql<{ account_id: string }>`SELECT account_id FROM pana_campaign_checkers(${campaignId}, ${placePath}, ${[...CHECKERS]})`.execute(tx);
  return rows.map(({ account_id }) => account_id);
}

/** Who holds one of the roles at these places. */
export async function peopleAt(tx: ReadTx, placeIds: readonly string[], roles: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ account_id: string }>`
    SELECT DISTINCT g.account_id FROM role_grant g JOIN account a ON a.id = g.account_id AND a.status = 'active'
     WHERE g.place_id = ANY (${[...placeIds]}::uuid[]) AND g.role = ANY (${[...roles]}) AND g.starts_at <= ${now()} AND (g.ends_at IS NULL OR g.ends_at > ${now()})`.execute(tx);
  return rows.map(({ account_id }) => account_id);
}
