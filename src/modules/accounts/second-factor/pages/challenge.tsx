import { data, redirect } from "react-router";
import { m } from "#paraglide/messages.js";
import { read } from "#platform/database/door.server.ts";
import { refused } from "#platform/http/answers.ts";
import { originContext, sessionContext } from "#platform/http/context.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { CalmHead } from "#ui/calm-shell.tsx";
import { Form } from "#ui/form.tsx";
import { Stack } from "#ui/layout.tsx";
import { CodeField, TextField } from "#ui/text-field.tsx";
import { ownScope } from "../../sessions/own.server.ts";
import { safeNext } from "../../sign-in/next.ts";
import { waitInWords } from "../../sign-in/wait.ts";
import { passWithCode } from "../commands.server.ts";
import { passWithPasskey } from "../pass-with-passkey.server.ts";
import { PasskeyForm } from "../parts/passkey-form.tsx";
import { findSecondFactors } from "../queries.server.ts";
import { requireStage } from "../stage.server.ts";
import type { Route } from "./+types/challenge";

export function meta() {
  return [{ title: titled(m.accounts_challenge_title()) }];
}

export async function loader({ request, context }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url);
  const next = safeNext(searchParams.get("next"));
  const session = requireStage(context, "secondFactor", next);
  const factors = await read(ownScope(session), (tx) => findSecondFactors(tx, session.accountId));
  const app = factors.authenticatorSince !== null;
  const onPaper = !app || searchParams.get("with") === "paper";
  return { next, onPaper, app, passkeys: factors.passkeys.length > 0, name: session.givenName };
}

export async function action({ request, context }: Route.ActionArgs) {
  const next = safeNext(new URL(request.url).searchParams.get("next"));
  const session = context.get(sessionContext);
  if (session?.stage !== "secondFactor") throw redirect(next ?? link("/home"));
  const form = await request.formData();
  if (form.get("response")) {
    if (!(await passWithPasskey(session, form, context.get(originContext)))) return refused({ error: m.accounts_passkey_failed() });
    throw redirect(next ?? link("/home"), 303);
  }
  const code = String(form.get("code") ?? "");
  if (code.trim() === "") return refused({ error: m.accounts_code_missing() });
  const answer = await passWithCode(session, code);
  if (answer.kind === "wrong") return refused({ error: m.accounts_code_wrong() });
  if (answer.kind === "wait") return data({ error: m.accounts_sign_in_wait({ time: waitInWords(answer.waitMs) }) }, { status: 429 });
  throw redirect(next ?? link("/home"), 303);
}

export default function Challenge({ loaderData, actionData }: Route.ComponentProps) {
  const { next, onPaper, app, name, passkeys } = loaderData;
  const error = actionData?.error;
  const other = new URLSearchParams({ ...(next && { next }), ...(!onPaper && { with: "paper" }) });
  return (
    <Stack gap="large">
      <CalmHead title={m.accounts_challenge_title()} lead={onPaper ? m.accounts_challenge_paper() : m.accounts_challenge_lead({ name })} />
      <Form errors={error ? { code: error } : null} actions={<Button kind="main" type="submit" wide>{m.accounts_challenge_do()}</Button>}>
        {onPaper ? (
          <TextField name="code" label={m.accounts_code_paper()} help={m.accounts_code_paper_help()} error={error} autoComplete="off" autoFocus spellCheck={false} />
        ) : (
          <CodeField name="code" label={m.accounts_code()} help={m.accounts_code_help()} error={error} autoFocus />
        )}
      </Form>
      {passkeys && <PasskeyForm purpose="confirm" label={m.accounts_passkey_use()} />}
      <Stack gap="small">
        {app && <ButtonLink href={`${link("/second-factor")}?${other}`} kind="bare" wide>{onPaper ? m.accounts_challenge_use_app() : m.accounts_challenge_use_paper()}</ButtonLink>}
        <ButtonLink href={link("/sign-out")} kind="bare" wide>{m.accounts_sign_out_do()}</ButtonLink>
      </Stack>
    </Stack>
  );
}
