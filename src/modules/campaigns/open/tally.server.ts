import { sql } from "kysely";
import { z } from "zod";
import { NATION, taskScope } from "#platform/access/scope.ts";
import { now } from "#platform/clock.ts";
import { read, write, type ReadTx, type WriteTx } from "#platform/database/door.server.ts";
import { defineJob } from "#platform/jobs/job.ts";
import { regulationOf, type Campaign } from "../campaign.server.ts";
import { participantsAt } from "../checking/open.server.ts";

type ToCount = Pick<Campaign, "id" | "place_path" | "version">;

/** What the public sees is counted on its behalf, never in its request: one statement for each campaign, every few minutes. */
async function countCampaigns(): Promise<void> {
  const scope = taskScope("worker", NATION);
  for (const campaign of await read(scope, (tx) => toCount(tx))) await write(scope, (tx) => countCampaign(tx, campaign));
}

export const countCampaignsJob = defineJob({ name: "campaigns.count", data: z.object({}), cron: "*/5 * * * *", retry: { times: 0, afterSeconds: 15 }, run: countCampaigns });

/** An archived one is counted a last time after it was closed. */
async function toCount(tx: ReadTx): Promise<readonly ToCount[]> {
  const { rows } = await sql<ToCount>`
    SELECT c.id, c.place_path, c.version FROM campaign c
     WHERE c.public AND (c.state = 'published' OR (c.state = 'archived' AND NOT EXISTS (
             SELECT FROM campaign_tally t WHERE t.campaign_id = c.id AND t.counted_at >= coalesce(c.archived_at, c.changed_at))))
     ORDER BY c.id`.execute(tx);
  return rows;
}

/** Null in a sum is what nobody has reported; excused places are not expected, so no share passes the whole. */
export async function countCampaign(tx: WriteTx, campaign: ToCount): Promise<void> {
  const { form } = await regulationOf(tx, campaign);
  // Where the returns keep how many took part, counted from 1; nothing stands at 0.
  const people = form ? (participantsAt(form) ?? -1) + 1 : 0;
  await sql`
    INSERT INTO campaign_tally (place_id, campaign_id, place_path, expected, reported, took_part, participants, links, counted_at)
    SELECT DISTINCT ON (p.id) p.id, ${campaign.id}, p.path, g.expected, g.reported, g.took_part, g.people, g.links, ${now()}
      FROM (SELECT coalesce(l.region, ${campaign.place_path}) AS path, count(*) AS expected, count(*) FILTER (WHERE l.received) AS reported,
                   count(*) FILTER (WHERE l.received AND l.took_part) AS took_part, (sum(l.people) FILTER (WHERE l.received))::bigint AS people,
                   coalesce(sum(l.links) FILTER (WHERE l.received), 0) AS links
              FROM (SELECT substring(r.place_path FROM '^/[^/]+/[^/]+/') AS region, r.state IN ('sent', 'accepted') AS received, r.took_part,
                           r.numbers[${people}::int] AS people, r.links
                      FROM campaign_return r WHERE r.campaign_id = ${campaign.id} AND r.state <> 'excused') l
             GROUP BY GROUPING SETS ((l.region), ())) g
      JOIN place p ON p.path = g.path
     ORDER BY p.id, g.expected DESC
    ON CONFLICT (place_id, campaign_id) DO UPDATE SET place_path = excluded.place_path, expected = excluded.expected, reported = excluded.reported,
       took_part = excluded.took_part, participants = excluded.participants, links = excluded.links, counted_at = excluded.counted_at`.execute(tx);
}
