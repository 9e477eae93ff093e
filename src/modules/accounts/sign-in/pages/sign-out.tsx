import { redirect } from "react-router";
import { m } from "#paraglide/messages.js";
import { sessionContext } from "#platform/http/context.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { Button } from "#ui/button.tsx";
import { CalmHead } from "#ui/calm-shell.tsx";
import { Form } from "#ui/form.tsx";
import { Stack } from "#ui/layout.tsx";
import { endedCookie } from "../../sessions/cookie.server.ts";
import { signOut } from "../../sessions/revoke.server.ts";
import type { Route } from "./+types/sign-out";

export function meta() {
  return [{ title: titled(m.accounts_sign_out_title()) }];
}

export function loader({ context }: Route.LoaderArgs) {
  if (!context.get(sessionContext)) throw redirect(link("/sign-in"));
  return null;
}

export async function action({ context }: Route.ActionArgs) {
  const session = context.get(sessionContext);
  if (session) await signOut(session);
  throw redirect(link("/sign-in"), { status: 303, headers: { "Set-Cookie": endedCookie(context) } });
}

export default function SignOut() {
  return (
    <Stack gap="large">
      <CalmHead title={m.accounts_sign_out_title()} lead={m.accounts_sign_out_lead()} />
      <Form actions={<Button kind="main" type="submit" wide>{m.accounts_sign_out_do()}</Button>} />
    </Stack>
  );
}
