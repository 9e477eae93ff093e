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
import { CodeField } from "#ui/text-field.tsx";
import { ownScope } from "../../sessions/own.server.ts";
import { safeNext } from "../../sign-in/next.ts";
import { waitInWords } from "../../sign-in/wait.ts";
import { beginAuthenticator } from "../authenticator.server.ts";
import { confirmAuthenticator } from "../commands.server.ts";
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
  if (!secret) return { next, required: false, app: null };
  const picture = await drawQr(totpAddress(secret, session.email), { type: "svg", margin: 1, errorCorrectionLevel: "M" });
  return { next, required: session.stage === "secondFactorSetUp", app: { secret: secret.match(/.{1,4}/g)!.join(" "), picture } };
}

export async function action({ request, context }: Route.ActionArgs) {
  const session = context.get(sessionContext);
  if (!session || session.stage === "secondFactor") throw redirect(link("/sign-in"));
  const code = String((await request.formData()).get("code") ?? "");
  if (code.trim() === "") return refused({ error: m.accounts_code_missing(), codes: null });
  const answer = await confirmAuthenticator(session, code);
  if (answer.kind === "wrong") return refused({ error: m.accounts_code_wrong_clock(), codes: null });
  if (answer.kind === "wait") return data({ error: m.accounts_sign_in_wait({ time: waitInWords(answer.waitMs) }), codes: null }, { status: 429 });
  return { error: null, codes: answer.codes };
}

export default function SecondFactorSetUp({ loaderData: { next, required, app }, actionData }: Route.ComponentProps) {
  const onwards = next ?? link("/home");
  if (actionData?.codes || !app) {
    return (
      <Stack gap="large">
        <CalmHead title={m.accounts_factor_added_title()} lead={m.accounts_factor_added()} />
        {actionData?.codes && actionData.codes.length > 0 ? <RecoveryCodes codes={actionData.codes} onwards={onwards} /> : <ButtonLink href={onwards} kind="main" wide>{m.accounts_go_on()}</ButtonLink>}
      </Stack>
    );
  }
  const error = actionData?.error ?? undefined;
  return (
    <Stack gap="large">
      <CalmHead title={m.accounts_factor_set_up_title()} lead={required ? m.accounts_factor_set_up_why() : m.accounts_factor_set_up_lead()} />
      <ol className="listed">
        <li>{m.accounts_factor_step_app()}</li>
        <li>{m.accounts_factor_step_scan()}</li>
        <li>{m.accounts_factor_step_code()}</li>
      </ol>
      <div className="qr" role="img" aria-label={m.accounts_factor_qr()} dangerouslySetInnerHTML={{ __html: app.picture }} />
      <details>
        <summary>{m.accounts_factor_by_hand()}</summary>
        <Copyable text={app.secret} />
      </details>
      <Form errors={error ? { code: error } : null} actions={<Button kind="main" type="submit" wide>{m.accounts_factor_confirm()}</Button>}>
        <CodeField name="code" label={m.accounts_code()} error={error} />
      </Form>
      <ButtonLink href={`${link("/second-factor/passkey")}?next=${encodeURIComponent(onwards)}`} kind="bare" wide>{m.accounts_passkey_instead()}</ButtonLink>
    </Stack>
  );
}
