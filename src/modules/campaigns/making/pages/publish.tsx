import type { MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { read } from "#platform/database/door.server.ts";
import { onceUnlessRefused } from "#platform/forms/once.server.ts";
import { redirectWithFlash, refused } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { parseForm, type FormErrors, type FormValues } from "#platform/http/form.ts";
import { formatNumber } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { currentLocale } from "#platform/i18n/locale.ts";
import { titled } from "#platform/i18n/title.ts";
import { newId } from "#platform/ids.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { TrilingualField } from "#ui/trilingual-field.tsx";
import { regulationOf } from "../../campaign.server.ts";
import { termsOf } from "../../plan/words.ts";
import { publish } from "../../publishing/publish.server.ts";
import { formFaults } from "../../rules/form-change.ts";
import { changesBetween } from "../../rules/regulation-lines.ts";
import { requireEditing, readinessOf } from "../editing.server.ts";
import { markOf } from "../drafts.server.ts";
import { tonguesIn } from "../form-forms.ts";
import { publishForm } from "../forms.ts";
import { Changes } from "../parts/changes.tsx";
import { EditPage, editHref } from "../parts/edit-page.tsx";
import { FormFaults } from "../parts/form-faults.tsx";
import { LACK_WORDS } from "../words.ts";
import type { Route } from "./+types/publish";

export const meta: MetaFunction = () => [{ title: titled(m.campaigns_making_publish()) }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const scope = requirePerson(context);
  return read(scope, async (tx) => {
    const editing = await requireEditing(tx, scope, params.campaignId);
    const { campaign, draft } = editing;
    const { lacks, units } = await readinessOf(tx, editing);
    const inForce = campaign.version === 0 ? null : await regulationOf(tx, campaign);
    return {
      edited: { id: campaign.id, title: draft.regulation.title },
      begun: draft.begun,
      units,
      reporting: campaign.reporting,
      lacks,
      mark: markOf(draft.regulation),
      faults: formFaults(inForce?.form ?? null, draft.regulation.form),
      published: inForce?.form ?? null,
      changes: inForce ? changesBetween(inForce, draft.regulation, currentLocale(), termsOf) : null,
      formId: newId(),
    };
  });
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const scope = requirePerson(context);
  const editing = await read(scope, (tx) => requireEditing(tx, scope, params.campaignId));
  const form = parseForm(publishForm, await request.formData());
  if (!form.ok) return refused({ values: form.values, errors: form.errors });
  const { form_id, mark, ...changes } = form.value;
  const values: FormValues = changes;
  const words = { kk: changes["changes.kk"], ru: changes["changes.ru"], en: changes["changes.en"] };
  const { lacks } = await read(scope, (tx) => readinessOf(tx, editing));
  const errors: FormErrors = {};
  const must = lacks.find((lack) => lack.must);
  if (must) errors["form"] = LACK_WORDS[must.what]();
  if (mark !== markOf(editing.draft.regulation)) errors["form"] = m.campaigns_making_error_other_draft();
  if (editing.campaign.version > 0 && words.kk === "") errors["changes.kk"] = m.campaigns_making_error_changes();
  if (Object.keys(errors).length > 0) return refused({ values, errors });
  const done = await onceUnlessRefused(scope, form_id, async (tx) => {
    const published = await publish(tx, editing.campaign.id, words);
    return published.ok ? published : { ok: false as const, refusal: published.refusal };
  });
  if (!done.ok) return refused({ values, errors: { form: done.refusal === "form" ? m.campaigns_making_form_faults() : m.campaigns_making_error_nothing_new() } });
  throw redirectWithFlash(link(`/work/campaigns/${editing.campaign.id}`), editing.campaign.version === 0 ? m.campaigns_making_published({ count: done.returns, units: formatNumber(done.returns) }) : m.campaigns_making_amended());
}

export default function Publish({ loaderData, actionData }: Route.ComponentProps) {
  const { edited, begun, units, reporting, lacks, mark, faults, published, changes, formId } = loaderData;
  const errors: FormErrors = actionData?.errors ?? {};
  const must = lacks.filter((lack) => lack.must);
  const may = lacks.filter((lack) => !lack.must);
  const first = changes === null;
  const blocked = !begun ? m.campaigns_making_error_nothing_new() : must.length > 0 ? m.campaigns_making_missing({ count: must.length }) : faults.length > 0 ? m.campaigns_making_form_faults() : undefined;
  return (
    <EditPage
      edited={edited}
      title={first ? m.campaigns_making_publish() : m.campaigns_making_publish_version()}
      lead={first ? m.campaigns_making_publish_lead() : m.campaigns_making_publish_version_lead()}
      formId={formId}
      hidden={{ mark }}
      errors={errors}
      before={
        <>
          {must.length > 0 && <Notice tone="urgent" title={m.campaigns_making_missing({ count: must.length })}>{must.map(({ what }) => <p key={what}>{LACK_WORDS[what]()}</p>)}</Notice>}
          {may.length > 0 && <Notice tone="due" title={m.campaigns_making_look_again()}>{may.map(({ what }) => <p key={what}>{LACK_WORDS[what]()}</p>)}</Notice>}
          {published && faults.length > 0 && <FormFaults faults={faults} published={published} />}
          {changes && <Changes changes={changes} />}
        </>
      }
      actions={
        <>
          <Button kind="main" blocked={blocked}>{first ? m.campaigns_making_publish_do() : m.campaigns_making_publish_version_do()}</Button>
          <ButtonLink kind="bare" href={editHref(edited.id)}>{m.campaigns_making_back()}</ButtonLink>
        </>
      }
    >
      {first ? (
        <p>{reporting === "school" ? m.campaigns_making_publish_schools({ count: units, units: formatNumber(units) }) : m.campaigns_making_publish_regions({ count: units })}</p>
      ) : (
        <TrilingualField name="changes" label={m.campaigns_making_what_changed()} help={m.campaigns_making_what_changed_help()} values={tonguesIn(actionData?.values ?? {}, "changes")} errors={errors} long rows={4} />
      )}
    </EditPage>
  );
}
