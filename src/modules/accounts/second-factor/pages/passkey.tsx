import { data, redirect } from "react-router";
import { m } from "#paraglide/messages.js";
import { refused } from "#platform/http/answers.ts";
import { originContext, sessionContext } from "#platform/http/context.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { ButtonLink } from "#ui/button.tsx";
import { CalmHead } from "#ui/calm-shell.tsx";
import { Stack } from "#ui/layout.tsx";
import { PasswordField } from "#ui/password-field.tsx";
import { TextField } from "#ui/text-field.tsx";
import { deviceLabel } from "../../sessions/device.ts";
import { safeNext } from "../../sign-in/next.ts";
import { waitInWords } from "../../sign-in/wait.ts";
import { PasskeyForm } from "../parts/passkey-form.tsx";
import { RecoveryCodes } from "../parts/recovery-codes.tsx";
import { addPasskey } from "../passkeys.server.ts";
import { asksPasswordToAdd } from "../permission.server.ts";
import type { Route } from "./+types/passkey";

export function meta() {
  return [{ title: titled(m.accounts_passkey_title()) }];
}

export function loader({ request, context }: Route.LoaderArgs) {
  const session = context.get(sessionContext);
  if (!session) throw redirect(link("/sign-in"));
  if (session.stage === "secondFactor") throw redirect(link("/second-factor"));
  return { asksPassword: asksPasswordToAdd(session), next: safeNext(new URL(request.url).searchParams.get("next")), label: deviceLabel(request.headers.get("User-Agent")) };
}

export async function action({ request, context }: Route.ActionArgs) {
  const session = context.get(sessionContext);
  if (!session || session.stage === "secondFactor") throw redirect(link("/sign-in"));
  const form = await request.formData();
  const sent = { challengeId: form.get("challenge"), response: form.get("response"), label: String(form.get("label") ?? ""), password: String(form.get("password") ?? "") };
  if (asksPasswordToAdd(session) && sent.password === "") return refused({ codes: null, errors: { password: m.accounts_password_missing() } });
  const answer = await addPasskey(session, sent, context.get(originContext));
  switch (answer.kind) {
    case "wrong password": return refused({ codes: null, errors: { password: m.accounts_old_password_wrong() } });
    case "wrong": return refused({ codes: null, errors: { "": m.accounts_passkey_failed() } });
    case "wait": return data({ codes: null, errors: { password: m.accounts_sign_in_wait({ time: waitInWords(answer.waitMs) }) } }, { status: 429 });
    case "added": return { codes: answer.codes, errors: {} };
  }
}

export default function AddPasskey({ loaderData: { next, label, asksPassword }, actionData }: Route.ComponentProps) {
  const onwards = next ?? link("/home");
  if (actionData?.codes) {
    return (
      <Stack gap="large">
        <CalmHead title={m.accounts_factor_added_title()} lead={m.accounts_passkey_added()} />
        {actionData.codes.length > 0 ? <RecoveryCodes codes={actionData.codes} onwards={onwards} /> : <ButtonLink href={onwards} kind="main" wide>{m.accounts_go_on()}</ButtonLink>}
      </Stack>
    );
  }
  const errors: Record<string, string> = actionData?.errors ?? {};
  return (
    <Stack gap="large">
      <CalmHead title={m.accounts_passkey_title()} lead={m.accounts_passkey_lead()} />
      <PasskeyForm purpose="add" label={m.accounts_passkey_add()} main error={errors[""]}>
        <TextField name="label" label={m.accounts_passkey_label()} value={label} maxLength={60} />
        {asksPassword && <PasswordField name="password" label={m.accounts_password()} error={errors["password"]} />}
      </PasskeyForm>
      <ButtonLink href={link("/second-factor/set-up")} kind="bare" wide>{m.accounts_passkey_app_instead()}</ButtonLink>
    </Stack>
  );
}
