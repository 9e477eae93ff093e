import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { z } from "zod";
import { NATION, taskScope } from "#platform/access/scope.ts";
import { now } from "#platform/clock.ts";
import { read, write } from "#platform/database/door.server.ts";
import { env } from "#platform/env.server.ts";
import { defineJob } from "#platform/jobs/job.ts";
import type { LinkPlatform } from "../schema.ts";
import { fetchPage, THE_NET, type Ways } from "./fetch-page.server.ts";
import { judge } from "./rules.ts";

const WORKER = taskScope("worker", NATION);
/** A site is asked for so many pages in a run, one after the other with a pause, so that nobody takes us for a flood. */
const MOST_OF_A_HOST = 40;
const PAUSE_MS = 1_500;
const HOSTS_AT_ONCE = 6;
const NEWEST = 400;
const OLDEST = 200;
const AGAIN_AFTER_DAYS = 7;

type ToLookAt = { placeId: string; campaignId: string; id: string; url: string; platform: LinkPlatform; hashtags: readonly string[] };
export type Pace = { ways: Ways; pauseMs: number; signal?: AbortSignal };

/** Looks at the newest links nobody has looked at yet and at those looked at longest ago; notes what it found and decides nothing. */
export async function lookAtLinks({ ways, pauseMs, signal }: Pace): Promise<number> {
  const byHost = Map.groupBy(await linksToLookAt(), ({ url }) => URL.parse(url)?.hostname ?? "");
  const queues = [...byHost.values()].map((links) => links.slice(0, MOST_OF_A_HOST));
  let looked = 0;
  const ofOneHost = async (links: readonly ToLookAt[]) => {
    for (const [nth, link] of links.entries()) {
      if (signal?.aborted) return;
      if (nth > 0) await wait(pauseMs);
      await note(link, await fetchPage(link.url, ways, signal));
      looked++;
    }
  };
  const worker = async () => {
    for (let next = queues.shift(); next !== undefined; next = queues.shift()) await ofOneHost(next);
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, worker));
  return looked;
}

async function linksToLookAt(): Promise<readonly ToLookAt[]> {
  const long = new Date(now().getTime() - AGAIN_AFTER_DAYS * 86_400_000);
  const { rows } = await read(WORKER, (tx) =>
    sql<ToLookAt>`
      WITH open AS (
        SELECT c.id, v.regulation -> 'hashtags' AS hashtags FROM campaign c JOIN campaign_version v ON v.campaign_id = c.id AND v.version = c.version
         WHERE c.state = 'published'
      ), chosen AS (
        (SELECT l.place_id, l.campaign_id, l.id, l.url, l.platform, o.hashtags FROM open o JOIN campaign_link l ON l.campaign_id = o.id
          WHERE l.looked_at IS NULL ORDER BY l.id DESC LIMIT ${NEWEST})
        UNION ALL
        (SELECT l.place_id, l.campaign_id, l.id, l.url, l.platform, o.hashtags FROM open o JOIN campaign_link l ON l.campaign_id = o.id
          WHERE l.looked_at < ${long} ORDER BY l.looked_at, l.id LIMIT ${OLDEST})
      )
      SELECT place_id AS "placeId", campaign_id AS "campaignId", id, url, platform, hashtags FROM chosen`.execute(tx),
  );
  return rows;
}

/** A return sent anew meanwhile may have another address there: then nothing is noted. */
async function note(link: ToLookAt, seen: Parameters<typeof judge>[2]): Promise<void> {
  const { answer, leadsTo, hashtags } = judge(link.url, link.platform, seen, link.hashtags);
  await write(WORKER, (tx) =>
    sql`
      UPDATE campaign_link SET looked_at = ${now()}, answer = ${answer}, leads_to = ${leadsTo}, hashtags = ${hashtags}
       WHERE place_id = ${link.placeId} AND campaign_id = ${link.campaignId} AND id = ${link.id} AND url = ${link.url}`.execute(tx),
  );
}

/** Off unless the setting says that there is a way out: a closed network would only fill its log with refusals. */
async function lookIfThereIsAWayOut(signal: AbortSignal): Promise<void> {
  if (env.PANA_LINKS === "on") await lookAtLinks({ ways: THE_NET, pauseMs: PAUSE_MS, signal });
}

export const lookAtLinksJob = defineJob({
  name: "campaigns.lookAtLinks",
  data: z.object({}),
  cron: "*/10 * * * *",
  retry: { times: 0, afterSeconds: 60 },
  mostMinutes: 9,
  run: ({ signal }) => lookIfThereIsAWayOut(signal),
});
