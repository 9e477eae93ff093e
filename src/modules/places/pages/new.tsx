import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { now } from "#platform/clock.ts";
import { read, write, type WriteTx } from "#platform/database/door.server.ts";
import { once } from "#platform/forms/once.server.ts";
import { notFound, redirectWithFlash, refused } from "#platform/http/answers.ts";
import { requirePerson, requirePlace, type RequestContext } from "#platform/http/context.ts";
import { formValues, parseForm, type FormErrors } from "#platform/http/form.ts";
import { dayOf } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { titled } from "#platform/i18n/title.ts";
import { newId } from "#platform/ids.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { LinkCard } from "#ui/card.tsx";
import { DateField } from "#ui/date-field.tsx";
import { Fieldset } from "#ui/fieldset.tsx";
import { FormPage } from "#ui/form.tsx";
import { Columns } from "#ui/layout.tsx";
import { Page } from "#ui/page.tsx";
import { TextField } from "#ui/text-field.tsx";
import { mayAddUnder } from "../access.ts";
import { createPlace, createSchool } from "../commands/create.server.ts";
import { contactFrom, detailsFrom, namesFrom, newPlaceForm, newSchoolForm } from "../forms.ts";
import { ContactFields } from "../parts/contact-fields.tsx";
import { crumbsTo } from "../parts/crumbs.ts";
import { NameFields } from "../parts/name-fields.tsx";
import { SchoolFields } from "../parts/school-fields.tsx";
import { kindWord } from "../words.ts";
import { findPlaceByCode, getPlace, placeChain, subtree } from "../queries/tree.server.ts";
import { KINDS_UNDER, type Place, type PlaceKind } from "../schema.ts";

const kindsUnder = (place: Place) => KINDS_UNDER[place.kind].filter((kind) => kind !== "region");

async function open(request: Request, context: RequestContext) {
  const scope = requirePerson(context);
  const { id } = requirePlace(context);
  const parent = await read(scope, (tx) => getPlace(tx, id));
  const kinds = kindsUnder(parent);
  if (!mayAddUnder(scope, parent) || parent.valid_to || kinds.length === 0) throw notFound();
  const asked = new URL(request.url).searchParams.get("kind");
  return { scope, parent, kinds, kind: kinds.find((kind) => kind === asked) ?? (kinds.length === 1 ? kinds[0]! : null) };
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { scope, parent, kinds, kind } = await open(request, context);
  return read(scope, async (tx) => ({
    id: parent.id,
    kind,
    kinds,
    today: dayOf(now()),
    networks: (await subtree(tx, "/kz/", { kinds: ["network"] })).map((network) => ({ value: network.id, label: nameOf(network) })),
    crumbs: crumbsTo(await placeChain(tx, parent.path), scope.reach, m.places_add()),
    formId: newId(),
  }));
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { scope, parent, kind } = await open(request, context);
  if (!kind) throw notFound();
  const form = await request.formData();
  const formId = String(form.get("form_id") ?? "");
  const asked = readNew(form, kind, parent.id);
  if (!asked.ok) return refused(asked);
  const { make } = asked;
  if (await read(scope, (tx) => findPlaceByCode(tx, kind, asked.code))) {
    return refused({ values: formValues(form), errors: { code: m.places_error_code_taken() } as FormErrors });
  }
  const id = await write(scope, (tx) => once(tx, formId, async () => (await make(tx)).id));
  return redirectWithFlash(link(`/places/${id}`), m.places_added());
}

function readNew(form: FormData, kind: PlaceKind, parentId: string) {
  if (kind === "school") {
    const parsed = parseForm(newSchoolForm, form);
    if (!parsed.ok) return parsed;
    const { value } = parsed;
    const school = { parentId, code: value.code, names: namesFrom(value), contact: contactFrom(value), validFrom: value.validFrom, ...detailsFrom(value) };
    return { ok: true as const, code: value.code, make: (tx: WriteTx) => createSchool(tx, school) };
  }
  const parsed = parseForm(newPlaceForm, form);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  const place = { kind, parentId, code: value.code, names: namesFrom(value), contact: contactFrom(value), validFrom: value.validFrom };
  return { ok: true as const, code: value.code, make: (tx: WriteTx) => createPlace(tx, place) };
}

export const meta: MetaFunction = () => [{ title: titled(m.places_add()) }];

export default function NewPlace() {
  const { id, kind, kinds, today, networks, crumbs, formId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const fields = { values: answer?.values ?? {}, errors: answer?.errors ?? {} };
  if (!kind) {
    return (
      <Page title={m.places_add()} lead={m.places_add_what()} crumbs={crumbs}>
        <Columns>
          {kinds.map((each) => (
            <LinkCard key={each} href={link(`/places/${id}/new?kind=${each}`)} icon="plus" title={kindWord(each)} />
          ))}
        </Columns>
      </Page>
    );
  }
  const field = (field: string) => ({ name: field, value: fields.values[field] as string | undefined, error: fields.errors[field] });
  return (
    <FormPage
      title={`${m.places_add()}: ${kindWord(kind)}`}
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
      <NameFields {...fields} />
      <Fieldset title={m.places_begins()}>
        <DateField label={m.places_valid_from()} {...field("validFrom")} value={(fields.values["validFrom"] as string | undefined) ?? today} />
        {kind !== "school" && <TextField label={m.places_code()} help={m.places_code_help()} width="s" {...field("code")} />}
      </Fieldset>
      {kind === "school" && <SchoolFields {...fields} networks={networks} />}
      <ContactFields {...fields} />
    </FormPage>
  );
}
