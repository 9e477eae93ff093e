import { redirect, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { read } from "#platform/database/door.server.ts";
import { notFound, redirectWithFlash, refused } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { formValues } from "#platform/http/form.ts";
import { titled } from "#platform/i18n/title.ts";
import { newId } from "#platform/ids.ts";
import { EMPTY_PLAN, putMeasure } from "../../rules/plan-building.ts";
import { sectionTitle } from "../../plan/words.ts";
import type { Plan } from "../../schema/plan.ts";
import { changePlan } from "../change-plan.server.ts";
import { markOf } from "../drafts.server.ts";
import { requireEditing } from "../editing.server.ts";
import { EditPlanPage, planHref } from "../parts/edit-plan-page.tsx";
import { MeasureFields } from "../parts/measure-fields.tsx";
import { printMeasure, readMeasure } from "../plan-forms.ts";
import type { Route } from "./+types/plan-measure";

export const meta: MetaFunction = () => [{ title: titled(m.campaigns_plan_measure()) }];

/** The measure that the address names with the section it stands in, or a new one for the section that was asked for. */
function find(plan: Plan, name: string, request: Request) {
  const asked = Number(new URL(request.url).searchParams.get("section") ?? 0);
  if (name === "new") return { number: null, section: asked, measure: undefined };
  const section = plan.sections.findIndex(({ measures }) => measures.some(({ number }) => String(number) === name));
  const measure = plan.sections[section]?.measures.find(({ number }) => String(number) === name);
  if (!measure) throw notFound();
  return { number: measure.number, section, measure };
}

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const scope = requirePerson(context);
  const { campaign, draft } = await read(scope, (tx) => requireEditing(tx, scope, params.campaignId));
  const plan = draft.regulation.plan ?? EMPTY_PLAN;
  if (plan.sections.length === 0) throw redirect(planHref(campaign.id));
  const { number, section, measure } = find(plan, params.number, request);
  const values = printMeasure(measure, section);
  return { edited: { id: campaign.id, title: draft.regulation.title }, number, sections: plan.sections.map((one) => sectionTitle(one)), values, mark: markOf(values), formId: newId() };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const scope = requirePerson(context);
  const { campaign, draft } = await read(scope, (tx) => requireEditing(tx, scope, params.campaignId));
  const plan = draft.regulation.plan ?? EMPTY_PLAN;
  const { number } = find(plan, params.number, request);
  const values = formValues(await request.formData());
  const typed = readMeasure(values, plan);
  if (!typed.ok) return refused({ values, errors: typed.errors, mark: null });
  const markNow = (of: Plan) => {
    const home = of.sections.findIndex(({ measures }) => measures.some((one) => one.number === number));
    const found = of.sections[home]?.measures.find((one) => one.number === number);
    return number === null ? String(values["mark"] ?? "") : markOf(printMeasure(found, home));
  };
  const { section, measure } = typed.value;
  const sent = { formId: String(values["form_id"] ?? ""), mark: String(values["mark"] ?? ""), markOf: markNow };
  const { ok } = await changePlan(scope, campaign, sent, (now, numbering) => putMeasure(now, section, { ...measure, number }, numbering));
  if (!ok) return refused({ values, errors: {}, mark: markNow(plan) });
  throw redirectWithFlash(planHref(campaign.id), m.campaigns_making_saved());
}

export default function EditPlanMeasure({ loaderData, actionData }: Route.ComponentProps) {
  const { edited, number, sections, mark, formId } = loaderData;
  const errors = actionData?.errors ?? {};
  const title = number === null ? m.campaigns_plan_edit_new_measure() : m.campaigns_plan_measure_number({ number: String(number) });
  return (
    <EditPlanPage edited={edited} title={title} formId={formId} mark={mark} changed={actionData?.mark ?? null} errors={errors}>
      <MeasureFields values={actionData?.values ?? loaderData.values} errors={errors} sections={sections} />
    </EditPlanPage>
  );
}
