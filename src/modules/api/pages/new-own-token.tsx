import { m } from "#paraglide/messages.js";
import { scopesOfRole } from "#platform/access/api-scopes.ts";
import { notFound, refused } from "#platform/http/answers.ts";
import { originContext } from "#platform/http/context.ts";
import { formValues, parseForm, type FormErrors, type FormValues } from "#platform/http/form.ts";
import { link } from "#platform/i18n/link.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { titled } from "#platform/i18n/title.ts";
import { newId } from "#platform/ids.ts";
import { ownScope, requireSession, roleName } from "#modules/accounts/public.server.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { FormPage } from "#ui/form.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { TextField } from "#ui/text-field.tsx";
import { makeOwnToken } from "../commands.server.ts";
import { makeOnce } from "../make.server.ts";
import { MadeToken } from "../parts/made-token.tsx";
import { TokenFields } from "../parts/token-fields.tsx";
import { ownTokenForm } from "../schema.ts";
import type { Route } from "./+types/new-own-token";

export const meta = () => [{ title: titled(m.api_make()) }];

export function loader({ context }: Route.LoaderArgs) {
  const { roles, activeRole } = requireSession(context);
  if (!activeRole) throw notFound();
  return {
    roles: roles.map((held) => ({ value: held.grantId, label: `${roleName(held.role)}, ${nameOf(held.placeName)}` })),
    active: activeRole.grantId,
    scopes: [...new Set(roles.flatMap((held) => scopesOfRole(held.role)))],
    formId: newId(),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const session = requireSession(context);
  const sent = await request.formData();
  const values: FormValues = { ...formValues(sent), password: "" };
  const form = parseForm(ownTokenForm, sent);
  if (!form.ok) return refused({ values, errors: form.errors, made: null });
  const { form_id: formId, password, grant: grantId, name, days, scopes } = form.value;
  const answer = await makeOnce(session, ownScope(session), { formId, password }, (tx) => makeOwnToken(tx, session, { grantId, name, days, scopes }));
  if (!answer.made) return refused({ values, errors: answer.errors, made: null });
  return { values, errors: {} as FormErrors, made: { token: answer.token, origin: context.get(originContext) } };
}

export default function NewOwnToken({ loaderData: { roles, active, scopes, formId }, actionData }: Route.ComponentProps) {
  const values: FormValues = actionData?.values ?? {};
  const errors: FormErrors = actionData?.errors ?? {};
  const back = link("/profile/tokens");
  if (actionData?.made) return <MadeToken title={m.api_made_title()} {...actionData.made} back={back} />;
  const text = (name: string) => (typeof values[name] === "string" ? values[name] : undefined);
  return (
    <FormPage
      title={m.api_make()}
      lead={m.api_make_lead()}
      crumbs={[{ label: m.accounts_profile_title(), href: link("/profile") }, { label: m.api_own_title(), href: back }, { label: m.api_make() }]}
      formId={formId}
      errors={errors}
      hidden={roles.length === 1 ? { grant: active } : undefined}
      actions={
        <>
          <Button kind="main" type="submit" icon="key">{m.api_make_do()}</Button>
          <ButtonLink kind="bare" href={back}>{m.api_cancel()}</ButtonLink>
        </>
      }
    >
      <TextField name="name" label={m.api_name()} help={m.api_name_help()} value={text("name")} error={errors["name"]} maxLength={80} autoComplete="off" />
      {roles.length > 1 && <SelectField name="grant" label={m.api_acts_as()} value={text("grant") ?? active} error={errors["grant"]} options={roles} />}
      <TokenFields scopes={scopes} values={values} errors={errors} />
    </FormPage>
  );
}
