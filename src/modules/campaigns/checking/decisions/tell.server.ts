import type { WriteTx } from "#platform/database/door.server.ts";
import type { Campaign } from "../../campaign.server.ts";
import type { Return } from "../../returns/standing.server.ts";
import type { Decision } from "./decide.server.ts";

/** Tells those who send for the place what was decided, in the transaction of the decision. */
export async function tellOfDecision(_tx: WriteTx, _campaign: Campaign, _held: Return, _decision: Decision): Promise<void> {}
