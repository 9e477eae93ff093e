import type { MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { read } from "#platform/database/door.server.ts";
import { onceUnlessRefused } from "#platform/forms/once.server.ts";
import { notFound, redirectWithFlash, refused } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { formValues } from "#platform/http/form.ts";
import { titled } from "#platform/i18n/title.ts";
import { newId } from "#platform/ids.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { changeDraft, markOf } from "../drafts.server.ts";
import { requireEditing } from "../editing.server.ts";
import { printFields, readFields } from "../fields.ts";
import { EditPage, editHref } from "../parts/edit-page.tsx";
import { FieldOf } from "../parts/field-of.tsx";
import { findSection } from "../sections.ts";
import type { Route } from "./+types/section";

export const meta: MetaFunction = () => [{ title: titled(m.campaigns_making_edit()) }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const scope = requirePerson(context);
  const { campaign, draft } = await read(scope, (tx) => requireEditing(tx, scope, params.campaignId));
  const section = findSection(params.section, draft.regulation);
  if (!section) throw notFound();
  const values = printFields(section.fields, draft.regulation);
  const shown = section.fields.map(({ name, label, help, optional, control, ...rest }) => ({ name, label, help, optional, control, rows: "rows" in rest ? rest.rows : undefined }));
  const removable = section.part === "text" && params.section !== "text-new";
  return { edited: { id: campaign.id, title: draft.regulation.title }, title: section.title, lead: section.lead, shown, values, mark: markOf(values), removable, formId: newId() };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const scope = requirePerson(context);
  const { campaign, draft } = await read(scope, (tx) => requireEditing(tx, scope, params.campaignId));
  const section = findSection(params.section, draft.regulation);
  if (!section) throw notFound();
  const values = formValues(await request.formData());
  const mark = markOf(printFields(section.fields, draft.regulation));
  if (values["mark"] !== mark) return refused({ values, errors: {}, changed: { mark } });
  const remove = values["intent"] === "remove" && section.part === "text";
  const result = remove ? ({ ok: true } as const) : readFields(section.fields, values, draft.regulation);
  if (!result.ok) return refused({ values, errors: result.errors, changed: null });
  await onceUnlessRefused(scope, String(values["form_id"] ?? ""), async (tx) => {
    await changeDraft(tx, campaign, (regulation) => {
      if (remove) return { ...regulation, sections: regulation.sections.toSpliced(Number(params.section.slice("text-".length)) - 1, 1) };
      const next = readFields(section.fields, values, regulation);
      return next.ok ? next.regulation : regulation;
    });
    return { ok: true };
  });
  throw redirectWithFlash(editHref(campaign.id), m.campaigns_making_saved());
}

export default function EditSection({ loaderData, actionData }: Route.ComponentProps) {
  const { edited, title, lead, shown, values, mark, removable, formId } = loaderData;
  const changed = actionData?.changed;
  return (
    <EditPage
      edited={edited}
      title={title}
      lead={lead}
      formId={formId}
      hidden={{ mark: changed?.mark ?? mark }}
      errors={actionData?.errors}
      before={changed && <Notice tone="due" title={m.campaigns_making_changed_meanwhile()}>{m.campaigns_making_changed_meanwhile_text()}</Notice>}
      actions={
        <>
          <Button kind="main">{m.campaigns_making_save()}</Button>
          {removable && <Button name="intent" value="remove" icon="trash">{m.campaigns_making_remove_section()}</Button>}
          <ButtonLink kind="bare" href={editHref(edited.id)}>{m.campaigns_making_back()}</ButtonLink>
        </>
      }
    >
      {shown.map((field) => (
        <FieldOf key={field.name} field={field} values={actionData?.values ?? values} errors={actionData?.errors ?? {}} />
      ))}
    </EditPage>
  );
}
