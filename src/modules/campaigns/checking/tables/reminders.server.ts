import { sql } from "kysely";
import { now } from "#platform/clock.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import { notify } from "#platform/notifications/notify.server.ts";
import { CHECKERS, toldOf, type Titled } from "../../returns/told.ts";

const KINDS = { tableSoon: "campaignTableDueSoon", tableToday: "campaignTableDueToday" } as const;
const DAYS_BEFORE = 3;

type Group = Titled & { kind: keyof typeof KINDS; for_day: string; accounts: string[] };

/** Reminds those who pass a table on of its own deadline, three days before and on the day; each once, like the schools of theirs. */
export async function remindOfTables(tx: WriteTx): Promise<void> {
  const at = now();
  const { rows } = await sql<Group>`
    WITH today AS (SELECT (${at}::timestamptz AT TIME ZONE 'Asia/Almaty')::date AS day),
    owed AS (
      SELECT t.place_id, t.campaign_id, t.place_path, (greatest(t.due_at, t.extended_to) AT TIME ZONE 'Asia/Almaty')::date AS due_on
        FROM campaign c JOIN campaign_consolidation t ON t.campaign_id = c.id
       WHERE c.state = 'published' AND t.state IN ('open', 'returned')),
    fresh AS (
      INSERT INTO campaign_reminder (place_id, campaign_id, kind, for_day, place_path, told_at)
      SELECT o.place_id, o.campaign_id, CASE WHEN o.due_on = t.day THEN 'tableToday' ELSE 'tableSoon' END, o.due_on, o.place_path, ${at}
        FROM owed o, today t WHERE o.due_on BETWEEN t.day AND t.day + ${DAYS_BEFORE}::int
      ON CONFLICT DO NOTHING RETURNING place_id, campaign_id, kind, for_day)
    SELECT c.id, c.title_kk, c.title_ru, c.title_en, f.kind, f.for_day, array_agg(DISTINCT g.account_id) AS accounts
      FROM fresh f JOIN campaign c ON c.id = f.campaign_id
      JOIN role_grant g ON g.place_id = f.place_id AND g.role = ANY (${[...CHECKERS]}) AND g.starts_at <= ${at} AND (g.ends_at IS NULL OR g.ends_at > ${at})
      JOIN account a ON a.id = g.account_id AND a.status = 'active'
     GROUP BY c.id, f.kind, f.for_day ORDER BY c.id, f.for_day, f.kind`.execute(tx);
  for (const { kind, for_day, accounts, ...campaign } of rows) await notify(tx, { to: accounts, kind: KINDS[kind], href: `/work/campaigns/${campaign.id}/table`, values: toldOf(campaign, for_day) });
}
