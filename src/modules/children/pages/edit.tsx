import { data } from "react-router";
import { listTeam } from "#modules/notes/public.server.ts";
import { m } from "#paraglide/messages.js";
import { read } from "#platform/database/door.server.ts";
import { onceUnlessRefused } from "#platform/forms/once.server.ts";
import { notFound, redirectWithFlash, refused } from "#platform/http/answers.ts";
import { formValues, type FormErrors, type FormValues } from "#platform/http/form.ts";
import { formatDateTime } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { newId } from "#platform/ids.ts";
import { findDraft, dropDraft } from "#platform/vault/draft.server.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { FormPage } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { rewriteChild } from "../commands.server.ts";
import { parseChildForm, valuesOf } from "../form.server.ts";
import { ChildFields, word } from "../parts/child-fields.tsx";
import { AnotherChild, TwinsFound } from "../parts/twins-found.tsx";
import { changedFields } from "../rules/changes.ts";
import { fullName, recordOf } from "../schema.ts";
import { findTwins, isAlone, type Twins } from "../twins.server.ts";
import { keepIfShut, requireChild, requireVisit } from "../visit.server.ts";
import { FIELD_WORDS, fieldText } from "../words.ts";
import type { Route } from "./+types/edit";

type Theirs = { who: string; when: string; fields: { label: string; value: string }[] };
const draftOf = (childId: string) => `child:${childId}`;

export function meta() {
  return [{ title: m.children_edit() }];
}

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const visit = await requireVisit(context, request);
  return read(visit.scope, async (tx) => {
    const { current } = await requireChild(tx, visit, params.childId);
    const draft = await findDraft(tx, visit.keys, { placeId: visit.place.id, form: draftOf(params.childId) });
    const asItStands: FormValues = { ...valuesOf(current.record), base_version: String(current.version) };
    return { childId: params.childId, name: fullName(current.record), values: draft?.values ?? asItStands, formId: newId() };
  });
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { childId } = params;
  const sent = await request.formData();
  await keepIfShut(context, request, sent, draftOf(childId));
  const visit = await requireVisit(context, request);
  const { scope, place, keys } = visit;
  const { current, versions } = await read(scope, (tx) => requireChild(tx, visit, childId));
  const form = parseChildForm(sent);
  if (!form.ok) return refused({ values: form.values, errors: form.errors, twins: null as Twins | null, theirs: null as Theirs | null });
  const { form_id, base_version, another } = form.value;
  const said = recordOf(form.value);
  const twins = await read(scope, (tx) => findTwins(tx, keys, place.id, said, childId));
  if (!another && !isAlone(twins)) return data({ values: formValues(sent), errors: {}, twins, theirs: null }, { status: 409 });
  const rewritten = await onceUnlessRefused(scope, form_id, async (tx) => {
    const { kind } = await rewriteChild(tx, keys, place, { childId, baseVersion: base_version, record: said });
    if (kind === "saved" || kind === "same") await dropDraft(tx, { placeId: place.id, accountId: scope.accountId, form: draftOf(childId) });
    return { ok: kind === "saved" || kind === "same", kind };
  });
  if (rewritten.kind === "absent") throw notFound();
  if (rewritten.ok) throw redirectWithFlash(link(`/children/${childId}`), m.children_rewritten());
  const author = await read(scope, async (tx) => (await listTeam(tx, place.id)).find((member) => member.accountId === current.writtenBy));
  const before = versions.find(({ version }) => version === base_version)?.record;
  const theirs = {
    who: author?.name ?? m.children_reader_elsewhere(),
    when: formatDateTime(current.writtenAt),
    fields: changedFields(before, current.record).map((field) => ({ label: FIELD_WORDS[field](), value: fieldText(current.record, field) })),
  };
  return data({ values: { ...formValues(sent), base_version: String(current.version) }, errors: {}, twins: null, theirs }, { status: 409 });
}

export default function EditChild({ loaderData, actionData }: Route.ComponentProps) {
  const { childId, name, formId } = loaderData;
  const values: FormValues = actionData?.values ?? loaderData.values;
  const errors: FormErrors = actionData?.errors ?? {};
  const back = link(`/children/${childId}`);
  return (
    <FormPage
      title={m.children_edit()}
      lead={m.children_edit_lead()}
      crumbs={[{ label: m.children_title(), href: link("/children") }, { label: name, href: back }, { label: m.children_edit() }]}
      before={
        actionData?.theirs ? (
          <Notice tone="due" title={m.children_conflict({ who: actionData.theirs.who, when: actionData.theirs.when })}>
            {actionData.theirs.fields.map(({ label, value }) => (
              <p key={label}>{`${label}: ${value}`}</p>
            ))}
            <p>{m.children_conflict_text()}</p>
          </Notice>
        ) : (
          actionData?.twins && <TwinsFound {...actionData.twins} />
        )
      }
      formId={formId}
      hidden={{ base_version: word(values["base_version"]) }}
      errors={errors}
      guard
      actions={
        <>
          <Button kind="main">{m.children_save()}</Button>
          <ButtonLink kind="bare" href={back}>
            {m.children_cancel()}
          </ButtonLink>
        </>
      }
    >
      <ChildFields values={values} errors={errors} />
      {actionData?.twins && <AnotherChild />}
    </FormPage>
  );
}
