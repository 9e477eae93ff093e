import { m } from "#paraglide/messages.js";
import { redirectWithFlash, refused } from "#platform/http/answers.ts";
import { originContext } from "#platform/http/context.ts";
import { parseForm } from "#platform/http/form.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { CalmHead } from "#ui/calm-shell.tsx";
import { Form } from "#ui/form.tsx";
import { Stack } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { PasswordField } from "#ui/password-field.tsx";
import { looksLikeToken } from "../../sessions/token.server.ts";
import { whyNotThisPassword } from "../common-passwords.server.ts";
import { findResetLink, resetPassword } from "../reset.server.ts";
import { newPasswordForm } from "../schema.ts";
import type { Route } from "./+types/new-password";

export function meta() {
  return [{ title: titled(m.accounts_new_password_title()) }];
}

/** Opening the link uses nothing up: mail programs open links before people do. */
export async function loader({ request }: Route.LoaderArgs) {
  const token = new URL(request.url).searchParams.get("token");
  const found = looksLikeToken(token) ? await findResetLink(token) : null;
  return found ? { token, email: found.email } : { token: null, email: "" };
}

export async function action({ request, context }: Route.ActionArgs) {
  const sent = await request.formData();
  const token = sent.get("token");
  const found = looksLikeToken(token) ? await findResetLink(token) : null;
  if (!found || !looksLikeToken(token)) return refused({ error: m.accounts_link_gone() });
  const form = parseForm(newPasswordForm, sent);
  if (!form.ok) return refused({ error: form.errors["password"] ?? m.accounts_password_missing() });
  const problem = whyNotThisPassword(form.value.password, [found.email]);
  if (problem) return refused({ error: problem });
  if (!(await resetPassword(token, form.value.password, context.get(originContext)))) return refused({ error: m.accounts_link_gone() });
  throw redirectWithFlash(link("/sign-in"), m.accounts_new_password_done());
}

export default function NewPassword({ loaderData: { token, email }, actionData }: Route.ComponentProps) {
  if (!token) {
    return (
      <Stack gap="large">
        <CalmHead title={m.accounts_link_gone_title()} lead={m.accounts_link_gone()} />
        <ButtonLink href={link("/reset-password")} kind="main" wide>{m.accounts_link_new()}</ButtonLink>
      </Stack>
    );
  }
  const error = actionData?.error;
  return (
    <Stack gap="large">
      <CalmHead title={m.accounts_new_password_title()} lead={email} />
      <Notice tone="due" title={m.accounts_reset_vault_title()}>{m.accounts_reset_vault()}</Notice>
      <Form hidden={{ token }} errors={error ? { password: error } : null} actions={<Button kind="main" type="submit" wide>{m.accounts_new_password_do()}</Button>}>
        <PasswordField name="password" purpose="new-password" label={m.accounts_password_new()} help={m.accounts_password_help()} error={error} autoFocus />
      </Form>
    </Stack>
  );
}
