import { z } from "zod";
import { m } from "#paraglide/messages.js";
import type { PersonScope } from "#platform/access/scope.ts";
import { record } from "#platform/audit/record.server.ts";
import { now } from "#platform/clock.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import { dayOf } from "#platform/i18n/format.ts";
import { notify } from "#platform/notifications/notify.server.ts";
import { mayCheck } from "../../access.ts";
import type { Campaign } from "../../campaign.server.ts";
import { noteStep } from "../../returns/standing.server.ts";
import { peopleAt } from "../../returns/telling.server.ts";
import { CHECKERS, toldOf } from "../../returns/told.ts";
import { isLocking, type Standing } from "../../rules/consolidation-states.ts";
import { isOnTime } from "../../rules/deadlines.ts";
import type { Extension } from "../decisions/extend.server.ts";
import { dueOf, holdTable, standingOf, type Table } from "./standing.server.ts";

/** What the form for more time sends. */
export const extendTableForm = z.object({
  form_id: z.uuid(),
  day: z.iso.date({ error: () => m.checking_error_day() }),
  time: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: () => m.checking_error_time() }),
  because: z.string().trim().min(1, { error: () => m.checking_error_because() }).max(500, { error: () => m.checking_error_because() }),
});

/** The level above gives more time to a table that has not been passed on; the last of the chain has nobody to give it. */
export function mayExtendTable(scope: PersonScope, table: Table, { closed, last, lockedAbove }: Omit<Standing, "unsettled">): boolean {
  return mayCheck(scope, { id: table.place_id, path: table.place_path }) && !closed && !last && !lockedAbove && !isLocking(table.state);
}

/** Gives the table of one place a later deadline, says why in its history, and tells those who pass it on. */
export async function extendTable(tx: WriteTx, scope: PersonScope, campaign: Campaign, placeId: string, { until, because }: Extension): Promise<{ ok: true } | { ok: false; refusal: "notNow" | "notLater" }> {
  const table = await holdTable(tx, campaign.id, placeId);
  if (!table || !mayExtendTable(scope, table, await standingOf(tx, campaign, table))) return { ok: false, refusal: "notNow" };
  if (until <= now() || until <= dueOf(table)) return { ok: false, refusal: "notLater" };
  const onTime = table.first_approved_at ? table.on_time === true || isOnTime(table.first_approved_at, { dueAt: table.due_at, graceHours: campaign.grace_hours, extendedTo: until }) : null;
  await tx
    .updateTable("campaign_consolidation")
    .set({ extended_to: until, extended_because: because, on_time: onTime, changed_at: now() })
    .where("place_id", "=", placeId)
    .where("campaign_id", "=", campaign.id)
    .execute();
  const detail = { until: until.toISOString() };
  await noteStep(tx, { placeId, campaignId: campaign.id, placePath: table.place_path, subject: "table", step: "extend", from: table.state, to: table.state, words: because, detail });
  await notify(tx, { to: await peopleAt(tx, [placeId], CHECKERS), kind: "campaignTableMoreTime", href: `/work/campaigns/${campaign.id}/table`, values: toldOf(campaign, dayOf(until)) });
  await record(tx, { placeId, placePath: table.place_path, action: "campaign.tableDeadlineExtended", subjectKind: "campaign", subjectId: campaign.id, detail });
  return { ok: true };
}
