import type { MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { read } from "#platform/database/door.server.ts";
import { notFound, redirectWithFlash, refused } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { formValues, type FormErrors } from "#platform/http/form.ts";
import { titled } from "#platform/i18n/title.ts";
import { newId } from "#platform/ids.ts";
import { TextField } from "#ui/text-field.tsx";
import { TrilingualField } from "#ui/trilingual-field.tsx";
import { EMPTY_PLAN, putSection } from "../../rules/plan-building.ts";
import type { Plan } from "../../schema/plan.ts";
import { changePlan } from "../change-plan.server.ts";
import { markOf } from "../drafts.server.ts";
import { requireEditing } from "../editing.server.ts";
import { tonguesIn } from "../form-forms.ts";
import { EditPlanPage, planHref } from "../parts/edit-plan-page.tsx";
import { printPlanSection, readPlanSection } from "../plan-forms.ts";
import type { Route } from "./+types/plan-section";

export const meta: MetaFunction = () => [{ title: titled(m.campaigns_plan_edit_section()) }];

/** The place of the section that the address names; a new one comes after the last. */
function indexIn(plan: Plan, name: string): number {
  const index = name === "new" ? plan.sections.length : Number(name) - 1;
  if (name !== "new" && !plan.sections[index]) throw notFound();
  return index;
}

export async function loader({ context, params }: Route.LoaderArgs) {
  const scope = requirePerson(context);
  const { campaign, draft } = await read(scope, (tx) => requireEditing(tx, scope, params.campaignId));
  const plan = draft.regulation.plan ?? EMPTY_PLAN;
  const values = printPlanSection(plan.sections[indexIn(plan, params.index)]);
  return { edited: { id: campaign.id, title: draft.regulation.title }, values, mark: markOf(values), formId: newId() };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const scope = requirePerson(context);
  const { campaign, draft } = await read(scope, (tx) => requireEditing(tx, scope, params.campaignId));
  const plan = draft.regulation.plan ?? EMPTY_PLAN;
  const index = indexIn(plan, params.index);
  const values = formValues(await request.formData());
  const typed = readPlanSection(values);
  if (!typed.ok) return refused({ values, errors: typed.errors, mark: null });
  const markNow = (of: Plan) => markOf(printPlanSection(of.sections[index]));
  const { ok } = await changePlan(scope, campaign, { formId: String(values["form_id"] ?? ""), mark: String(values["mark"] ?? ""), markOf: markNow }, (now) => putSection(now, index, typed.value));
  if (!ok) return refused({ values, errors: {}, mark: markNow(plan) });
  throw redirectWithFlash(planHref(campaign.id), m.campaigns_making_saved());
}

export default function EditPlanSection({ loaderData, actionData }: Route.ComponentProps) {
  const { edited, mark, formId } = loaderData;
  const values = actionData?.values ?? loaderData.values;
  const errors: FormErrors = actionData?.errors ?? {};
  return (
    <EditPlanPage edited={edited} title={m.campaigns_plan_edit_section()} formId={formId} mark={mark} changed={actionData?.mark ?? null} errors={errors}>
      <TrilingualField name="heading" label={m.campaigns_making_heading()} values={tonguesIn(values, "heading")} errors={errors} long rows={2} />
      <TextField name="number" label={m.campaigns_making_number()} help={m.campaigns_plan_edit_number_help()} value={String(values["number"] ?? "")} error={errors["number"]} optional />
      <TrilingualField name="aim" label={m.campaigns_plan_edit_aim()} help={m.campaigns_plan_edit_aim_help()} values={tonguesIn(values, "aim")} long rows={3} optional />
    </EditPlanPage>
  );
}
