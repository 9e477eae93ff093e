import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import type { PersonScope } from "#platform/access/scope.ts";
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
import { FormPage } from "#ui/form.tsx";
import { LastReader } from "../parts/last-reader.tsx";
import { RoleFields } from "../parts/role-fields.tsx";
import { findGrantOfPerson } from "../administration/person.server.ts";
import { changeRole } from "../roles/change.server.ts";
import { itemsLeftUnread } from "../roles/end.server.ts";
import { refusalErrors } from "../roles/refusals.ts";
import { mayGive, rolesToGive } from "../roles/rules.ts";
import { changeForm } from "../roles/schema.ts";
import { dutyName } from "../roles/words.ts";

async function load(scope: PersonScope, params: LoaderFunctionArgs["params"]) {
  const found = await findGrantOfPerson(scope, params["accountId"], params["grantId"]);
  if (!found) throw notFound();
  const place = { id: found.grant.placeId, kind: found.grant.placeKind };
  const own = found.person.id === scope.accountId;
  if (own || found.grant.role === "schoolHead" || !mayGive(scope, found.grant.role, place)) throw notFound();
  const unread = await read(scope, (tx) => itemsLeftUnread(tx, found.grant));
  return { ...found, unread, roles: rolesToGive(scope, place).filter((role) => role !== "schoolHead") };
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { ...(await load(requirePerson(context), params)), formId: newId() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const scope = requirePerson(context);
  const { grant, person } = await load(scope, params);
  const form = parseForm(changeForm, await request.formData());
  if (!form.ok) return refused(form);
  const { role, safety_function, basis, unread } = form.value;
  const changed = await onceUnlessRefused(scope, form.value.form_id, (tx) =>
    changeRole(tx, scope, { grantId: grant.grantId, role, safetyFunction: safety_function, basis, unread }),
  );
  if (!changed.ok) return refused({ values: { ...form.value }, errors: refusalErrors(changed.why) });
  return redirectWithFlash(link(`/people/${person.id}`), m.people_changed());
}

export const meta: MetaFunction = () => [{ title: titled(m.people_change_title()) }];

export default function ChangeRole() {
  const { person, grant, unread, roles, formId } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const back = link(`/people/${person.id}`);
  return (
    <FormPage
      title={m.people_change_title()}
      eyebrow={`${person.name} · ${nameOf(grant.placeName)}`}
      lead={m.people_change_lead({ role: dutyName(grant) })}
      crumbs={[{ label: m.people_title(), href: link("/people") }, { label: person.name, href: back }, { label: m.people_change_title() }]}
      formId={formId}
      errors={sent?.errors}
      actions={
        <>
          <Button kind="main" type="submit">{m.people_change_do()}</Button>
          <ButtonLink kind="bare" href={back}>{m.people_cancel()}</ButtonLink>
        </>
      }
    >
      <RoleFields roles={roles} values={sent?.values ?? { role: grant.role, safety_function: grant.safetyFunction, basis: grant.basis }} errors={sent?.errors ?? {}} />
      {unread > 0 && <LastReader count={unread} error={sent?.errors["unread"]} />}
    </FormPage>
  );
}
