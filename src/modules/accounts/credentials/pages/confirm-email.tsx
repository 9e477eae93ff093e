import { m } from "#paraglide/messages.js";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { CalmHead } from "#ui/calm-shell.tsx";
import { Form } from "#ui/form.tsx";
import { Stack } from "#ui/layout.tsx";
import { looksLikeToken } from "../../sessions/token.server.ts";
import { confirmEmailChange, type Confirmation } from "../email-change.server.ts";
import type { Route } from "./+types/confirm-email";

export function meta() {
  return [{ title: titled(m.accounts_confirm_email_title()) }];
}

export function loader({ request }: Route.LoaderArgs) {
  return { token: new URL(request.url).searchParams.get("token") ?? "" };
}

export async function action({ request }: Route.ActionArgs) {
  const token = (await request.formData()).get("token");
  return looksLikeToken(token) ? confirmEmailChange(token) : ("gone" as const);
}

const SAID: Record<Confirmation, () => string> = {
  changed: m.accounts_confirm_email_changed,
  "other address awaited": m.accounts_confirm_email_awaited,
  gone: m.accounts_link_gone,
};

export default function ConfirmEmail({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Stack gap="large">
      <CalmHead title={m.accounts_confirm_email_title()} lead={actionData ? SAID[actionData]() : m.accounts_confirm_email_lead()} />
      {actionData ? (
        <ButtonLink href={link("/sign-in")} wide>{m.accounts_to_sign_in()}</ButtonLink>
      ) : (
        <Form hidden={{ token: loaderData.token }} actions={<Button kind="main" type="submit" wide>{m.accounts_confirm_email_do()}</Button>} />
      )}
    </Stack>
  );
}
