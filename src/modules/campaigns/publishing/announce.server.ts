import { sql } from "kysely";
import { now } from "#platform/clock.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import { dayOf } from "#platform/i18n/format.ts";
import { notify } from "#platform/notifications/notify.server.ts";
import type { Campaign } from "../campaign.server.ts";
import { CHECKERS, SENDERS, toldOf } from "../returns/told.ts";

const KINDS = { amend: "campaignAmended", moveDeadline: "campaignDeadlineMoved", cancel: "campaignCancelled", reopen: "campaignReopened" } as const;

/** Tells everybody who reports or checks what became of a campaign that goes on, in the transaction of the change. */
export async function tellOfChange(tx: WriteTx, campaign: Pick<Campaign, "id" | "title_kk" | "title_ru" | "title_en" | "due_at">, what: keyof typeof KINDS): Promise<void> {
  const at = now();
  const { rows } = await sql<{ account_id: string }>`
    WITH concerned AS (
      SELECT place_id FROM campaign_return WHERE campaign_id = ${campaign.id} AND state <> 'excused' AND pana_within(place_path)
      UNION SELECT place_id FROM campaign_consolidation WHERE campaign_id = ${campaign.id} AND pana_within(place_path))
    SELECT DISTINCT g.account_id FROM concerned c JOIN role_grant g ON g.place_id = c.place_id JOIN account a ON a.id = g.account_id AND a.status = 'active'
     WHERE g.account_id IS DISTINCT FROM pana_actor() AND g.role = ANY (${[...SENDERS, ...CHECKERS]}) AND g.starts_at <= ${at} AND (g.ends_at IS NULL OR g.ends_at > ${at})`.execute(tx);
  const to = rows.map(({ account_id }) => account_id);
  await notify(tx, { to, kind: KINDS[what], href: `/work/campaigns/${campaign.id}`, values: toldOf(campaign, campaign.due_at && dayOf(campaign.due_at)) });
}
