import type { ReactNode } from "react";
import { m } from "#paraglide/messages.js";
import type { FormErrors } from "#platform/http/form.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { FormPage } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { editCrumbs, editHref, type Edited } from "./edit-page.tsx";

type Props = {
  edited: Edited;
  title: string;
  formId: string;
  mark: string;
  /** The mark of what stands there now, where somebody else changed it meanwhile. */
  changed: string | null;
  errors: FormErrors;
  children: ReactNode;
};

export function planHref(id: string): string {
  return editHref(id, "plan");
}

/** A page of the plan's editor: one section or one measure, and the way back to the plan. */
export function EditPlanPage({ edited, title, formId, mark, changed, errors, children }: Props) {
  const crumbs = editCrumbs(edited, m.campaigns_plan_title()).map((crumb) => (crumb.href ? crumb : { ...crumb, href: planHref(edited.id) }));
  return (
    <FormPage
      title={title}
      crumbs={[...crumbs, { label: title }]}
      formId={formId}
      hidden={{ mark: changed ?? mark }}
      errors={errors}
      guard
      before={changed !== null && <Notice tone="due" title={m.campaigns_making_changed_meanwhile()}>{m.campaigns_making_changed_meanwhile_text()}</Notice>}
      actions={
        <>
          <Button kind="main">{m.campaigns_making_save()}</Button>
          <ButtonLink kind="bare" href={planHref(edited.id)}>{m.campaigns_making_cancel()}</ButtonLink>
        </>
      }
    >
      {children}
    </FormPage>
  );
}
