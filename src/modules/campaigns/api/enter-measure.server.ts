import { findPlaceInReach } from "#modules/places/public.server.ts";
import type { PersonScope } from "#platform/access/scope.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import { maySend } from "../access.ts";
import { enterMeasure } from "../plan/commands.server.ts";
import { hasCopy } from "../plan/queries.server.ts";
import { measuresOf } from "../plan/rules.ts";
import { measureForm } from "../plan/schema.ts";
import type { EntryOutcome, EntrySent } from "./plan-shapes.ts";
import type { Planned } from "./queries.server.ts";

const POINTERS: Readonly<Record<string, string>> = { state: "/measureState", on_date: "/doneOn", evidence: "/evidence", note: "/note" };

/** One that is refused keeps no other back; what lies beyond reach is answered as what is not expected. */
export async function enterOne(tx: WriteTx, scope: PersonScope, { campaign, plan }: Planned, sent: EntrySent, dryRun: boolean): Promise<EntryOutcome> {
  const { placeId, measureNumber } = sent;
  const refused = (refusal: NonNullable<EntryOutcome["refusal"]>, faults: EntryOutcome["faults"] = []): EntryOutcome => ({ placeId, measureNumber, outcome: "refused", refusal, faults });
  const place = maySend(scope, placeId) ? await findPlaceInReach(tx, placeId) : undefined;
  if (!place || !(await hasCopy(tx, campaign, place))) return refused("notExpected");
  if (campaign.state !== "published") return refused("closed");
  if (!measuresOf(plan).some(({ number }) => number === measureNumber)) return refused("noMeasure");
  const typed = measureForm.safeParse({ form_id: "api", state: sent.measureState, on_date: sent.doneOn ?? "", evidence: sent.evidence, note: sent.note });
  if (!typed.success) return refused("invalid", typed.error.issues.map(({ path, message }) => ({ pointer: POINTERS[String(path[0])] ?? "", detail: message })));
  const { state, on_date, evidence, note } = typed.data;
  if (!dryRun) await enterMeasure(tx, { campaignId: campaign.id, measure: measureNumber, place, accountId: scope.accountId }, { state, on_date, evidence, note });
  return { placeId, measureNumber, outcome: dryRun ? "wouldDo" : "done", refusal: null, faults: [] };
}
