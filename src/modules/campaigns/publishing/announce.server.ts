import type { WriteTx } from "#platform/database/door.server.ts";
import type { Campaign } from "../campaign.server.ts";

export type Announcement = "published" | "amended" | "deadlineMoved" | "cancelled";

/** Tells those whom a campaign concerns what became of it, in the transaction of the change. */
export async function announce(_tx: WriteTx, _campaign: Campaign, _what: Announcement): Promise<void> {}
