import { data, redirect } from "react-router";
import { m } from "#paraglide/messages.js";
import { refused } from "#platform/http/answers.ts";
import { addressContext, originContext, sessionContext, type RequestContext } from "#platform/http/context.ts";
import { parseForm } from "#platform/http/form.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { CalmHead } from "#ui/calm-shell.tsx";
import { Form } from "#ui/form.tsx";
import { Stack } from "#ui/layout.tsx";
import { PasswordField } from "#ui/password-field.tsx";
import { EmailField } from "#ui/text-field.tsx";
import { PasskeyForm } from "../../second-factor/parts/passkey-form.tsx";
import { sessionCookie } from "../../sessions/cookie.server.ts";
import { deviceLabel } from "../../sessions/device.ts";
import { signOut } from "../../sessions/revoke.server.ts";
import { signInWithPassword } from "../commands.server.ts";
import { signInWithPasskey } from "../passkey.server.ts";
import { safeNext } from "../next.ts";
import { signInForm } from "../schema.ts";
import { waitInWords } from "../wait.ts";
import type { Route } from "./+types/sign-in";

export function meta() {
  return [{ title: titled(m.accounts_sign_in_title()) }];
}

export function loader({ request, context }: Route.LoaderArgs) {
  const next = safeNext(new URL(request.url).searchParams.get("next"));
  if (context.get(sessionContext)?.stage === "complete") throw redirect(next ?? link("/home"));
  return { next };
}

export async function action({ request, context }: Route.ActionArgs) {
  const sent = await request.formData();
  const next = safeNext(new URL(request.url).searchParams.get("next"));
  const asked = {
    address: context.get(addressContext),
    origin: context.get(originContext),
    device: deviceLabel(request.headers.get("User-Agent")),
  };
  if (sent.get("response")) {
    const token = await signInWithPasskey({ challengeId: sent.get("challenge"), response: sent.get("response") }, asked);
    if (!token) return refused({ email: "", errors: { email: m.accounts_passkey_failed() } });
    throw await signedIn(context, token, next);
  }
  const form = parseForm(signInForm, sent);
  const email = String(sent.get("email") ?? "");
  if (!form.ok) return refused({ email, errors: form.errors });
  const answer = await signInWithPassword({ ...form.value, ...asked });
  if (answer.kind === "wait") {
    const errors = { password: m.accounts_sign_in_wait({ time: waitInWords(answer.waitMs) }) };
    return data({ email, errors }, { status: 429, headers: { "Retry-After": String(Math.ceil(answer.waitMs / 1000)) } });
  }
  if (answer.kind === "refused") return refused({ email, errors: { password: m.accounts_sign_in_refused() } });
  throw await signedIn(context, answer.token, next);
}

/** The cookie holds one session: the one it held before would stay open where nobody can reach it to end it. */
async function signedIn(context: RequestContext, token: string, next: string | null): Promise<Response> {
  const before = context.get(sessionContext);
  if (before) await signOut(before);
  return redirect(next ?? link("/home"), { status: 303, headers: { "Set-Cookie": sessionCookie(context, token) } });
}

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const errors: Record<string, string> = actionData?.errors ?? {};
  return (
    <Stack gap="large">
      <CalmHead title={m.accounts_sign_in_title()} lead={loaderData.next ? m.accounts_sign_in_returns() : m.accounts_sign_in_lead()} />
      <Form actions={<Button kind="main" type="submit" wide>{m.accounts_sign_in_do()}</Button>}>
        <EmailField name="email" label={m.accounts_email()} value={actionData?.email} error={errors["email"]} autoComplete="username" autoFocus={!actionData} />
        <PasswordField name="password" label={m.accounts_password()} error={errors["password"]} autoFocus={Boolean(actionData)} />
      </Form>
      <PasskeyForm purpose="sign-in" label={m.accounts_sign_in_passkey()} />
      <ButtonLink href={link("/reset-password")} kind="bare" wide>{m.accounts_sign_in_forgotten()}</ButtonLink>
    </Stack>
  );
}
