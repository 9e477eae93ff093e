import type { ActionFunctionArgs } from "react-router";
import { m } from "#paraglide/messages.js";
import { write } from "#platform/database/door.server.ts";
import { notFound, redirectWithFlash } from "#platform/http/answers.ts";
import { scopeContext } from "#platform/http/context.ts";
import { parseForm } from "#platform/http/form.ts";
import { link } from "#platform/i18n/link.ts";
import { switchForm } from "../roles/schema.ts";
import { switchRole } from "../roles/switch.server.ts";

/** Works on in another of one's roles; what lay open may be out of its reach, so it goes on at home. */
export async function action({ request, context }: ActionFunctionArgs) {
  const scope = context.get(scopeContext);
  const form = parseForm(switchForm, await request.formData());
  if (scope.kind === "task" || !form.ok) throw notFound();
  const switched = await write(scope, (tx) => switchRole(tx, scope, form.value.grant));
  if (switched === "not held") throw notFound();
  return redirectWithFlash(link("/home"), m.people_switched());
}
