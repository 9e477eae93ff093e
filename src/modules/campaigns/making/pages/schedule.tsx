import type { MetaFunction } from "react-router";
import { getPlace, type PlaceKind } from "#modules/places/public.server.ts";
import { m } from "#paraglide/messages.js";
import { read } from "#platform/database/door.server.ts";
import { onceUnlessRefused } from "#platform/forms/once.server.ts";
import { conflict, redirectWithFlash, refused } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { parseForm, type FormErrors, type FormValues } from "#platform/http/form.ts";
import { titled } from "#platform/i18n/title.ts";
import { newId } from "#platform/ids.ts";
import { TextArea } from "#ui/text-area.tsx";
import type { Campaign } from "../../campaign.server.ts";
import { moveDeadlines } from "../../publishing/deadlines.server.ts";
import { levelsFor } from "../../rules/chain.ts";
import { requireEditing } from "../editing.server.ts";
import { chainFieldNames, scheduleForm } from "../forms.ts";
import { dayAndTime } from "../moments.ts";
import { EditPage, editHref } from "../parts/edit-page.tsx";
import { ScheduleFields } from "../parts/schedule-fields.tsx";
import { changeSchedule } from "../settings.server.ts";
import type { Route } from "./+types/schedule";

export const meta: MetaFunction = () => [{ title: titled(m.campaigns_making_schedule()) }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const scope = requirePerson(context);
  const { campaign, draft, owner } = await read(scope, async (tx) => {
    const editing = await requireEditing(tx, scope, params.campaignId);
    return { ...editing, owner: await getPlace(tx, editing.campaign.place_id) };
  });
  return { edited: { id: campaign.id, title: draft.regulation.title }, values: printSchedule(campaign), goesOn: campaign.state === "published", reporting: campaign.reporting, levels: levelsOf(campaign, owner.kind), formId: newId() };
}

/** On one that goes on no level is put in or left out: tables of the chain are there already. */
function levelsOf({ state, chain, reporting }: Campaign, owner: PlaceKind) {
  return state === "published" ? chain.map(({ kind }) => kind) : levelsFor(owner, reporting);
}

function printSchedule(campaign: Campaign): FormValues {
  const due = dayAndTime(campaign.due_at);
  const values: FormValues = {
    heldFrom: campaign.held_from, heldUntil: campaign.held_until, heldAt: campaign.held_at?.slice(0, 5) ?? "", dueDay: due.day, dueTime: due.time, graceHours: String(campaign.grace_hours),
  };
  for (const { kind, dueAt } of campaign.chain) {
    const names = chainFieldNames(kind);
    const { day, time } = dayAndTime(new Date(dueAt));
    Object.assign(values, { [names.day]: day, [names.time]: time });
  }
  return values;
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const scope = requirePerson(context);
  const { campaign } = await read(scope, (tx) => requireEditing(tx, scope, params.campaignId));
  const sent = await request.formData();
  const form = parseForm(scheduleForm, sent);
  const values = Object.fromEntries([...sent].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
  if (!form.ok) return refused({ values, errors: form.errors });
  const schedule = form.value;
  if (campaign.state === "draft") {
    await onceUnlessRefused(scope, schedule.formId, async (tx) => {
      await changeSchedule(tx, campaign, schedule);
      return { ok: true };
    });
    throw redirectWithFlash(editHref(campaign.id), m.campaigns_making_saved());
  }
  const errors = lacksOf(campaign, schedule);
  if (Object.keys(errors).length > 0 || !schedule.dueAt) return refused({ values, errors });
  const { dueAt, graceHours, chain, reason } = schedule;
  const done = await onceUnlessRefused(scope, schedule.formId, (tx) => moveDeadlines(tx, campaign.id, { dueAt, graceHours, chain, reason }));
  if (!done.ok) throw conflict();
  throw redirectWithFlash(editHref(campaign.id), m.campaigns_making_deadline_moved());
}

function lacksOf(campaign: Campaign, { reason, dueAt, chain }: { reason: string; dueAt: Date | null; chain: Campaign["chain"] }): FormErrors {
  const errors: FormErrors = {};
  if (reason === "") errors["reason"] = m.campaigns_making_error_reason();
  if (!dueAt) errors["dueDay"] = m.campaigns_making_error_date();
  for (const { kind } of campaign.chain) if (!chain.some((step) => step.kind === kind)) errors[chainFieldNames(kind).day] = m.campaigns_making_error_date();
  return errors;
}

export default function EditSchedule({ loaderData, actionData }: Route.ComponentProps) {
  const { edited, goesOn, levels, reporting, formId } = loaderData;
  const values: FormValues = actionData?.values ?? loaderData.values;
  const errors: FormErrors = actionData?.errors ?? {};
  return (
    <EditPage edited={edited} title={goesOn ? m.campaigns_making_move_deadlines() : m.campaigns_making_schedule()} lead={goesOn ? m.campaigns_making_move_deadlines_lead() : m.campaigns_making_schedule_lead()} formId={formId} errors={errors}>
      <ScheduleFields values={values} errors={errors} levels={levels} reporting={reporting} goesOn={goesOn} />
      {goesOn && <TextArea name="reason" label={m.campaigns_making_reason()} help={m.campaigns_making_deadline_reason_help()} value={String(values["reason"] ?? "")} error={errors["reason"]} rows={3} maxLength={2_000} />}
    </EditPage>
  );
}
