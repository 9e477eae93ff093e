import { data } from "react-router";
import { m } from "#paraglide/messages.js";
import type { PersonScope } from "#platform/access/scope.ts";
import { read, write } from "#platform/database/door.server.ts";
import { onceUnlessRefused } from "#platform/forms/once.server.ts";
import { redirectWithFlash } from "#platform/http/answers.ts";
import type { FormErrors, FormValues } from "#platform/http/form.ts";
import { formatDateTime } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { isId } from "#platform/ids.ts";
import { checkAnswers, rowsTyped, typed, typedList } from "../rules/check-answers.ts";
import { baseOf, saveDraft } from "./drafting.server.ts";
import { storeEvidence } from "./evidence.server.ts";
import { faultsInWords, fileFaultInWords, refusalInWords } from "./fault-words.ts";
import { dueOf, requireOwnReturn, type OwnReturn } from "./own-return.server.ts";
import { sendOwn } from "./own-send.server.ts";
import { askToCorrect, recallReturn } from "./own-steps.server.ts";
import { shownIn, theirs, type Theirs } from "./return-page.server.ts";
import { saidIn, type Said } from "./said.server.ts";
import type { SentForm } from "./sent-form.server.ts";
import type { ShownLinks } from "./shown-links.server.ts";

/** What the page shows after a form was sent that is not done with: filled as it came. */
export type Shown = {
  view: "form" | "review" | "conflict" | "refused" | "ask";
  values: FormValues;
  errors: FormErrors;
  shown: Record<string, ShownLinks>;
  base: string;
  kept?: boolean;
  said?: Said[];
  theirs?: Theirs;
  refusal?: string;
  /** How to go on with one's own text, where that can be. */
  way?: "edit" | "recallTheirs";
};

type Act = { scope: PersonScope; own: OwnReturn; sent: SentForm };

export async function act({ scope, own, sent }: Act) {
  const intent = typed(sent.values, "intent");
  if (intent === "recall" || intent === "ask") return takeStep(scope, own, sent.values, intent);
  const values = await keepFiles(scope, own, sent);
  if (intent === "recallTheirs") return recallTheirs(scope, own, values);
  const renewed = await read(scope, (tx) => requireOwnReturn(tx, scope, own.unit.campaignId));
  const filled = { ...sent, values };
  const fileErrors = Object.fromEntries(sent.refused.map(({ column, name, why }) => [column, fileFaultInWords(why, name)]));
  if (Object.keys(fileErrors).length > 0) return refuse(scope, renewed, values, fileErrors);
  if (intent === "save") return saveAndSay({ scope, own: renewed, sent: filled });
  if (intent === "edit" || intent === "addRow") {
    const rows = rowsTyped(own.form, values) + (intent === "addRow" ? 1 : 0);
    return show(renewed, { view: "form", values: { ...values, rows: String(rows) }, errors: {} }, 200);
  }
  const checked = checkAnswers(renewed.form, values, renewed.known);
  if (!checked.ok) return refuse(scope, renewed, values, faultsInWords(renewed.form, checked.faults));
  if (intent !== "send") return show(renewed, { view: "review", values, errors: {}, said: saidIn(renewed.form, renewed.regulation, values, renewed.evidence) }, 200);
  return sendAndSay({ scope, own: renewed, sent: filled }, checked.answers);
}

function show({ form, standing }: OwnReturn, { view, values, errors, ...more }: Pick<Shown, "view" | "values" | "errors"> & Partial<Shown>, status: number) {
  const base = typed(values, "base") || baseOf(standing);
  return data<Shown>({ view, values, errors, shown: shownIn(form, values), base, ...more }, { status });
}

/** A form that comes back is kept as a draft besides: whoever closes the telephone now finds it again. */
async function refuse(scope: PersonScope, own: OwnReturn, values: FormValues, errors: FormErrors) {
  const kept = await write(scope, (tx) => saveDraft(tx, own, { values, base: typed(values, "base"), accountId: scope.accountId }));
  const base = kept.ok ? await baseNow(scope, own) : typed(values, "base");
  return show(own, { view: "form", values, errors, base, kept: kept.ok }, 422);
}

const baseNow = async (scope: PersonScope, own: OwnReturn) => baseOf((await read(scope, (tx) => requireOwnReturn(tx, scope, own.unit.campaignId))).standing);

async function keepFiles(scope: PersonScope, { unit, standing }: OwnReturn, { values, files }: SentForm): Promise<FormValues> {
  if (files.length === 0) return values;
  const stored = await write(scope, (tx) => storeEvidence(tx, unit, standing.place_path, files));
  return stored.reduce<FormValues>((all, { id, column }) => ({ ...all, [column]: [...typedList(all, column), id] }), values);
}

async function saveAndSay({ scope, own, sent: { values } }: Act) {
  const kept = await write(scope, (tx) => saveDraft(tx, own, { values, base: typed(values, "base"), accountId: scope.accountId }));
  if (kept.ok) throw redirectWithFlash(pathOf(own), m.campaigns_sending_draft_kept());
  return notDone(scope, own, values, kept.refusal);
}

async function sendAndSay({ scope, own, sent: { values } }: Act, answers: Parameters<typeof sendOwn>[2]) {
  const formId = typed(values, "form_id");
  if (!isId(formId)) return notDone(scope, own, values, "changed");
  const how = { base: typed(values, "base"), accountId: scope.accountId, channel: typed(values, "channel") === "offline" ? "offline" : "form" } as const;
  const sending = await onceUnlessRefused(scope, formId, (tx) => sendOwn(tx, own, answers, how));
  if (!sending.ok) return notDone(scope, own, values, sending.refusal);
  throw redirectWithFlash(pathOf(own), sentInWords(own, typed(values, "seen_due"), sending.onTime));
}

/** A deadline that moved while somebody typed is said, together with what it means for this return. */
function sentInWords(own: OwnReturn, seen: string, onTime: boolean): string {
  const due = dueOf(own);
  const sent = onTime ? m.campaigns_sending_sent_in_time() : m.campaigns_sending_sent_late();
  if (!due || seen === "" || seen === due.toISOString()) return sent;
  return `${sent} ${m.campaigns_sending_deadline_moved({ due: formatDateTime(due) })}`;
}

/** Nothing is overwritten and nothing lost: both texts are shown, and the form that follows knows of the newer one. */
async function notDone(scope: PersonScope, own: OwnReturn, values: FormValues, refusal: Parameters<typeof refusalInWords>[0]) {
  const renewed = await read(scope, (tx) => requireOwnReturn(tx, scope, own.unit.campaignId));
  const isTheirs = refusal === "changed" || refusal === "alreadySent" || refusal === "alreadyAccepted";
  const other = isTheirs ? await read(scope, (tx) => theirs(tx, renewed)) : undefined;
  return show(renewed, { view: other ? "conflict" : "refused", values, errors: {}, base: baseOf(renewed.standing), theirs: other, way: refusal === "changed" ? "edit" : refusal === "alreadySent" ? "recallTheirs" : undefined, refusal: refusalInWords(refusal), said: saidIn(own.form, own.regulation, values, own.evidence) }, 409);
}

/** What a colleague sent is taken back into the history, and one's own text stands in the form again. */
async function recallTheirs(scope: PersonScope, own: OwnReturn, values: FormValues) {
  const taken = await write(scope, (tx) => recallReturn(tx, own));
  if (!taken.ok && taken.refusal !== "notSent") return notDone(scope, own, values, taken.refusal);
  const renewed = await read(scope, (tx) => requireOwnReturn(tx, scope, own.unit.campaignId));
  return show(renewed, { view: "form", values, errors: {}, base: baseOf(renewed.standing) }, 200);
}

async function takeStep(scope: PersonScope, own: OwnReturn, values: FormValues, intent: "recall" | "ask") {
  const why = typed(values, "why").trim();
  if (intent === "ask" && (why === "" || why.length > 2_000)) return show(own, { view: "ask", values, errors: { why: why === "" ? m.campaigns_sending_why_needed() : m.campaigns_sending_why_too_long() } }, 422);
  const formId = typed(values, "form_id");
  const taken = await onceUnlessRefused(scope, isId(formId) ? formId : `${intent}:${own.unit.campaignId}:${baseOf(own.standing)}`, (tx) => (intent === "recall" ? recallReturn(tx, own) : askToCorrect(tx, own, why)));
  if (!taken.ok) return notDone(scope, own, values, taken.refusal);
  throw redirectWithFlash(pathOf(own), intent === "recall" ? m.campaigns_sending_recalled() : m.campaigns_sending_asked());
}

const pathOf = ({ unit }: OwnReturn) => link(`/work/campaigns/${unit.campaignId}/return`);
