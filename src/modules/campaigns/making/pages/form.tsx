import type { MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import type { ReadTx } from "#platform/database/door.server.ts";
import { read } from "#platform/database/door.server.ts";
import { onceUnlessRefused } from "#platform/forms/once.server.ts";
import { redirectWithFlash, refused } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { formValues, type FormErrors, type FormValues } from "#platform/http/form.ts";
import type { Locale } from "#platform/i18n/locale.ts";
import { titled } from "#platform/i18n/title.ts";
import { newId } from "#platform/ids.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Form } from "#ui/form.tsx";
import { Page } from "#ui/page.tsx";
import { regulationOf, type Campaign } from "../../campaign.server.ts";
import { beginForm, moveColumn, removeColumn } from "../../rules/form-building.ts";
import { formFaults } from "../../rules/form-change.ts";
import type { Tongues } from "../../rules/notation.ts";
import type { ReturnForm } from "../../schema/return-form.ts";
import { changeDraft } from "../drafts.server.ts";
import { requireEditing } from "../editing.server.ts";
import { readCheck, tonguesIn } from "../form-forms.ts";
import { CheckList } from "../parts/check-list.tsx";
import { ColumnList } from "../parts/column-list.tsx";
import { editCrumbs, editHref } from "../parts/edit-page.tsx";
import { FormFaults } from "../parts/form-faults.tsx";
import { FormHead } from "../parts/form-head.tsx";
import type { Route } from "./+types/form";

export const meta: MetaFunction = () => [{ title: titled(m.campaigns_making_form()) }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const scope = requirePerson(context);
  return read(scope, async (tx) => {
    const { campaign, draft } = await requireEditing(tx, scope, params.campaignId);
    const published = await publishedForm(tx, campaign);
    const { form, title } = draft.regulation;
    return { edited: { id: campaign.id, title }, form, published, faults: formFaults(published, form), formId: newId() };
  });
}

async function publishedForm(tx: ReadTx, campaign: Campaign): Promise<ReturnForm | null> {
  return campaign.version === 0 ? null : (await regulationOf(tx, campaign)).form;
}

const inAll = (say: (options: { locale: Locale }) => string): Tongues => ({ kk: say({ locale: "kk" }), ru: say({ locale: "ru" }), en: say({ locale: "en" }) });

/** What a button of the page makes of the form; undefined where nothing can be made of it. */
function changed(form: ReturnForm | null, values: FormValues): ReturnForm | null | undefined {
  const [intent = "", code = ""] = String(values["intent"] ?? "").split(":");
  if (intent === "begin") return beginForm(inAll((o) => m.campaigns_making_form_default({}, o)), inAll((o) => m.campaigns_making_participants_default({}, o)));
  if (!form) return undefined;
  if (intent === "drop") return null;
  if (intent === "up") return moveColumn(form, code, -1);
  if (intent === "down") return moveColumn(form, code, 1);
  if (intent === "remove") return removeColumn(form, code);
  if (intent === "uncheck") return { ...form, checks: form.checks.filter((_, index) => String(index) !== code) };
  if (intent === "check") {
    const check = readCheck(values, form);
    return check && { ...form, checks: [...form.checks, check] };
  }
  if (intent !== "head") return undefined;
  const [title, placeHeading] = [tonguesIn(values, "title"), tonguesIn(values, "placeHeading")];
  return { ...form, title, shape: values["shape"] === "rows" ? "rows" : "one", placeHeading: placeHeading.kk === "" ? undefined : placeHeading };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const scope = requirePerson(context);
  const { campaign, draft } = await read(scope, (tx) => requireEditing(tx, scope, params.campaignId));
  const values = formValues(await request.formData());
  const errors: FormErrors = {};
  if (values["intent"] === "head" && tonguesIn(values, "title").kk === "") errors["title.kk"] = m.campaigns_making_error_kazakh();
  if (values["intent"] === "check" && draft.regulation.form && !readCheck(values, draft.regulation.form)) errors["checkColumn"] = m.campaigns_making_error_check();
  if (Object.keys(errors).length > 0) return refused({ values, errors });
  await onceUnlessRefused(scope, String(values["form_id"] ?? ""), async (tx) => {
    await changeDraft(tx, campaign, (regulation) => {
      const form = changed(regulation.form, values);
      return form === undefined ? regulation : { ...regulation, form };
    });
    return { ok: true };
  });
  throw redirectWithFlash(editHref(campaign.id, "form"), m.campaigns_making_saved());
}

export default function EditForm({ loaderData, actionData }: Route.ComponentProps) {
  const { edited, form, published, faults, formId } = loaderData;
  const errors: FormErrors = actionData?.errors ?? {};
  const values: FormValues | undefined = actionData?.values;
  return (
    <Page title={m.campaigns_making_form()} lead={m.campaigns_making_form_lead()} crumbs={editCrumbs(edited, m.campaigns_making_form())}>
      {published && <FormFaults faults={faults} published={published} />}
      {form === null ? (
        <Card title={m.campaigns_making_form_none()}>
          <p>{m.campaigns_making_form_none_text()}</p>
          <Form formId={formId} actions={<Button kind="main" name="intent" value="begin">{m.campaigns_making_form_begin()}</Button>} />
        </Card>
      ) : (
        <>
          <ColumnList campaignId={edited.id} form={form} formId={formId} />
          <CheckList form={form} formId={formId} errors={errors} />
          <FormHead form={form} formId={formId} values={values} errors={errors} droppable={published === null} />
        </>
      )}
    </Page>
  );
}
