import { sql } from "kysely";
import { write } from "#platform/database/door.server.ts";
import { WORLD } from "../../school.ts";
import { daysAgo } from "../actor.ts";
import type { Demo } from "../load.ts";
import { letHappen } from "./happenings.ts";
import { contestNow } from "./contest.ts";
import { holdCampaignOf2017 } from "./of-2017.ts";
import { challengeOf2025, flashmobOf2025, runningNow } from "./of-2025.ts";

/** The three campaigns of the regulations. */
export async function holdPastCampaigns(demo: Demo): Promise<void> {
  await holdCampaignOf2017(demo);
  await letHappen([...(await challengeOf2025(demo)), ...(await flashmobOf2025(demo))]);
}

/** And those that run today. What was told of all of them some days ago has been read long since. */
export async function holdRunningCampaign(demo: Demo): Promise<void> {
  await letHappen([...(await runningNow(demo)), ...(await contestNow(demo))]);
  await write(WORLD, (tx) =>
    sql`UPDATE notification SET read_at = created_at + interval '3 hours', mail_state = 'none' WHERE read_at IS NULL AND created_at < ${daysAgo(5, "12:00")}`.execute(tx));
}
