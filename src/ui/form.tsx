import type { ReactNode } from "react";
import { ErrorSummary, type FormErrors } from "#ui/error-summary.tsx";
import { Page } from "#ui/page.tsx";

type FormProps = {
  action?: string;
  method?: "post" | "get";
  /** Put into the hidden field `form_id`, so that a resent form changes nothing twice. */
  formId?: string;
  hidden?: Readonly<Record<string, string>>;
  errors?: FormErrors | null;
  upload?: boolean;
  /** Asks before leaving with unsaved changes, where scripts run. */
  guard?: boolean;
  /** Kept on the device while the network is away, where scripts run and the page gives a key. */
  offline?: boolean;
  id?: string;
  actions?: ReactNode;
  children?: ReactNode;
};

export function Form({ action, method = "post", formId, hidden, errors, upload, guard, offline, id, actions, children }: FormProps) {
  return (
    <form className="form" id={id} action={action} method={method} encType={upload ? "multipart/form-data" : undefined} noValidate data-guard={guard ? "" : undefined} data-offline={offline ? "" : undefined}>
      <HiddenFields values={{ ...(formId ? { form_id: formId } : {}), ...hidden }} />
      <ErrorSummary errors={errors} />
      {children}
      {actions && <div className="form-actions">{actions}</div>}
    </form>
  );
}

export function HiddenFields({ values }: { values: Readonly<Record<string, string>> }) {
  return Object.entries(values).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}

type FormPageProps = FormProps & Pick<Parameters<typeof Page>[0], "title" | "eyebrow" | "lead" | "crumbs"> & { before?: ReactNode };

export function FormPage({ title, eyebrow, lead, crumbs, before, ...form }: FormPageProps) {
  return (
    <Page title={title} eyebrow={eyebrow} lead={lead} crumbs={crumbs}>
      {before}
      <div className="reading">
        <Form {...form} />
      </div>
    </Page>
  );
}
