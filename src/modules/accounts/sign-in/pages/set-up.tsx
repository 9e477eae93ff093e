import { m } from "#paraglide/messages.js";
import { notFound, redirectWithFlash, refused } from "#platform/http/answers.ts";
import { parseForm } from "#platform/http/form.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { currentLocale } from "#platform/i18n/locale.ts";
import { Button } from "#ui/button.tsx";
import { CalmHead } from "#ui/calm-shell.tsx";
import { FieldRow } from "#ui/fieldset.tsx";
import { Form } from "#ui/form.tsx";
import { Stack } from "#ui/layout.tsx";
import { PasswordField } from "#ui/password-field.tsx";
import { EmailField, TextField } from "#ui/text-field.tsx";
import { whyNotThisPassword } from "../../credentials/common-passwords.server.ts";
import { looksLikeToken } from "../../sessions/token.server.ts";
import { setUpForm } from "../schema.ts";
import { mayStillSetUp, setUp } from "../set-up.server.ts";
import type { Route } from "./+types/set-up";

export function meta() {
  return [{ title: titled(m.accounts_set_up_title()) }];
}

export async function loader({ request }: Route.LoaderArgs) {
  const token = new URL(request.url).searchParams.get("token");
  if (!looksLikeToken(token) || !(await mayStillSetUp(token))) throw notFound();
  return { token };
}

export async function action({ request }: Route.ActionArgs) {
  const sent = await request.formData();
  const token = sent.get("token");
  if (!looksLikeToken(token)) throw notFound();
  const form = parseForm(setUpForm, sent);
  const { password: _, ...values } = Object.fromEntries(sent) as Record<string, string>;
  if (!form.ok) return refused({ values, errors: form.errors });
  const { email, familyName, givenName, password } = form.value;
  const problem = whyNotThisPassword(password, [email, familyName, givenName]);
  if (problem) return refused({ values, errors: { password: problem } });
  if (!(await setUp(token, { ...form.value, locale: currentLocale() }))) throw notFound();
  throw redirectWithFlash(link("/sign-in"), m.accounts_set_up_done());
}

export default function SetUp({ loaderData, actionData }: Route.ComponentProps) {
  const errors: Record<string, string> = actionData?.errors ?? {};
  const values: Record<string, string> = actionData?.values ?? {};
  return (
    <Stack gap="large">
      <CalmHead title={m.accounts_set_up_title()} lead={m.accounts_set_up_lead()} />
      <Form hidden={{ token: loaderData.token }} errors={errors} actions={<Button kind="main" type="submit" wide>{m.accounts_set_up_do()}</Button>}>
        <FieldRow>
          <TextField name="familyName" label={m.accounts_family_name()} value={values["familyName"]} error={errors["familyName"]} autoComplete="family-name" />
          <TextField name="givenName" label={m.accounts_given_name()} value={values["givenName"]} error={errors["givenName"]} autoComplete="given-name" />
        </FieldRow>
        <EmailField name="email" label={m.accounts_email()} value={values["email"]} error={errors["email"]} autoComplete="username" />
        <PasswordField name="password" purpose="new-password" label={m.accounts_password()} help={m.accounts_password_help()} error={errors["password"]} />
      </Form>
    </Stack>
  );
}
