import { data } from "react-router";
import { m } from "#paraglide/messages.js";
import { refused } from "#platform/http/answers.ts";
import { addressContext, originContext } from "#platform/http/context.ts";
import { parseForm } from "#platform/http/form.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { CalmHead } from "#ui/calm-shell.tsx";
import { Form } from "#ui/form.tsx";
import { Stack } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { EmailField } from "#ui/text-field.tsx";
import { waitInWords } from "../../sign-in/wait.ts";
import { askForReset } from "../reset.server.ts";
import { askResetForm } from "../schema.ts";
import type { Route } from "./+types/reset";

export function meta() {
  return [{ title: titled(m.accounts_reset_title()) }];
}

export async function action({ request, context }: Route.ActionArgs) {
  const sent = await request.formData();
  const email = String(sent.get("email") ?? "");
  const form = parseForm(askResetForm, sent);
  if (!form.ok) return refused({ email, error: form.errors["email"], done: false });
  const { waitMs } = await askForReset({ email: form.value.email, address: context.get(addressContext), origin: context.get(originContext) });
  if (waitMs > 0) return data({ email, error: m.accounts_sign_in_wait({ time: waitInWords(waitMs) }), done: false }, { status: 429 });
  return { email, error: undefined, done: true };
}

export default function AskForReset({ actionData }: Route.ComponentProps) {
  if (actionData?.done) {
    return (
      <Stack gap="large">
        <CalmHead title={m.accounts_reset_sent_title()} lead={m.accounts_reset_sent({ email: actionData.email })} />
        <p className="quiet">{m.accounts_reset_sent_help()}</p>
        <ButtonLink href={link("/sign-in")} wide>{m.accounts_to_sign_in()}</ButtonLink>
      </Stack>
    );
  }
  const error = actionData?.error;
  return (
    <Stack gap="large">
      <CalmHead title={m.accounts_reset_title()} lead={m.accounts_reset_lead()} />
      <Notice tone="due" title={m.accounts_reset_vault_title()}>{m.accounts_reset_vault()}</Notice>
      <Form errors={error ? { email: error } : null} actions={<Button kind="main" type="submit" wide>{m.accounts_reset_do()}</Button>}>
        <EmailField name="email" label={m.accounts_email()} value={actionData?.email} error={error} autoComplete="username" autoFocus />
      </Form>
      <ButtonLink href={link("/sign-in")} kind="bare" wide>{m.accounts_to_sign_in()}</ButtonLink>
    </Stack>
  );
}
