import { data } from "react-router";
import { m } from "#paraglide/messages.js";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { ButtonLink } from "#ui/button.tsx";
import { CalmHead } from "#ui/calm-shell.tsx";
import { Stack } from "#ui/layout.tsx";
import { safeNext } from "../next.ts";
import type { Route } from "./+types/session-ended";

export function meta() {
  return [{ title: titled(m.accounts_session_ended_title()) }];
}

/** The answer to a form that came after its session had ended. */
export function loader({ request }: Route.LoaderArgs) {
  const next = safeNext(new URL(request.url).searchParams.get("next"));
  return data({ next }, { status: 401 });
}

export default function SessionEnded({ loaderData: { next } }: Route.ComponentProps) {
  const signIn = next ? `${link("/sign-in")}?next=${encodeURIComponent(next)}` : link("/sign-in");
  return (
    <Stack gap="large">
      <CalmHead title={m.accounts_session_ended_title()} lead={m.accounts_session_ended_why()} />
      <p>{m.accounts_session_ended_what()}</p>
      <ButtonLink href={signIn} kind="main" wide newTab>{m.accounts_session_ended_sign_in()}</ButtonLink>
    </Stack>
  );
}
