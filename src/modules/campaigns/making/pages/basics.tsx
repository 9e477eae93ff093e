import type { MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { read } from "#platform/database/door.server.ts";
import { onceUnlessRefused } from "#platform/forms/once.server.ts";
import { redirectWithFlash, refused } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { parseForm, type FormValues } from "#platform/http/form.ts";
import { titled } from "#platform/i18n/title.ts";
import { newId } from "#platform/ids.ts";
import { Checkbox } from "#ui/checkbox.tsx";
import { DateField } from "#ui/date-field.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { TextField } from "#ui/text-field.tsx";
import { CAMPAIGN_KINDS, REPORTING_KINDS } from "../../schema.ts";
import { KIND_WORDS } from "../../words.ts";
import { isSlugTaken } from "../create.server.ts";
import { requireEditing } from "../editing.server.ts";
import { basicsForm } from "../forms.ts";
import { EditPage, editHref } from "../parts/edit-page.tsx";
import { changeBasics } from "../settings.server.ts";
import { REPORTING_WORDS } from "../words.ts";
import type { Route } from "./+types/basics";

export const meta: MetaFunction = () => [{ title: titled(m.campaigns_making_basics()) }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const scope = requirePerson(context);
  const { campaign, draft } = await read(scope, (tx) => requireEditing(tx, scope, params.campaignId));
  const values: FormValues = { kind: campaign.kind, slug: campaign.slug, isPublic: campaign.public ? "on" : "", reporting: campaign.reporting, asOf: campaign.as_of ?? "" };
  return { edited: { id: campaign.id, title: draft.regulation.title }, values, settled: campaign.state !== "draft", formId: newId() };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const scope = requirePerson(context);
  const { campaign } = await read(scope, (tx) => requireEditing(tx, scope, params.campaignId));
  const form = parseForm(basicsForm, await request.formData());
  if (!form.ok) return refused({ values: form.values, errors: form.errors });
  const { form_id, kind, slug, isPublic, reporting, asOf } = form.value;
  const done = await onceUnlessRefused(scope, form_id, async (tx) => {
    if (slug !== campaign.slug && (await isSlugTaken(tx, slug, campaign.id))) return { ok: false };
    await changeBasics(tx, campaign, { kind, slug, isPublic, reporting, asOf });
    return { ok: true };
  });
  const values: FormValues = { kind, slug, isPublic: isPublic ? "on" : "", reporting, asOf: asOf ?? "" };
  if (!done.ok) return refused({ values, errors: { slug: m.campaigns_making_error_slug_taken() } });
  throw redirectWithFlash(editHref(campaign.id), m.campaigns_making_saved());
}

export default function EditBasics({ loaderData, actionData }: Route.ComponentProps) {
  const { edited, settled, formId } = loaderData;
  const values: FormValues = actionData?.values ?? loaderData.values;
  const errors: Record<string, string> = actionData?.errors ?? {};
  const value = (name: string) => String(values[name] ?? "");
  return (
    <EditPage edited={edited} title={m.campaigns_making_basics()} formId={formId} errors={errors} hidden={settled ? { reporting: value("reporting"), asOf: value("asOf") } : {}}>
      <SelectField name="kind" label={m.campaigns_column_kind()} value={value("kind")} options={CAMPAIGN_KINDS.map((kind) => ({ value: kind, label: KIND_WORDS[kind]() }))} />
      <TextField name="slug" label={m.campaigns_making_slug()} help={m.campaigns_making_slug_help()} value={value("slug")} error={errors["slug"]} maxLength={80} spellCheck={false} />
      <Checkbox name="isPublic" label={m.campaigns_making_public()} help={m.campaigns_making_public_help()} checked={value("isPublic") === "on"} />
      {!settled && (
        <>
          <SelectField name="reporting" label={m.campaigns_making_reporting()} value={value("reporting")} options={REPORTING_KINDS.map((kind) => ({ value: kind, label: REPORTING_WORDS[kind]() }))} />
          <DateField name="asOf" label={m.campaigns_making_as_of()} help={m.campaigns_making_as_of_help()} value={value("asOf")} error={errors["asOf"]} optional />
        </>
      )}
    </EditPage>
  );
}
