import type { MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { read } from "#platform/database/door.server.ts";
import { onceUnlessRefused } from "#platform/forms/once.server.ts";
import { notFound, redirectWithFlash, refused } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { formValues, type FormErrors, type FormValues } from "#platform/http/form.ts";
import { titled } from "#platform/i18n/title.ts";
import { newId } from "#platform/ids.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { FormPage } from "#ui/form.tsx";
import { COLUMN_KINDS, freeColumnCode, putColumn } from "../../rules/form-building.ts";
import type { ColumnKind, ReturnForm } from "../../schema/return-form.ts";
import { changeDraft } from "../drafts.server.ts";
import { requireEditing } from "../editing.server.ts";
import { emptyColumn, printColumn, readColumn } from "../form-forms.ts";
import { ColumnFields } from "../parts/column-fields.tsx";
import { editCrumbs, editHref } from "../parts/edit-page.tsx";
import { COLUMN_WORDS } from "../words.ts";
import type { Route } from "./+types/column";

export const meta: MetaFunction = () => [{ title: titled(m.campaigns_making_column()) }];

/** The column that the address names, or a new one of the kind that was asked for. */
function find(form: ReturnForm | null, code: string, request: Request) {
  if (!form) throw notFound();
  const column = form.columns.find((one) => one.code === code);
  const kind: ColumnKind | undefined = column?.kind ?? (code === "new" ? COLUMN_KINDS.find((one) => one === new URL(request.url).searchParams.get("kind")) : undefined);
  if (!kind) throw notFound();
  return { form, column, kind };
}

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const scope = requirePerson(context);
  const { campaign, draft } = await read(scope, (tx) => requireEditing(tx, scope, params.campaignId));
  const { column, kind } = find(draft.regulation.form, params.column, request);
  return { edited: { id: campaign.id, title: draft.regulation.title }, kind, values: column ? printColumn(column) : emptyColumn(kind), formId: newId() };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const scope = requirePerson(context);
  const { campaign, draft } = await read(scope, (tx) => requireEditing(tx, scope, params.campaignId));
  const { form, column, kind } = find(draft.regulation.form, params.column, request);
  const values = formValues(await request.formData());
  const typed = readColumn(kind, column?.code ?? freeColumnCode(form, kind), values, column);
  if (!typed.ok) return refused({ values, errors: typed.errors });
  await onceUnlessRefused(scope, String(values["form_id"] ?? ""), async (tx) => {
    await changeDraft(tx, campaign, (regulation) => (regulation.form ? { ...regulation, form: putColumn(regulation.form, typed.column) } : regulation));
    return { ok: true };
  });
  throw redirectWithFlash(editHref(campaign.id, "form"), m.campaigns_making_saved());
}

export default function EditColumn({ loaderData, actionData }: Route.ComponentProps) {
  const { edited, kind, formId } = loaderData;
  const values: FormValues = actionData?.values ?? loaderData.values;
  const errors: FormErrors = actionData?.errors ?? {};
  const crumbs = editCrumbs(edited, m.campaigns_making_form()).map((crumb) => (crumb.href ? crumb : { ...crumb, href: editHref(edited.id, "form") }));
  return (
    <FormPage
      title={m.campaigns_making_column()}
      eyebrow={COLUMN_WORDS[kind]()}
      crumbs={[...crumbs, { label: m.campaigns_making_column() }]}
      formId={formId}
      errors={errors}
      guard
      actions={
        <>
          <Button kind="main">{m.campaigns_making_save()}</Button>
          <ButtonLink kind="bare" href={editHref(edited.id, "form")}>{m.campaigns_making_cancel()}</ButtonLink>
        </>
      }
    >
      <ColumnFields kind={kind} values={values} errors={errors} />
    </FormPage>
  );
}
