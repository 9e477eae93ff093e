import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { read } from "#platform/database/door.server.ts";
import { onceUnlessRefused } from "#platform/forms/once.server.ts";
import { redirectWithFlash, refused } from "#platform/http/answers.ts";
import { originContext, requirePerson } from "#platform/http/context.ts";
import { formValues, parseForm } from "#platform/http/form.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { newId } from "#platform/ids.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { FieldRow, Fieldset } from "#ui/fieldset.tsx";
import { FormPage } from "#ui/form.tsx";
import { EmailField, TextField } from "#ui/text-field.tsx";
import { asChoice, placeOfForm, placeToBeginWith } from "../administration/places-to-choose.server.ts";
import { invite } from "../invitations/commands.server.ts";
import { inviteForm } from "../invitations/schema.ts";
import { LetterLanguage } from "../parts/letter-language.tsx";
import { PlaceChoiceField } from "../parts/place-choice.tsx";
import { RoleFields } from "../parts/role-fields.tsx";
import { refusalErrors } from "../roles/refusals.ts";
import { rolesGivenAnywhere, rolesToGive } from "../roles/rules.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  const place = await read(scope, (tx) => placeToBeginWith(tx, scope, new URL(request.url).searchParams.get("place")));
  const onlyOwn = place.kind === "school" && scope.placeId === place.id;
  const roles = onlyOwn ? rolesToGive(scope, place) : rolesGivenAnywhere(scope.role);
  return { place: asChoice(scope, place), onlyOwn, roles, formId: newId() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const scope = requirePerson(context);
  const sent = await request.formData();
  const place = await placeOfForm(scope, sent);
  if (place.found) return refused({ values: formValues(sent), errors: {}, place });
  const form = parseForm(inviteForm, sent);
  if (!form.ok) return refused({ ...form, place });
  const { form_id, place: placeId, family_name, given_name, patronymic, email, locale, role, safety_function, basis } = form.value;
  const wish = { placeId, email, familyName: family_name, givenName: given_name, patronymic, locale, role, safetyFunction: safety_function, basis };
  const invited = await onceUnlessRefused(scope, form_id, (tx) => invite(tx, scope, context.get(originContext), wish));
  if (!invited.ok) return refused({ values: formValues(sent), errors: refusalErrors(invited.why), place });
  return redirectWithFlash(link("/people/invitations"), m.people_invited({ email }));
}

export const meta: MetaFunction = () => [{ title: titled(m.people_invite()) }];

export default function Invite() {
  const { place, onlyOwn, roles, formId } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const values: Record<string, unknown> = sent?.values ?? {};
  const errors: Record<string, string> = sent?.errors ?? {};
  const value = (name: string) => (typeof values[name] === "string" ? values[name] : undefined);
  return (
    <FormPage
      title={m.people_invite()}
      eyebrow={onlyOwn ? place?.name : undefined}
      lead={m.people_invite_lead()}
      crumbs={[{ label: m.people_title(), href: link("/people") }, { label: m.people_invite() }]}
      formId={formId}
      errors={errors}
      guard
      actions={
        <>
          <Button kind="main" type="submit" icon="mail">{m.people_invite_do()}</Button>
          <ButtonLink kind="bare" href={link("/people/invite-many")}>{m.people_invite_many()}</ButtonLink>
        </>
      }
    >
      <Fieldset title={m.people_who()}>
        <FieldRow>
          <TextField name="family_name" label={m.people_family_name()} value={value("family_name")} error={errors["family_name"]} autoComplete="off" />
          <TextField name="given_name" label={m.people_given_name()} value={value("given_name")} error={errors["given_name"]} autoComplete="off" />
          <TextField name="patronymic" label={m.people_patronymic()} optional value={value("patronymic")} error={errors["patronymic"]} autoComplete="off" />
        </FieldRow>
        <EmailField name="email" label={m.people_email()} help={m.people_email_help()} value={value("email")} error={errors["email"]} autoComplete="off" />
        <LetterLanguage value={value("locale")} />
      </Fieldset>
      <Fieldset title={m.people_what_role()}>
        <PlaceChoiceField state={{ chosen: place, ...sent?.place }} onlyOwn={onlyOwn} error={errors["place"]} />
        <RoleFields roles={roles} values={values} errors={errors} />
      </Fieldset>
    </FormPage>
  );
}
