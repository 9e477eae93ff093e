import type { MetaFunction } from "react-router";
import { SCHOOL_TYPES } from "#modules/places/schema.ts";
import { findPlaceInReach, searchPlaces } from "#modules/places/public.server.ts";
import { m } from "#paraglide/messages.js";
import { read } from "#platform/database/door.server.ts";
import { onceUnlessRefused } from "#platform/forms/once.server.ts";
import { redirectWithFlash, refused } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { parseForm } from "#platform/http/form.ts";
import { compareNames, formatNumber } from "#platform/i18n/format.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { titled } from "#platform/i18n/title.ts";
import { newId } from "#platform/ids.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { countUnits } from "../../publishing/units.server.ts";
import { scopeSchema, type CampaignScope } from "../../schema/scope.ts";
import { requireEditing } from "../editing.server.ts";
import { scopeForm } from "../forms.ts";
import { EditPage, editHref } from "../parts/edit-page.tsx";
import { ScopeFields } from "../parts/scope-fields.tsx";
import { scopeChoices } from "../scope.server.ts";
import { changeScope } from "../settings.server.ts";
import type { Route } from "./+types/scope";

export const meta: MetaFunction = () => [{ title: titled(m.campaigns_making_scope()) }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const scope = requirePerson(context);
  return read(scope, async (tx) => {
    const { campaign, draft } = await requireEditing(tx, scope, params.campaignId);
    const chosen = scopeSchema.parse(campaign.scope);
    const choices = await scopeChoices(tx, campaign, chosen);
    return { edited: { id: campaign.id, title: draft.regulation.title }, chosen, choices, units: await countUnits(tx, { ...campaign, scope: chosen }), reporting: campaign.reporting, goesOn: campaign.state === "published", formId: newId() };
  });
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const scope = requirePerson(context);
  const { campaign } = await read(scope, (tx) => requireEditing(tx, scope, params.campaignId));
  const sent = await request.formData();
  const form = parseForm(scopeForm, sent);
  if (!form.ok) return refused({ errors: form.errors, chosen: null, choices: null, units: null, found: null });
  const typed = String(sent.get("add-q") ?? "");
  const looks = sent.get("find") === "add";
  const { areas, others, add, networks, types, grades, form_id } = form.value;
  const wanted: CampaignScope = { placeIds: [...areas, ...others, ...(add ? [add] : [])], networkIds: networks, schoolTypes: types, grades };
  const counted = await read(scope, async (tx) => {
    const added = add ? await findPlaceInReach(tx, add) : undefined;
    const chosen = add && !added ? { ...wanted, placeIds: [...areas, ...others] } : wanted;
    const found = looks ? await searchPlaces(tx, typed, { kinds: ["region", "district", "school"], withinReach: true }) : null;
    return { chosen, choices: await scopeChoices(tx, campaign, chosen), units: await countUnits(tx, { ...campaign, scope: chosen }), found };
  });
  if (looks || sent.get("intent") === "count") return { errors: {}, ...counted, typed };
  if (counted.units === 0) return refused({ errors: { form: m.campaigns_lack_nobody() }, ...counted });
  const { added } = await onceUnlessRefused(scope, form_id, async (tx) => ({ ok: true as const, ...(await changeScope(tx, campaign, counted.chosen)) }));
  throw redirectWithFlash(editHref(campaign.id), added > 0 ? m.campaigns_making_scope_widened({ count: added }) : m.campaigns_making_saved());
}

export default function EditScope({ loaderData, actionData }: Route.ComponentProps) {
  const { edited, reporting, goesOn, formId } = loaderData;
  const chosen = actionData?.chosen ?? loaderData.chosen;
  const choices = actionData?.choices ?? loaderData.choices;
  const units = actionData?.units ?? loaderData.units;
  const named = (places: typeof choices.areas) => places.map((place) => ({ value: place.id, label: nameOf(place) })).toSorted((a, b) => compareNames(a.label, b.label));
  return (
    <EditPage
      edited={edited}
      title={m.campaigns_making_scope()}
      lead={goesOn ? m.campaigns_making_scope_goes_on() : m.campaigns_making_scope_lead()}
      formId={formId}
      errors={actionData?.errors}
      before={<Notice tone={units > 0 ? "well" : "due"}>{reporting === "school" ? m.campaigns_holds_schools({ count: units, units: formatNumber(units) }) : m.campaigns_holds_regions({ count: units })}</Notice>}
      actions={
        <>
          <Button kind="main">{m.campaigns_making_save()}</Button>
          <Button name="intent" value="count" icon="refresh">{m.campaigns_making_count()}</Button>
          <ButtonLink kind="bare" href={editHref(edited.id)}>{m.campaigns_making_back()}</ButtonLink>
        </>
      }
    >
      <ScopeFields areas={named(choices.areas)} others={named(choices.others)} networks={named(choices.networks)} types={SCHOOL_TYPES} chosen={chosen} schools={reporting === "school"} found={actionData?.found} typed={actionData && "typed" in actionData ? actionData.typed : undefined} />
    </EditPage>
  );
}
