import { data } from "react-router";
import { m } from "#paraglide/messages.js";
import { wasDone } from "#platform/forms/once.server.ts";
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
import { ownScope, requireSession } from "../../sessions/own.server.ts";
import { waitInWords } from "../../sign-in/wait.ts";
import { changePassword } from "../commands.server.ts";
import { whyNotThisPassword } from "../common-passwords.server.ts";
import { ProfileTabs } from "../parts/profile-tabs.tsx";
import { changePasswordForm } from "../schema.ts";
import type { Route } from "./+types/password";

export function meta() {
  return [{ title: titled(m.accounts_change_password_title()) }];
}

export function loader() {
  return { formId: newId() };
}

export async function action({ request, context }: Route.ActionArgs) {
  const session = requireSession(context);
  const form = parseForm(changePasswordForm, await request.formData());
  if (!form.ok) return refused({ errors: form.errors });
  const { form_id: formId, oldPassword, newPassword } = form.value;
  if (await wasDone(ownScope(session), formId)) throw changed();
  const problem = whyNotThisPassword(newPassword, [session.email, session.familyName, session.givenName]);
  if (problem) return refused({ errors: { newPassword: problem } });
  const answer = await changePassword(session, { oldPassword, newPassword, origin: context.get(originContext), formId });
  if (answer.kind === "wrong") return refused({ errors: { oldPassword: m.accounts_old_password_wrong() } });
  if (answer.kind === "wait") return data({ errors: { oldPassword: m.accounts_sign_in_wait({ time: waitInWords(answer.waitMs) }) } }, { status: 429 });
  throw changed();
}

function changed(): Response {
  return redirectWithFlash(link("/profile/password"), m.accounts_password_changed());
}

export default function ChangePassword({ loaderData, actionData }: Route.ComponentProps) {
  const errors: Record<string, string> = actionData?.errors ?? {};
  return (
    <Page title={m.accounts_change_password_title()} eyebrow={m.accounts_profile_title()} lead={m.accounts_change_password_lead()}>
      <ProfileTabs current="password" />
      <div className="reading">
        <Form formId={loaderData.formId} errors={errors} actions={<Button kind="main" type="submit">{m.accounts_change_password_do()}</Button>}>
          <PasswordField name="oldPassword" label={m.accounts_old_password()} error={errors["oldPassword"]} />
          <PasswordField name="newPassword" purpose="new-password" label={m.accounts_password_new()} help={m.accounts_password_help()} error={errors["newPassword"]} />
        </Form>
      </div>
    </Page>
  );
}
