import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { read, write } from "#platform/database/door.server.ts";
import { once } from "#platform/forms/once.server.ts";
import { notFound, redirectWithFlash, refused } from "#platform/http/answers.ts";
import { requirePerson, requirePlace } from "#platform/http/context.ts";
import { parseForm } from "#platform/http/form.ts";
import { link } from "#platform/i18n/link.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { titled } from "#platform/i18n/title.ts";
import { newId } from "#platform/ids.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { FormPage } from "#ui/form.tsx";
import { mayChange } from "../access.ts";
import { changePlace, type PlaceChange } from "../commands/change.server.ts";
import { contactForm, contactFrom, detailsFrom, namesFrom, placeForm, schoolForm } from "../forms.ts";
import { ContactFields } from "../parts/contact-fields.tsx";
import { crumbsTo } from "../parts/crumbs.ts";
import { valuesOf } from "../parts/field-values.ts";
import { NameFields } from "../parts/name-fields.tsx";
import { SchoolFields } from "../parts/school-fields.tsx";
import { contactOf, findSchool } from "../queries/school.server.ts";
import { findPlaceByCode, getPlace, placeChain, subtree } from "../queries/tree.server.ts";

export async function loader({ context }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  const { id } = requirePlace(context);
  return read(scope, async (tx) => {
    const place = await getPlace(tx, id);
    const may = mayChange(scope, place);
    if (!may.contact) throw notFound();
    const networks = await subtree(tx, "/kz/", { kinds: ["network"] });
    return {
      id,
      may,
      isSchool: place.kind === "school",
      values: valuesOf(place, await contactOf(tx, id), await findSchool(tx, place.id)),
      crumbs: crumbsTo(await placeChain(tx, place.path), scope.reach, m.places_edit()),
      networks: networks.map((network) => ({ value: network.id, label: nameOf(network) })),
      formId: newId(),
    };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const scope = requirePerson(context);
  const { id } = requirePlace(context);
  const form = await request.formData();
  const place = await read(scope, (tx) => getPlace(tx, id));
  const may = mayChange(scope, place);
  if (!may.contact) throw notFound();
  const asked = readChange(form, may.details, place.kind === "school");
  if (!asked.ok) return refused(asked);
  const { code } = asked.change;
  if (code !== undefined && code !== place.code && (await read(scope, (tx) => findPlaceByCode(tx, "school", code)))) {
    return refused({ values: asked.values, errors: { code: m.places_error_code_taken() } });
  }
  await write(scope, (tx) => once(tx, String(form.get("form_id") ?? ""), () => changePlace(tx, id, asked.change)));
  return redirectWithFlash(link(`/places/${id}`), m.places_saved());
}

function readChange(form: FormData, details: boolean, isSchool: boolean) {
  if (!details) {
    const parsed = parseForm(contactForm, form);
    return parsed.ok ? accepted({ contact: contactFrom(parsed.value) }) : parsed;
  }
  if (!isSchool) {
    const parsed = parseForm(placeForm, form);
    return parsed.ok ? accepted({ names: namesFrom(parsed.value), contact: contactFrom(parsed.value) }) : parsed;
  }
  const parsed = parseForm(schoolForm, form);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  return accepted({ names: namesFrom(value), contact: contactFrom(value), code: value.code, school: detailsFrom(value) }, Object.fromEntries(form) as Record<string, string>);
}

function accepted(change: PlaceChange, values: Record<string, string> = {}) {
  return { ok: true as const, change, values };
}

export const meta: MetaFunction = () => [{ title: titled(m.places_edit()) }];

export default function Edit() {
  const { id, may, isSchool, values: stored, crumbs, networks, formId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const fields = { values: answer?.values ?? stored, errors: answer?.errors ?? {} };
  return (
    <FormPage
      title={m.places_edit()}
      crumbs={crumbs}
      formId={formId}
      errors={fields.errors}
      guard
      actions={
        <>
          <Button type="submit" kind="main">{m.places_save()}</Button>
          <ButtonLink kind="bare" href={link(`/places/${id}`)}>{m.places_cancel()}</ButtonLink>
        </>
      }
    >
      {may.details && <NameFields {...fields} />}
      {may.details && isSchool && <SchoolFields {...fields} networks={networks} />}
      <ContactFields {...fields} />
    </FormPage>
  );
}
