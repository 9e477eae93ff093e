import { data, redirect } from "react-router";
import { m } from "#paraglide/messages.js";
import { refused } from "#platform/http/answers.ts";
import { parseForm } from "#platform/http/form.ts";
import { link } from "#platform/i18n/link.ts";
import { vaultForRequest } from "#platform/vault/request.server.ts";
import { Button } from "#ui/button.tsx";
import { CalmHead } from "#ui/calm-shell.tsx";
import { Form } from "#ui/form.tsx";
import { Stack } from "#ui/layout.tsx";
import { PasswordField } from "#ui/password-field.tsx";
import { requireSession } from "../../sessions/own.server.ts";
import { safeNext } from "../../sign-in/next.ts";
import { waitInWords } from "../../sign-in/wait.ts";
import { tryOwnPassword } from "../commands.server.ts";
import { normalisePassword } from "../password-hash.server.ts";
import { onePasswordForm } from "../schema.ts";
import type { Route } from "./+types/unlock";

export function meta() {
  return [{ title: m.accounts_unlock_title() }];
}

export function loader({ request, context }: Route.LoaderArgs) {
  requireSession(context);
  return { next: safeNext(new URL(request.url).searchParams.get("next")) };
}

export async function action({ request, context }: Route.ActionArgs) {
  const session = requireSession(context);
  const form = parseForm(onePasswordForm, await request.formData());
  if (!form.ok) return refused({ error: form.errors["password"] ?? m.accounts_password_missing() });
  const answer = await tryOwnPassword(session, form.value.password);
  if (answer.kind === "wrong") return refused({ error: m.accounts_old_password_wrong() });
  if (answer.kind === "wait") return data({ error: m.accounts_sign_in_wait({ time: waitInWords(answer.waitMs) }) }, { status: 429 });
  await vaultForRequest(session.id, session.token, session.accountId).open(normalisePassword(form.value.password));
  throw redirect(safeNext(new URL(request.url).searchParams.get("next")) ?? link("/home"), 303);
}

export default function Unlock({ actionData }: Route.ComponentProps) {
  const error = actionData?.error;
  return (
    <Stack gap="large">
      <CalmHead title={m.accounts_unlock_title()} lead={m.accounts_unlock_lead()} />
      <Form errors={error ? { password: error } : null} actions={<Button kind="main" type="submit" wide>{m.accounts_unlock_do()}</Button>}>
        <PasswordField name="password" label={m.accounts_password()} error={error} autoFocus />
      </Form>
    </Stack>
  );
}
