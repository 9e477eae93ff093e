import { data } from "react-router";
import { m } from "#paraglide/messages.js";
import { redirectWithFlash, refused } from "#platform/http/answers.ts";
import { originContext } from "#platform/http/context.ts";
import { parseForm } from "#platform/http/form.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { newId } from "#platform/ids.ts";
import { Button } from "#ui/button.tsx";
import { Form } from "#ui/form.tsx";
import { Page } from "#ui/page.tsx";
import { PasswordField } from "#ui/password-field.tsx";
import { EmailField } from "#ui/text-field.tsx";
import { requireSession } from "../../sessions/own.server.ts";
import { waitInWords } from "../../sign-in/wait.ts";
import { tryOwnPassword } from "../commands.server.ts";
import { askForEmailChange } from "../email-change.server.ts";
import { ProfileTabs } from "../parts/profile-tabs.tsx";
import { changeEmailForm } from "../schema.ts";
import type { Route } from "./+types/email";

export function meta() {
  return [{ title: titled(m.accounts_change_email_title()) }];
}

export function loader({ context }: Route.LoaderArgs) {
  return { email: requireSession(context).email, formId: newId() };
}

export async function action({ request, context }: Route.ActionArgs) {
  const session = requireSession(context);
  const sent = await request.formData();
  const typed = String(sent.get("email") ?? "");
  const form = parseForm(changeEmailForm, sent);
  if (!form.ok) return refused({ typed, errors: form.errors });
  if (form.value.email === session.email) return refused({ typed, errors: { email: m.accounts_change_email_same() } });
  const answer = await tryOwnPassword(session, form.value.password);
  if (answer.kind === "wrong") return refused({ typed, errors: { password: m.accounts_old_password_wrong() } });
  if (answer.kind === "wait") return data({ typed, errors: { password: m.accounts_sign_in_wait({ time: waitInWords(answer.waitMs) }) } }, { status: 429 });
  await askForEmailChange(session, { newEmail: form.value.email, origin: context.get(originContext), formId: form.value.form_id });
  throw redirectWithFlash(link("/profile/email"), m.accounts_change_email_sent());
}

export default function ChangeEmail({ loaderData, actionData }: Route.ComponentProps) {
  const errors: Record<string, string> = actionData?.errors ?? {};
  return (
    <Page title={m.accounts_change_email_title()} eyebrow={m.accounts_profile_title()} lead={m.accounts_change_email_lead({ email: loaderData.email })}>
      <ProfileTabs current="email" />
      <div className="reading">
        <Form formId={loaderData.formId} errors={errors} actions={<Button kind="main" type="submit">{m.accounts_change_email_do()}</Button>}>
          <EmailField name="email" label={m.accounts_new_email()} value={actionData?.typed} error={errors["email"]} />
          <PasswordField name="password" label={m.accounts_old_password()} error={errors["password"]} />
        </Form>
      </div>
    </Page>
  );
}
