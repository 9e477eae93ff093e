import { sql } from "kysely";
import { findCampaignBySlug, regulationOf } from "#modules/campaigns/campaign.server.ts";
import { now } from "#platform/clock.ts";
import { write, type WriteTx } from "#platform/database/door.server.ts";
import { DEMO_CAMPAIGNS } from "../demo/campaigns/slugs.ts";
import { seeded } from "../random.ts";
import { BEING_CHECKED, FINISHED, RUNNING, type Shares } from "../returns/answers.ts";
import { WORLD } from "../school.ts";
import { reportEverywhere } from "./report-everywhere.ts";

/** Regions, the demo's among them, that have passed on their table of the challenge; the institute gave the last of them back. */
const PASSED_ON = ["11", "15", "35", "43", "47", "55", "62", "71"];
const GIVEN_BACK = "55";

/** The campaigns of the demo in every school of the country. */
export async function reportNationally(): Promise<void> {
  const { flashmob, challenge, running } = DEMO_CAMPAIGNS;
  await report(flashmob, () => FINISHED, (tx, id) => settle(tx, id, sql`true`, "accepted"));
  await report(challenge, (region) => (PASSED_ON.includes(region) ? FINISHED : BEING_CHECKED), async (tx, id) => {
    await settle(tx, id, isRegion([GIVEN_BACK]), "returned");
    await settle(tx, id, isRegion(PASSED_ON), "approved");
  });
  await report(running, () => RUNNING);
}

async function report(slug: string, sharesOf: (regionCode: string) => Shares, settleTables?: (tx: WriteTx, campaignId: string) => Promise<void>): Promise<void> {
  await write(WORLD, async (tx) => {
    const campaign = await findCampaignBySlug(tx, slug);
    if (!campaign) throw new Error(`The demo has no campaign ${slug}.`);
    await reportEverywhere(tx, seeded(`${slug} everywhere`), { campaign, regulation: await regulationOf(tx, campaign), sharesOf });
    await settleTables?.(tx, campaign.id);
  });
}

function isRegion(codes: readonly string[]) {
  return sql<boolean>`place_path = ANY (${codes.map((code) => `/kz/${code}/`)}::text[])`;
}

/** Tables of regions that are still open, as if each had been passed on in its time. */
async function settle(tx: WriteTx, campaignId: string, which: ReturnType<typeof isRegion>, state: "approved" | "accepted" | "returned"): Promise<void> {
  await sql`
    UPDATE campaign_consolidation
       SET state = ${state}, approved_at = due_at - interval '4 hours', first_approved_at = due_at - interval '4 hours', on_time = true,
           checked_at = CASE WHEN ${state} <> 'approved' THEN due_at - interval '1 hour' END,
           remark = CASE WHEN ${state} = 'returned' THEN 'Екі мектептің саны оқушылар санынан көп, тексеріңіз.' ELSE '' END, changed_at = ${now()}
     WHERE campaign_id = ${campaignId} AND kind = 'region' AND state = 'open' AND ${which}`.execute(tx);
}
