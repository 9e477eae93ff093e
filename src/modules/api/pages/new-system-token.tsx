import { m } from "#paraglide/messages.js";
import { scopesOfRole } from "#platform/access/api-scopes.ts";
import type { PersonScope } from "#platform/access/scope.ts";
import { read } from "#platform/database/door.server.ts";
import { refused } from "#platform/http/answers.ts";
import { originContext, requirePerson, type RequestContext } from "#platform/http/context.ts";
import { formValues, parseForm, type FormErrors, type FormValues } from "#platform/http/form.ts";
import { link } from "#platform/i18n/link.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { titled } from "#platform/i18n/title.ts";
import { isId, newId } from "#platform/ids.ts";
import { requireSession, roleName, rolesGivenAnywhere } from "#modules/accounts/public.server.ts";
import { findPlaceInReach, getPlace, searchPlaces } from "#modules/places/public.server.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { FormPage } from "#ui/form.tsx";
import { PlaceField } from "#ui/place-field.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { TextField } from "#ui/text-field.tsx";
import { makeSystemToken } from "../commands.server.ts";
import { makeOnce } from "../make.server.ts";
import { MadeToken } from "../parts/made-token.tsx";
import { TokenFields } from "../parts/token-fields.tsx";
import { systemTokenForm } from "../schema.ts";
import type { Route } from "./+types/new-system-token";

export const meta = () => [{ title: titled(m.api_make_system()) }];

export async function loader({ context }: Route.LoaderArgs) {
  const scope = requirePerson(context);
  const roles = rolesGivenAnywhere(scope.role);
  return {
    place: await chosenPlace(scope, scope.placeId),
    roles: roles.map((role) => ({ value: role, label: roleName(role) })),
    scopes: [...new Set(roles.flatMap(scopesOfRole))],
    formId: newId(),
  };
}

function chosenPlace(scope: PersonScope, id: string) {
  return read(scope, async (tx) => {
    const place = id === scope.placeId ? await getPlace(tx, id) : await findPlaceInReach(tx, id);
    return place ? { id: place.id, name: nameOf(place) } : null;
  });
}

/** What the form shows as its place when it comes back. */
async function placeOf(scope: PersonScope, sent: FormData) {
  const [wanted, query] = [sent.get("place"), String(sent.get("place-q") ?? "")];
  if (sent.get("find") === "place") return { chosen: null, query, found: await read(scope, (tx) => searchPlaces(tx, query, { withinReach: true, limit: 12 })) };
  return { chosen: isId(wanted) ? await chosenPlace(scope, wanted) : null, query, found: null };
}

export async function action({ request, context }: Route.ActionArgs) {
  const scope = requirePerson(context);
  const sent = await request.formData();
  const place = await placeOf(scope, sent);
  const values: FormValues = { ...formValues(sent), password: "" };
  if (place.found) return refused({ values, errors: {} as FormErrors, place, made: null });
  const { errors, made } = await make(context, scope, sent);
  return made ? { values, errors, place, made } : refused({ values, errors, place, made });
}

async function make(context: RequestContext, scope: PersonScope, sent: FormData) {
  const form = parseForm(systemTokenForm, sent);
  if (!form.ok) return { errors: form.errors, made: null };
  const { form_id: formId, password, place: placeId, ...wish } = form.value;
  const answer = await makeOnce(requireSession(context), scope, { formId, password }, (tx) => makeSystemToken(tx, scope, { ...wish, placeId }));
  return answer.made ? { errors: {}, made: { token: answer.token, origin: context.get(originContext) } } : { errors: answer.errors, made: null };
}

export default function NewSystemToken({ loaderData: { place, roles, scopes, formId }, actionData }: Route.ComponentProps) {
  const values: FormValues = actionData?.values ?? {};
  const errors: FormErrors = actionData?.errors ?? {};
  const back = link("/tokens");
  if (actionData?.made) return <MadeToken title={m.api_made_title()} {...actionData.made} back={back} />;
  const text = (name: string) => (typeof values[name] === "string" ? values[name] : undefined);
  const choice = actionData?.place ?? { chosen: place, query: null, found: null };
  return (
    <FormPage
      title={m.api_make_system()}
      lead={m.api_make_system_lead()}
      crumbs={[{ label: m.api_tokens_title(), href: back }, { label: m.api_make_system() }]}
      formId={formId}
      errors={errors}
      actions={
        <>
          <Button kind="main" type="submit" icon="key">{m.api_make_do()}</Button>
          <ButtonLink kind="bare" href={back}>{m.api_cancel()}</ButtonLink>
        </>
      }
    >
      <TextField name="name" label={m.api_system_name()} help={m.api_system_name_help()} value={text("name")} error={errors["name"]} maxLength={80} autoComplete="off" />
      <PlaceField name="place" label={m.api_place()} help={m.api_place_help()} error={errors["place"]} source={link("/people/places")} {...choice} />
      <SelectField name="role" label={m.api_acts_as()} help={m.api_role_help()} value={text("role")} error={errors["role"]} empty={m.api_choose()} options={roles} />
      <TokenFields scopes={scopes} values={values} errors={errors} />
    </FormPage>
  );
}
