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
import { isId, newId } from "#platform/ids.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { FormPage } from "#ui/form.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { findPerson } from "../administration/person.server.ts";
import { RoleFields } from "../parts/role-fields.tsx";
import { giveRole } from "../roles/give.server.ts";
import { refusalErrors } from "../roles/refusals.ts";
import { rolesToGive } from "../roles/rules.ts";
import { giveHereForm } from "../roles/schema.ts";

/** One role more for somebody who is here already; at another place people are invited. */
async function load(scope: PersonScope, accountId: string | undefined) {
  if (!isId(accountId)) throw notFound();
  const person = await read(scope, (tx) => findPerson(tx, scope, accountId));
  if (!person || accountId === scope.accountId) throw notFound();
  const known = new Map(person.roles.map((role) => [role.placeId, { id: role.placeId, kind: role.placeKind, name: role.placeName }]));
  const places = [...known.values()].filter((place) => rolesToGive(scope, place).length > 0);
  if (places.length === 0) throw notFound();
  return { person, places, roles: [...new Set(places.flatMap((place) => rolesToGive(scope, place)))] };
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { ...(await load(requirePerson(context), params["accountId"])), formId: newId() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const scope = requirePerson(context);
  const { person } = await load(scope, params["accountId"]);
  const form = parseForm(giveHereForm, await request.formData());
  if (!form.ok) return refused(form);
  const { place, role, safety_function, basis } = form.value;
  const given = await onceUnlessRefused(scope, form.value.form_id, (tx) =>
    giveRole(tx, scope, { accountId: person.id, placeId: place, role, safetyFunction: safety_function, basis }),
  );
  if (!given.ok) return refused({ values: { ...form.value }, errors: refusalErrors(given.why) });
  return redirectWithFlash(link(`/people/${person.id}`), m.people_given());
}

export const meta: MetaFunction = () => [{ title: titled(m.people_give()) }];

export default function GiveRole() {
  const { person, places, roles, formId } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const values: Record<string, unknown> = sent?.values ?? {};
  const errors = sent?.errors ?? {};
  const back = link(`/people/${person.id}`);
  return (
    <FormPage
      title={m.people_give()}
      eyebrow={person.name}
      crumbs={[{ label: m.people_title(), href: link("/people") }, { label: person.name, href: back }, { label: m.people_give() }]}
      formId={formId}
      errors={errors}
      hidden={places.length === 1 ? { place: places[0]!.id } : undefined}
      actions={
        <>
          <Button kind="main" type="submit">{m.people_give_do()}</Button>
          <ButtonLink kind="bare" href={back}>{m.people_cancel()}</ButtonLink>
        </>
      }
    >
      {places.length > 1 && (
        <SelectField name="place" label={m.people_place()} value={String(values["place"] ?? "")} error={errors["place"]} options={places.map((place) => ({ value: place.id, label: nameOf(place.name) }))} />
      )}
      <RoleFields roles={roles} values={values} errors={errors} />
    </FormPage>
  );
}
