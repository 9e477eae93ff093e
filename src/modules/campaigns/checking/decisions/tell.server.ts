import type { WriteTx } from "#platform/database/door.server.ts";
import type { Campaign } from "../../campaign.server.ts";
import type { Decision } from "./decide.server.ts";

/** Tells those who send for these places what was decided, in the transaction of the decision. */
export async function tellOfDecision(_tx: WriteTx, _campaign: Campaign, _decision: Decision, _placeIds: readonly string[]): Promise<void> {}
