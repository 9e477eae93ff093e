import { m } from "#paraglide/messages.js";
import { now } from "#platform/clock.ts";
import { redirectWithFlash } from "#platform/http/answers.ts";
import { link } from "#platform/i18n/link.ts";
import { requireSession } from "../own.server.ts";
import type { Route } from "./+types/extend";

/** Coming here at all keeps the session; the answer tells the script of the warning for how many seconds, or a person without one that it was kept. */
export function action({ request, context }: Route.ActionArgs): Response {
  if (request.headers.get("Sec-Fetch-Dest") === "document") return redirectWithFlash(link("/home"), m.accounts_session_kept());
  const secondsLeft = Math.floor((requireSession(context).idleEndsAt.getTime() - now().getTime()) / 1_000);
  return new Response(String(secondsLeft), { headers: { "Content-Type": "text/plain" } });
}
