import { data } from "react-router";
import { listTeam } from "#modules/notes/public.server.ts";
import { m } from "#paraglide/messages.js";
import { read } from "#platform/database/door.server.ts";
import { onceUnlessRefused } from "#platform/forms/once.server.ts";
import { redirectWithFlash, refused } from "#platform/http/answers.ts";
import { formValues, type FormErrors, type FormValues } from "#platform/http/form.ts";
import { link } from "#platform/i18n/link.ts";
import { newId } from "#platform/ids.ts";
import { dropDraft, findDraft } from "#platform/vault/draft.server.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { CheckboxGroup } from "#ui/choice-field.tsx";
import { FormPage } from "#ui/form.tsx";
import { addChild } from "../commands.server.ts";
import { parseChildForm } from "../form.server.ts";
import { ChildFields } from "../parts/child-fields.tsx";
import { AnotherChild, TwinsFound } from "../parts/twins-found.tsx";
import { recordOf } from "../schema.ts";
import { findTwins, isAlone } from "../twins.server.ts";
import { keepIfShut, requireVisit } from "../visit.server.ts";
import type { Route } from "./+types/new";

const DRAFT = "child:new";

export function meta() {
  return [{ title: m.children_new() }];
}

export async function loader({ request, context }: Route.LoaderArgs) {
  const { scope, place, keys } = await requireVisit(context, request);
  return read(scope, async (tx) => {
    const team = (await listTeam(tx, place.id)).filter((member) => member.accountId !== scope.accountId);
    const draft = await findDraft(tx, keys, { placeId: place.id, form: DRAFT });
    return { team, typed: draft?.values ?? null, formId: newId() };
  });
}

export async function action({ request, context }: Route.ActionArgs) {
  const sent = await request.formData();
  await keepIfShut(context, request, sent, DRAFT);
  const { scope, place, keys } = await requireVisit(context, request);
  const form = parseChildForm(sent);
  if (!form.ok) return refused({ values: form.values, errors: form.errors, twins: null });
  const { form_id, another, notFor } = form.value;
  const added = await onceUnlessRefused(scope, form_id, async (tx) => {
    const record = recordOf(form.value);
    const team = (await listTeam(tx, place.id)).map((member) => member.accountId);
    if (!notFor.every((id) => team.includes(id) && id !== scope.accountId)) return { ok: false, childId: "" };
    if (!another && !isAlone(await findTwins(tx, keys, place.id, record))) return { ok: false, childId: "" };
    const childId = await addChild(tx, keys, place, { record, readerIds: team, notFor });
    await dropDraft(tx, { placeId: place.id, accountId: scope.accountId, form: DRAFT });
    return { ok: true, childId };
  });
  if (added.ok) throw redirectWithFlash(link(`/children/${added.childId}`), m.children_added());
  const twins = await read(scope, (tx) => findTwins(tx, keys, place.id, recordOf(form.value)));
  const errors: FormErrors = isAlone(twins) ? { notFor: m.children_error_changed() } : {};
  return data({ values: formValues(sent), errors, twins: isAlone(twins) ? null : twins }, { status: 409 });
}

export default function NewChild({ loaderData, actionData }: Route.ComponentProps) {
  const { team, typed, formId } = loaderData;
  const values: FormValues = actionData?.values ?? typed ?? {};
  const errors: FormErrors = actionData?.errors ?? {};
  const twins = actionData?.twins ?? null;
  const closedTo = values["notFor"];
  return (
    <FormPage
      title={m.children_new()}
      lead={m.children_new_lead()}
      crumbs={[{ label: m.children_title(), href: link("/children") }, { label: m.children_new() }]}
      before={twins && <TwinsFound {...twins} />}
      formId={formId}
      errors={errors}
      guard
      actions={
        <>
          <Button kind="main">{m.children_save()}</Button>
          <ButtonLink kind="bare" href={link("/children")}>
            {m.children_cancel()}
          </ButtonLink>
        </>
      }
    >
      <ChildFields values={values} errors={errors} />
      <CheckboxGroup
        name="notFor"
        label={m.children_field_not_for()}
        help={m.children_field_not_for_help()}
        error={errors["notFor"]}
        values={Array.isArray(closedTo) ? closedTo : []}
        choices={team.map((member) => ({ value: member.accountId, label: member.name, help: member.duty }))}
        inColumns
        optional
      />
      {twins && <AnotherChild />}
    </FormPage>
  );
}
