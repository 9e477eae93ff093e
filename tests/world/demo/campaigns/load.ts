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

/** And those that run today. */
export async function holdRunningCampaign(demo: Demo): Promise<void> {
  await letHappen([...(await runningNow(demo)), ...(await contestNow(demo))]);
}
