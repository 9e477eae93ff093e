import { data, redirect } from "react-router";
import { toString as drawQr } from "qrcode";
import { m } from "#paraglide/messages.js";
import { refused } from "#platform/http/answers.ts";
import { sessionContext } from "#platform/http/context.ts";
import { write } from "#platform/database/door.server.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { CalmHead } from "#ui/calm-shell.tsx";
import { Copyable } from "#ui/copy.tsx";
import { Form } from "#ui/form.tsx";
import { Stack } from "#ui/layout.tsx";
import { PasswordField } from "#ui/password-field.tsx";
import { CodeField } from "#ui/text-field.tsx";
import { ownScope } from "../../sessions/own.server.ts";
import { safeNext } from "../../sign-in/next.ts";
import { waitInWords } from "../../sign-in/wait.ts";
import { beginAuthenticator } from "../authenticator.server.ts";
import { confirmAuthenticator } from "../commands.server.ts";
import { asksPasswordToAdd } from "../permission.server.ts";
import { RecoveryCodes } from "../parts/recovery-codes.tsx";
import { totpAddress } from "../totp.ts";
import type { Route } from "./+types/set-up";

export function meta() {
  return [{ title: titled(m.accounts_factor_set_up_title()) }];
}

export async function loader({ request, context }: Route.LoaderArgs) {
  const next = safeNext(new URL(request.url).searchParams.get("next"));
  const session = context.get(sessionContext);
  if (!session) throw redirect(link("/sign-in"));
  if (session.stage === "secondFactor") throw redirect(link("/second-factor"));
  const secret = await write(ownScope(session), (tx) => beginAuthenticator(tx, session.accountId));
  if (!secret) return { next, required: false, asksPassword: false, app: null };
  const address = totpAddress(secret, session.email);
  const picture = await drawQr(address, { type: "svg", margin: 1, errorCorrectionLevel: "M" });
  return { next, required: session.stage === "secondFactorSetUp", asksPassword: asksPasswordToAdd(session), app: { secret: secret.match(/.{1,4}/g)!.join(" "), address, picture } };
}

export async function action({ request, context }: Route.ActionArgs) {
  const session = context.get(sessionContext);
  if (!session || session.stage === "secondFactor") throw redirect(link("/sign-in"));
  const form = await request.formData();
  const given = { code: String(form.get("code") ?? ""), password: String(form.get("password") ?? "") };
  if (asksPasswordToAdd(session) && given.password === "") return refused({ errors: { password: m.accounts_password_missing() }, codes: null });
  if (given.code.trim() === "") return refused({ errors: { code: m.accounts_code_missing() }, codes: null });
  const answer = await confirmAuthenticator(session, given);
  switch (answer.kind) {
    case "wrong password": return refused({ errors: { password: m.accounts_old_password_wrong() }, codes: null });
    case "wrong": return refused({ errors: { code: m.accounts_code_wrong_clock() }, codes: null });
    case "wait": return data({ errors: { code: m.accounts_sign_in_wait({ time: waitInWords(answer.waitMs) }) }, codes: null }, { status: 429 });
    case "added": return { errors: {}, codes: answer.codes };
  }
}

export default function SecondFactorSetUp({ loaderData: { next, required, asksPassword, app }, actionData }: Route.ComponentProps) {
  const onwards = next ?? link("/home");
  if (actionData?.codes || !app) {
    return (
      <Stack gap="large">
        <CalmHead title={m.accounts_factor_added_title()} lead={m.accounts_factor_added()} />
        {actionData?.codes && actionData.codes.length > 0 ? <RecoveryCodes codes={actionData.codes} onwards={onwards} /> : <ButtonLink href={onwards} kind="main" wide>{m.accounts_go_on()}</ButtonLink>}
      </Stack>
    );
  }
  const errors: Record<string, string> = actionData?.errors ?? {};
  return (
    <Stack gap="large">
      <CalmHead title={m.accounts_factor_set_up_title()} lead={required ? m.accounts_factor_set_up_why() : m.accounts_factor_set_up_lead()} />
      <ol className="listed">
        <li>{m.accounts_factor_step_app()}</li>
        <li>{m.accounts_factor_step_scan()}</li>
        <li>{m.accounts_factor_step_code()}</li>
      </ol>
      <div className="touch-only stack" data-gap="small">
        <ButtonLink href={app.address} icon="key" wide>{m.accounts_factor_open_app()}</ButtonLink>
        <p className="small quiet">{m.accounts_factor_open_app_help()}</p>
      </div>
      <div className="qr" role="img" aria-label={m.accounts_factor_qr()} dangerouslySetInnerHTML={{ __html: app.picture }} />
      <details>
        <summary>{m.accounts_factor_by_hand()}</summary>
        <Copyable text={app.secret} />
      </details>
      <Form errors={errors} actions={<Button kind="main" type="submit" wide>{m.accounts_factor_confirm()}</Button>}>
        {asksPassword && <PasswordField name="password" label={m.accounts_password()} error={errors["password"]} />}
        <CodeField name="code" label={m.accounts_code()} error={errors["code"]} />
      </Form>
      <ButtonLink href={`${link("/second-factor/passkey")}?next=${encodeURIComponent(onwards)}`} kind="bare" wide>{m.accounts_passkey_instead()}</ButtonLink>
    </Stack>
  );
}
