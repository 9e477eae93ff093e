import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { reaches, type PersonScope } from "#platform/access/scope.ts";
import { read } from "#platform/database/door.server.ts";
import { onceUnlessRefused } from "#platform/forms/once.server.ts";
import { notFound, redirectWithFlash, refused } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { parseForm } from "#platform/http/form.ts";
import { link } from "#platform/i18n/link.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { titled } from "#platform/i18n/title.ts";
import { newId } from "#platform/ids.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Checkbox } from "#ui/checkbox.tsx";
import { FormPage } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { RadioCards } from "#ui/choice-field.tsx";
import { findGrantOfPerson, peopleAt } from "../administration/person.server.ts";
import { LastReader } from "../parts/last-reader.tsx";
import { endRole, itemsLeftUnread } from "../roles/end.server.ts";
import { countHolders } from "../roles/queries.server.ts";
import { refusalErrors } from "../roles/refusals.ts";
import { mayGive, mayLeaveHeadless } from "../roles/rules.ts";
import { CHOSEN_REASONS, endForm } from "../roles/schema.ts";
import { dutyName, reasonName } from "../roles/words.ts";

async function load(scope: PersonScope, params: LoaderFunctionArgs["params"]) {
  const found = await findGrantOfPerson(scope, params["accountId"] ?? scope.accountId, params["grantId"]);
  if (!found) throw notFound();
  const { grant, person } = found;
  const place = { id: grant.placeId, kind: grant.placeKind };
  const own = person.id === scope.accountId;
  if (!reaches(scope, grant.placePath) || (!own && !mayGive(scope, grant.role, place))) throw notFound();
  const lastHead = grant.role === "schoolHead" && (await read(scope, (tx) => countHolders(tx, place.id, "schoolHead"))) === 1;
  const unread = await read(scope, (tx) => itemsLeftUnread(tx, grant));
  return { ...found, own, lastHead, unread, appoints: mayGive(scope, "schoolHead", place), mayLeaveEmpty: mayLeaveHeadless(scope, place) };
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  const found = await load(scope, params);
  const candidates = found.lastHead && found.appoints ? await read(scope, (tx) => peopleAt(tx, found.grant.placeId)) : [];
  return { ...found, candidates: candidates.filter((one) => one.id !== found.person.id), formId: newId() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const scope = requirePerson(context);
  const { grant, person, own } = await load(scope, params);
  const form = parseForm(endForm, await request.formData());
  if (!form.ok) return refused(form);
  const { reason, successor, headless, unread } = form.value;
  const ended = await onceUnlessRefused(scope, form.value.form_id, (tx) =>
    endRole(tx, scope, { grantId: grant.grantId, reason, successorId: successor, headless, unread }),
  );
  if (!ended.ok) return refused({ values: { reason, successor: successor ?? "" }, errors: refusalErrors(ended.why) });
  return redirectWithFlash(own ? link("/home") : link(`/people/${person.id}`), m.people_ended());
}

export const meta: MetaFunction = () => [{ title: titled(m.people_end_title()) }];

export default function EndRole() {
  const { person, own, grant, lastHead, unread, appoints, mayLeaveEmpty, candidates, formId } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const values: Record<string, unknown> = sent?.values ?? {};
  const errors = sent?.errors ?? {};
  const back = own ? link("/my-roles") : link(`/people/${person.id}`);
  const stuck = lastHead && !appoints;
  return (
    <FormPage
      title={m.people_end_title()}
      eyebrow={`${person.name} · ${nameOf(grant.placeName)}`}
      lead={m.people_end_lead({ role: dutyName(grant) })}
      crumbs={[...(own ? [] : [{ label: m.people_title(), href: link("/people") }]), { label: own ? m.people_my_roles() : person.name, href: back }, { label: m.people_end_title() }]}
      formId={formId}
      errors={errors}
      actions={
        <>
          {!stuck && <Button kind="urgent" type="submit">{m.people_end_do()}</Button>}
          <ButtonLink kind={stuck ? "plain" : "bare"} href={back}>{stuck ? m.people_my_roles() : m.people_cancel()}</ButtonLink>
        </>
      }
    >
      {!stuck && <Notice tone="info" title={m.people_end_what_title()}>{m.people_end_what()}</Notice>}
      {stuck && <Notice tone="due" title={m.people_last_head_title()}>{m.people_last_head_ask_area()}</Notice>}
      {!stuck && <RadioCards name="reason" label={m.people_end_reason()} value={String(values["reason"] ?? "")} error={errors["reason"]} choices={CHOSEN_REASONS.map((reason) => ({ value: reason, label: reasonName(reason) }))} inColumns />}
      {lastHead && appoints && (
        <>
          <Notice tone="due" title={m.people_last_head_title()}>{m.people_last_head_text()}</Notice>
          <SelectField name="successor" label={m.people_successor()} help={m.people_successor_help()} value={String(values["successor"] ?? "")} error={errors["successor"]} empty={m.people_successor_none()} options={candidates.map((one) => ({ value: one.id, label: one.name }))} />
          {mayLeaveEmpty && <Checkbox name="headless" label={m.people_headless()} help={m.people_headless_help()} />}
        </>
      )}
      {!stuck && unread > 0 && <LastReader count={unread} error={errors["unread"]} />}
    </FormPage>
  );
}
