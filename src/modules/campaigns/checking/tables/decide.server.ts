import { sql } from "kysely";
import type { PersonScope } from "#platform/access/scope.ts";
import { record } from "#platform/audit/record.server.ts";
import { now } from "#platform/clock.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import { mayApprove, mayCheck } from "../../access.ts";
import type { Campaign } from "../../campaign.server.ts";
import { totalOf } from "../../rules/consolidation.ts";
import { consolidationAfter, type ConsolidationRefusal, type ConsolidationStep } from "../../rules/consolidation-states.ts";
import { isOnTime } from "../../rules/deadlines.ts";
import { additiveColumns, type ReturnForm } from "../../schema/return-form.ts";
import { noteStep } from "../../returns/standing.server.ts";
import { consolidate } from "./lines.server.ts";
import { holdBelow, holdTable, standingOf, type Table } from "./standing.server.ts";
import { tellOfTable } from "./tell.server.ts";

export type TableDecided = { ok: true } | { ok: false; refusal: ConsolidationRefusal | "notYours" };

/** Approving and taking back is the place's own; where it is silent the level above may approve for it. Accepting and giving back is the level above's. */
export function mayTakeStep(scope: PersonScope, table: Pick<Table, "place_id" | "place_path">, step: ConsolidationStep): boolean {
  const above = mayCheck(scope, { id: table.place_id, path: table.place_path });
  if (step === "approve") return mayApprove(scope, table.place_id) || above;
  return step === "recall" ? mayApprove(scope, table.place_id) : above;
}

/** Moves the table of a place on; what it adds up to is kept as it was approved, and every step is written down. */
export async function decideTable(tx: WriteTx, scope: PersonScope, campaign: Campaign, form: ReturnForm, placeId: string, step: ConsolidationStep, words = ""): Promise<TableDecided> {
  const table = await holdTable(tx, campaign.id, placeId);
  if (!table || !mayTakeStep(scope, table, step)) return { ok: false, refusal: "notYours" };
  if (step === "approve") await holdBelow(tx, table);
  const after = consolidationAfter(table.state, step, await standingOf(tx, campaign, table));
  if ("refusal" in after) return { ok: false, refusal: after.refusal };
  const totals = step === "approve" ? await totalsOf(tx, scope, campaign, form, table) : undefined;
  await tx
    .updateTable("campaign_consolidation")
    .set({ state: after.to, changed_at: now(), ...changesOf(campaign, table, step, words), ...(totals ? { totals: JSON.stringify(totals) } : {}) })
    .where("place_id", "=", placeId)
    .where("campaign_id", "=", campaign.id)
    .execute();
  await noteStep(tx, { placeId, campaignId: campaign.id, placePath: table.place_path, subject: "table", step, from: table.state, to: after.to, words, ...(totals ? { detail: totals } : {}) });
  await record(tx, { placeId, placePath: table.place_path, action: ACTIONS[step], subjectKind: "campaign", subjectId: campaign.id });
  await tellOfTable(tx, scope, campaign, table, step);
  return { ok: true };
}

const ACTIONS: Readonly<Record<ConsolidationStep, string>> = {
  approve: "campaign.tableApproved",
  recall: "campaign.tableRecalled",
  accept: "campaign.tableAccepted",
  giveBack: "campaign.tableGivenBack",
};

function changesOf(campaign: Campaign, table: Table, step: ConsolidationStep, words: string) {
  const at = now();
  const by = sql<string>`pana_actor()`;
  if (step === "accept") return { checked_at: at, checked_by: by, remark: "" };
  if (step === "giveBack") return { checked_at: at, checked_by: by, remark: words };
  if (step === "recall") return {};
  const deadline = { dueAt: table.due_at, graceHours: campaign.grace_hours, extendedTo: table.extended_to };
  return { approved_at: at, approved_by: by, first_approved_at: table.first_approved_at ?? at, on_time: table.on_time ?? isOnTime(at, deadline), checked_at: null, checked_by: null, remark: "" };
}

async function totalsOf(tx: WriteTx, scope: PersonScope, campaign: Campaign, form: ReturnForm, table: Table) {
  const width = additiveColumns(form).length;
  const paths = table.kind === "network" ? scope.reach : [table.place_path];
  const { counts, numbers, links, tookPart } = totalOf(await consolidate(tx, { campaignId: campaign.id, paths, width, by: "region", counted: "accepted" }), width);
  return { units: counts.units, excused: counts.excused, received: counts.received, onTime: counts.onTime, accepted: counts.by.accepted, tookPart, links, numbers };
}
