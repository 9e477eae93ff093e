import type { PersonScope } from "#platform/access/scope.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import type { FormValues } from "#platform/http/form.ts";
import { newId } from "#platform/ids.ts";
import { keyFor } from "#platform/secret.server.ts";
import { headOf } from "../head.server.ts";
import { rowsTyped, typed, fieldOf } from "../rules/check-answers.ts";
import { returnAfter } from "../rules/return-states.ts";
import type { ReturnForm } from "../schema/return-form.ts";
import { besideOthers } from "./beside.server.ts";
import { baseOf } from "./drafting.server.ts";
import { dueOf, type OwnReturn } from "./own-return.server.ts";
import { saidIn } from "./said.server.ts";
import { shownLinks, type ShownLinks } from "./shown-links.server.ts";
import type { Return } from "./standing.server.ts";
import { nameOfAccount, stepsOf } from "./timeline.server.ts";
import { typedFrom } from "./typed.ts";

/** Everything that the page of a return shows. */
export async function pageOf(tx: ReadTx, scope: PersonScope, own: OwnReturn) {
  const { campaign, standing, regulation, form, around, evidence } = own;
  const sent = await lastSent(tx, own);
  const draft = standing.draft as FormValues | null;
  const sending = returnAfter(standing.state, "send", around);
  return {
    head: await headOf(tx, scope, campaign),
    form,
    ideas: regulation.ideas,
    hashtags: regulation.hashtags,
    officialPages: regulation.officialPages,
    evidence,
    state: standing.state,
    sendingRefused: "refusal" in sending ? sending.refusal : null,
    mayRecall: !("refusal" in returnAfter(standing.state, "recall", around)),
    mayAsk: standing.state === "accepted" && !("refusal" in returnAfter(standing.state, "askToCorrect", around)),
    remark: standing.remark,
    reason: standing.reason,
    correctionAsked: standing.correction_asked,
    extendedTo: standing.extended_to,
    extendedBecause: standing.extended_because,
    tookPart: standing.took_part,
    onTime: standing.on_time,
    sentAt: standing.sent_at,
    sentBy: await nameOfAccount(tx, standing.sent_by),
    due: dueOf(own),
    base: baseOf(standing),
    formId: newId(),
    offlineKey: keyFor(`forms on the device of ${scope.accountId}`).toString("base64url"),
    values: draft ?? sent,
    draft: draft && { at: standing.draft_saved_at, by: await nameOfAccount(tx, standing.draft_saved_by) },
    shown: shownIn(form, draft ?? sent),
    said: standing.revision > 0 ? saidIn(form, regulation, sent, evidence) : [],
    beside: await besideOthers(tx, own),
    steps: await stepsOf(tx, own.unit),
  };
}

export type ReturnPageData = Awaited<ReturnType<typeof pageOf>>;

async function lastSent(tx: ReadTx, { unit, standing, form }: Pick<OwnReturn, "unit" | "standing" | "form">): Promise<FormValues> {
  if (standing.revision === 0) return {};
  const links = await tx.selectFrom("campaign_link").select(["column_code", "url"]).where("place_id", "=", unit.placeId).where("campaign_id", "=", unit.campaignId).orderBy("position").execute();
  return typedFrom(form, standing, links);
}

/** What somebody else sent or typed meanwhile, to be shown beside one's own. */
export async function theirs(tx: ReadTx, own: OwnReturn) {
  const { standing, form, regulation, evidence } = own;
  const isDraft = standing.draft !== null && !isSent(standing);
  const values = isDraft ? (standing.draft as FormValues) : await lastSent(tx, own);
  return {
    isDraft,
    by: await nameOfAccount(tx, isDraft ? standing.draft_saved_by : standing.sent_by),
    at: isDraft ? standing.draft_saved_at : standing.sent_at,
    said: saidIn(form, regulation, values, evidence),
  };
}

export type Theirs = Awaited<ReturnType<typeof theirs>>;

const isSent = ({ state }: Pick<Return, "state">) => state === "sent" || state === "accepted";

/** How the links of each field were understood. */
export function shownIn(form: ReturnForm, values: FormValues): Record<string, ShownLinks> {
  const shown: Record<string, ShownLinks> = {};
  for (let row = 0; row < rowsTyped(form, values); row++)
    for (const { code, kind } of form.columns) if (kind === "links" && typed(values, fieldOf(row, code)) !== "") shown[fieldOf(row, code)] = shownLinks(typed(values, fieldOf(row, code)));
  return shown;
}
