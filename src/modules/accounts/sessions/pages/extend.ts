import { m } from "#paraglide/messages.js";
import { redirectWithFlash } from "#platform/http/answers.ts";
import { link } from "#platform/i18n/link.ts";
import type { Route } from "./+types/extend";

/** Coming here at all keeps the session; the answer is for the script of the warning, or for a person without one. */
export function action({ request }: Route.ActionArgs): Response {
  if (request.headers.get("Sec-Fetch-Dest") === "document") return redirectWithFlash(link("/home"), m.accounts_session_kept());
  return new Response(null, { status: 204 });
}
