import { sql, type Selectable } from "kysely";
import type { CampaignReturn } from "#db/types.ts";
import { now } from "#platform/clock.ts";
import type { ReadTx, WriteTx } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import type { Campaign } from "../campaign.server.ts";
import type { ReturnState } from "../schema.ts";
import type { Around } from "../rules/return-states.ts";

export type Return = Omit<Selectable<CampaignReturn>, "state"> & { state: ReturnState };
export type Unit = { placeId: string; campaignId: string };

export async function findReturn(tx: ReadTx, { placeId, campaignId }: Unit): Promise<Return | undefined> {
  const row = await tx.selectFrom("campaign_return").selectAll().where("place_id", "=", placeId).where("campaign_id", "=", campaignId).executeTakeFirst();
  return row as Return | undefined;
}

/** The return of a place, held until the end of the transaction: two people at once come one after the other. */
export async function holdReturn(tx: WriteTx, { placeId, campaignId }: Unit): Promise<Return | undefined> {
  const row = await tx.selectFrom("campaign_return").selectAll().where("place_id", "=", placeId).where("campaign_id", "=", campaignId).forUpdate().executeTakeFirst();
  return row as Return | undefined;
}

/** What binds a return besides its own state. The tables above are beyond a school's reach, so the database is asked by function. */
export async function aroundReturn(tx: ReadTx, campaign: Pick<Campaign, "id" | "state">, placePath: string): Promise<Around> {
  const { rows } = await sql<{ locked: boolean }>`SELECT pana_campaign_locked(${campaign.id}, ${placePath}) AS locked`.execute(tx);
  return { locked: rows[0]?.locked ?? false, closed: campaign.state !== "published" };
}

export type StepTaken = { placeId: string; campaignId: string; placePath: string; subject: "return" | "table" | "campaign"; step: string; from: string; to: string; words?: string; detail?: object };

/** Writes down what happened to a return or table; never changed afterwards. */
export async function noteStep(tx: WriteTx, taken: StepTaken): Promise<void> {
  await sql`
    INSERT INTO campaign_step (place_id, campaign_id, id, place_path, subject, step, from_state, to_state, words, detail, by_account, at)
    VALUES (${taken.placeId}, ${taken.campaignId}, ${newId()}, ${taken.placePath}, ${taken.subject}, ${taken.step}, ${taken.from}, ${taken.to},
            ${taken.words ?? ""}, ${JSON.stringify(taken.detail ?? {})}::jsonb, pana_actor(), ${now()})`.execute(tx);
}
