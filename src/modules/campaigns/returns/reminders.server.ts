import { sql } from "kysely";
import { z } from "zod";
import { NATION, taskScope } from "#platform/access/scope.ts";
import { now } from "#platform/clock.ts";
import { write, type WriteTx } from "#platform/database/door.server.ts";
import { defineJob } from "#platform/jobs/job.ts";
import { notify } from "#platform/notifications/notify.server.ts";
import { remindOfTables } from "../checking/tables/reminders.server.ts";
import { SENDERS, toldOf, type Titled } from "./told.ts";

const KINDS = { begins: "campaignBegins", soon: "campaignDueSoon", today: "campaignDueToday", late: "campaignLate" } as const;
const DAYS_BEFORE = 3;
/** Whoever has not reported by then is spoken to, not written to. */
const DAYS_LATE = 14;

type Group = Titled & { kind: keyof typeof KINDS; for_day: string; accounts: string[] };

/**
 * Reminds the people of every place of what is due today. One statement finds whom, for all campaigns and kinds together;
 * what was told already is left out by its key, so a job that runs twice, or two at once, tell once.
 */
export async function remind(tx: WriteTx): Promise<number> {
  const at = now();
  const { rows } = await sql<Group>`
    WITH today AS (SELECT (${at}::timestamptz AT TIME ZONE 'Asia/Almaty')::date AS day),
    open AS (
      SELECT r.place_id, r.campaign_id, r.place_path, c.held_from, c.held_until, c.grace_hours, greatest(c.due_at, r.extended_to) AS due_at
        FROM campaign c JOIN campaign_return r ON r.campaign_id = c.id
       WHERE c.state = 'published' AND r.state IN ('awaited', 'opened', 'draft', 'returned')),
    due AS (
      SELECT o.place_id, o.campaign_id, o.place_path, k.kind, k.for_day
        FROM open o, today t, LATERAL (VALUES
          ('begins', o.held_from, t.day BETWEEN o.held_from AND o.held_until),
          ('soon', (o.due_at AT TIME ZONE 'Asia/Almaty')::date, t.day BETWEEN (o.due_at AT TIME ZONE 'Asia/Almaty')::date - ${DAYS_BEFORE}::int AND (o.due_at AT TIME ZONE 'Asia/Almaty')::date - 1),
          ('today', (o.due_at AT TIME ZONE 'Asia/Almaty')::date, t.day = (o.due_at AT TIME ZONE 'Asia/Almaty')::date),
          ('late', (o.due_at AT TIME ZONE 'Asia/Almaty')::date, o.due_at + o.grace_hours * interval '1 hour' < ${at} AND t.day BETWEEN (o.due_at AT TIME ZONE 'Asia/Almaty')::date + 1 AND (o.due_at AT TIME ZONE 'Asia/Almaty')::date + ${DAYS_LATE}::int)
        ) AS k (kind, for_day, is_due) WHERE k.is_due),
    fresh AS (
      INSERT INTO campaign_reminder (place_id, campaign_id, kind, for_day, place_path, told_at)
      SELECT place_id, campaign_id, kind, for_day, place_path, ${at} FROM due ON CONFLICT DO NOTHING RETURNING place_id, campaign_id, kind, for_day)
    SELECT c.id, c.title_kk, c.title_ru, c.title_en, f.kind, f.for_day, array_agg(DISTINCT g.account_id) AS accounts
      FROM fresh f JOIN campaign c ON c.id = f.campaign_id
      JOIN role_grant g ON g.place_id = f.place_id AND g.role = ANY (${[...SENDERS]}) AND g.starts_at <= ${at} AND (g.ends_at IS NULL OR g.ends_at > ${at})
      JOIN account a ON a.id = g.account_id AND a.status = 'active'
     GROUP BY c.id, f.kind, f.for_day ORDER BY c.id, f.for_day, f.kind`.execute(tx);
  for (const { kind, for_day, accounts, ...campaign } of rows) await notify(tx, { to: accounts, kind: KINDS[kind], href: `/work/campaigns/${campaign.id}/return`, values: toldOf(campaign, for_day) });
  return rows.reduce((sum, { accounts }) => sum + accounts.length, 0);
}

export const remindOfCampaignsJob = defineJob({
  name: "campaigns.remind",
  data: z.object({}),
  cron: "0 9 * * *",
  run: async () => {
    await write(taskScope("worker", NATION), async (tx) => {
      await remind(tx);
      await remindOfTables(tx);
    });
  },
});
