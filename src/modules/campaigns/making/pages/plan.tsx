import type { MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { read } from "#platform/database/door.server.ts";
import { redirectWithFlash } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { formValues, type FormValues } from "#platform/http/form.ts";
import { titled } from "#platform/i18n/title.ts";
import { newId } from "#platform/ids.ts";
import { ButtonLink, ButtonRow } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { EMPTY_PLAN, moveMeasure, moveSection, removeMeasure, removeSection, type Numbering } from "../../rules/plan-building.ts";
import type { Plan } from "../../schema/plan.ts";
import { changePlan, enteredFor } from "../change-plan.server.ts";
import { markOf } from "../drafts.server.ts";
import { requireEditing } from "../editing.server.ts";
import { editCrumbs, editHref } from "../parts/edit-page.tsx";
import { PlanSectionCard } from "../parts/plan-section-card.tsx";
import type { Route } from "./+types/plan";

export const meta: MetaFunction = () => [{ title: titled(m.campaigns_plan_title()) }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const scope = requirePerson(context);
  return read(scope, async (tx) => {
    const { campaign, draft } = await requireEditing(tx, scope, params.campaignId);
    const plan = draft.regulation.plan ?? EMPTY_PLAN;
    return { edited: { id: campaign.id, title: draft.regulation.title }, inForce: campaign.version > 0, plan, entered: await enteredFor(tx, campaign.id), mark: markOf(plan), formId: newId() };
  });
}

/** What a button of the page makes of the plan: "up:measure:3", "remove:section:0". */
function changed(plan: Plan, values: FormValues, numbering: Numbering): Plan | null {
  const [what = "", kind = "", name = ""] = String(values["intent"] ?? "").split(":");
  const at = Number(name);
  if (what === "remove") return kind === "section" ? removeSection(plan, at, numbering) : removeMeasure(plan, at, numbering);
  const by = what === "up" ? -1 : 1;
  return kind === "section" ? moveSection(plan, at, by, numbering) : moveMeasure(plan, at, by, numbering);
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const scope = requirePerson(context);
  const { campaign } = await read(scope, (tx) => requireEditing(tx, scope, params.campaignId));
  const values = formValues(await request.formData());
  const known = /^(?:up|down|remove):(?:section|measure):\d{1,3}$/.test(String(values["intent"] ?? ""));
  const sent = { formId: String(values["form_id"] ?? ""), mark: String(values["mark"] ?? ""), markOf };
  const done = known && (await changePlan(scope, campaign, sent, (plan, numbering) => changed(plan, values, numbering))).ok;
  throw redirectWithFlash(editHref(campaign.id, "plan"), done ? m.campaigns_making_saved() : m.campaigns_plan_edit_changed());
}

export default function EditPlan({ loaderData }: Route.ComponentProps) {
  const { edited, inForce, plan, entered, mark, formId } = loaderData;
  const { sections } = plan;
  return (
    <Page title={m.campaigns_plan_title()} lead={m.campaigns_plan_edit_lead()} crumbs={editCrumbs(edited, m.campaigns_plan_title())}>
      {inForce && <Notice>{m.campaigns_plan_edit_in_force()}</Notice>}
      {sections.length === 0 && <Card title={m.campaigns_plan_edit_none()}><p>{m.campaigns_plan_edit_none_text()}</p></Card>}
      {sections.map((section, index) => (
        <PlanSectionCard key={index} campaignId={edited.id} section={section} index={index} of={sections.length} entered={entered} form={{ formId, mark }} />
      ))}
      <ButtonRow>
        <ButtonLink kind={sections.length === 0 ? "main" : undefined} icon="plus" href={editHref(edited.id, "plan/sections/new")}>{m.campaigns_making_add_section()}</ButtonLink>
        <ButtonLink kind="bare" href={editHref(edited.id)}>{m.campaigns_making_back()}</ButtonLink>
      </ButtonRow>
    </Page>
  );
}
