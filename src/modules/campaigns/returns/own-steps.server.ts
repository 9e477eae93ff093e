import { sql } from "kysely";
import { record } from "#platform/audit/record.server.ts";
import { now } from "#platform/clock.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import { returnAfter, type StepRefusal } from "../rules/return-states.ts";
import type { OwnReturn } from "./own-return.server.ts";
import { aroundReturn, holdReturn, noteStep } from "./standing.server.ts";
import { tellCorrectionAsked } from "./telling.server.ts";

export type Taken = { ok: true } | { ok: false; refusal: StepRefusal };

/** That the form was looked at, the first time it is: the level above sees that the message has arrived. */
export async function noteOpened(tx: WriteTx, { unit, campaign }: Pick<OwnReturn, "unit" | "campaign">): Promise<void> {
  const held = await holdReturn(tx, unit);
  if (held?.state !== "awaited") return;
  const after = returnAfter(held.state, "open", await aroundReturn(tx, campaign, held.place_path));
  if ("refusal" in after) return;
  const at = now();
  await sql`UPDATE campaign_return SET state = ${after.to}, opened_at = ${at}, changed_at = ${at} WHERE place_id = ${unit.placeId} AND campaign_id = ${unit.campaignId}`.execute(tx);
  await noteStep(tx, { ...unit, placePath: held.place_path, subject: "return", step: "open", from: held.state, to: after.to });
}

/** Takes a return back while nobody has accepted it; what was sent stays in its history. */
export async function recallReturn(tx: WriteTx, { unit, campaign }: OwnReturn): Promise<Taken> {
  const held = await holdReturn(tx, unit);
  const after = held && returnAfter(held.state, "recall", await aroundReturn(tx, campaign, held.place_path));
  if (!held || !after || "refusal" in after) return { ok: false, refusal: after && "refusal" in after ? after.refusal : "notSent" };
  await sql`
    UPDATE campaign_return SET state = ${after.to}, correction_asked = '', changed_at = ${now()}
     WHERE place_id = ${unit.placeId} AND campaign_id = ${unit.campaignId}`.execute(tx);
  await noteStep(tx, { ...unit, placePath: held.place_path, subject: "return", step: "recall", from: held.state, to: after.to, detail: { revision: held.revision } });
  await record(tx, { placeId: unit.placeId, placePath: held.place_path, action: "campaign.returnRecalled", subjectKind: "campaign", subjectId: unit.campaignId, detail: { revision: held.revision } });
  return { ok: true };
}

/** Asks the level above to give an accepted return back, with the reason; they are told. */
export async function askToCorrect(tx: WriteTx, { unit, campaign }: OwnReturn, reason: string): Promise<Taken> {
  const held = await holdReturn(tx, unit);
  const after = held && returnAfter(held.state, "askToCorrect", await aroundReturn(tx, campaign, held.place_path));
  if (!held || !after || "refusal" in after) return { ok: false, refusal: after && "refusal" in after ? after.refusal : "notSent" };
  await sql`
    UPDATE campaign_return SET correction_asked = ${reason}, changed_at = ${now()} WHERE place_id = ${unit.placeId} AND campaign_id = ${unit.campaignId}`.execute(tx);
  await noteStep(tx, { ...unit, placePath: held.place_path, subject: "return", step: "askToCorrect", from: held.state, to: after.to, words: reason });
  await tellCorrectionAsked(tx, campaign, held.place_path);
  await record(tx, { placeId: unit.placeId, placePath: held.place_path, action: "campaign.correctionAsked", subjectKind: "campaign", subjectId: unit.campaignId });
  return { ok: true };
}
