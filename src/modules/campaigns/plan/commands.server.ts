import { record } from "#platform/audit/record.server.ts";
import { now } from "#platform/clock.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import type { MeasureForm } from "./schema.ts";

type Entered = Omit<MeasureForm, "form_id" | "kept">;

/** How far a place has come with a measure. */
export async function enterMeasure(tx: WriteTx, at: { campaignId: string; measure: number; place: { id: string; path: string }; accountId: string }, entered: Entered): Promise<void> {
  const { campaignId, measure, place } = at;
  const values = { state: entered.state, on_date: entered.on_date || null, evidence: entered.evidence, note: entered.note, changed_by: at.accountId, changed_at: now() };
  const before = await tx
    .selectFrom("campaign_measure")
    .select("state")
    .where("place_id", "=", place.id)
    .where("campaign_id", "=", campaignId)
    .where("measure", "=", measure)
    .forUpdate()
    .executeTakeFirst();
  await tx
    .insertInto("campaign_measure")
    .values({ place_id: place.id, campaign_id: campaignId, measure, place_path: place.path, ...values })
    .onConflict((conflict) => conflict.columns(["place_id", "campaign_id", "measure"]).doUpdateSet(values))
    .execute();
  const detail = { measure, from: before?.state ?? "notBegun", to: entered.state };
  await record(tx, { placeId: place.id, placePath: place.path, action: "campaign.measureEntered", subjectKind: "campaign", subjectId: campaignId, detail });
}
