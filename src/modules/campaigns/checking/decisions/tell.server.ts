import type { WriteTx } from "#platform/database/door.server.ts";
import type { Campaign } from "../../campaign.server.ts";
import { tellAccepted, tellGivenBack } from "../../returns/telling.server.ts";
import type { Decision } from "./decide.server.ts";

/** Tells those who send for these places what was decided, in the transaction of the decision. What only settles a list is not news to them. */
export async function tellOfDecision(tx: WriteTx, campaign: Campaign, decision: Decision, placeIds: readonly string[]): Promise<void> {
  if (placeIds.length === 0) return;
  if (decision === "accept") await tellAccepted(tx, campaign, placeIds);
  if (decision === "giveBack") await tellGivenBack(tx, campaign, placeIds);
}
