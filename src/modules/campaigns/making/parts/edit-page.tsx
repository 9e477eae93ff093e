import type { ReactNode } from "react";
import { m } from "#paraglide/messages.js";
import { link } from "#platform/i18n/link.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { FormPage } from "#ui/form.tsx";
import { textIn, type Texts } from "../../schema/texts.ts";

export type Edited = { id: string; title: Texts };

export function editHref(id: string, page = ""): string {
  return link(`/work/campaigns/${id}/edit${page === "" ? "" : `/${page}`}`);
}

export function editCrumbs({ id, title }: Edited, here?: string) {
  return [
    { label: m.campaigns_title(), href: link("/work/campaigns") },
    { label: textIn(title), href: link(`/work/campaigns/${id}`) },
    here ? { label: m.campaigns_making_edit(), href: editHref(id) } : { label: m.campaigns_making_edit() },
    ...(here ? [{ label: here }] : []),
  ];
}

type EditPageProps = Pick<Parameters<typeof FormPage>[0], "formId" | "hidden" | "errors" | "lead" | "before" | "upload"> & {
  edited: Edited;
  title: string;
  /** Instead of "save". */
  actions?: ReactNode;
  children: ReactNode;
};

/** A page of the editor: one thing at a time, and the way back to the list of what is still missing. */
export function EditPage({ edited, title, actions, children, ...form }: EditPageProps) {
  return (
    <FormPage
      {...form}
      title={title}
      crumbs={editCrumbs(edited, title)}
      guard
      actions={
        actions ?? (
          <>
            <Button kind="main">{m.campaigns_making_save()}</Button>
            <ButtonLink kind="bare" href={editHref(edited.id)}>{m.campaigns_making_back()}</ButtonLink>
          </>
        )
      }
    >
      {children}
    </FormPage>
  );
}
