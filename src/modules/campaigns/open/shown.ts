import { dayOf } from "#platform/i18n/format.ts";
import { now } from "#platform/clock.ts";
import { phaseOf, type Phase } from "./rules.ts";
import type { Tally } from "./queries.server.ts";
import type { CampaignState } from "../schema.ts";

export type Counts = { whole: Tally | undefined; regions: readonly Tally[] };

/** The line of the whole and those of the regions. A campaign of one region has a single line, which is both. */
export function countsOf(tally: readonly Tally[]): Counts {
  const whole = tally.find((line) => line.whole);
  const regions = tally.filter((line) => line.column !== null || !line.whole);
  return { whole, regions: regions.length > 1 ? regions : [] };
}

export function phaseNow(campaign: { state: CampaignState; heldFrom: string; heldUntil: string }): Phase {
  return phaseOf(campaign, dayOf(now()));
}

