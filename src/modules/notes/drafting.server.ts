import { redirect } from "react-router";
import { m } from "#paraglide/messages.js";
import { read, write } from "#platform/database/door.server.ts";
import { redirectWithFlash } from "#platform/http/answers.ts";
import type { RequestContext } from "#platform/http/context.ts";
import { formValues, type FormValues } from "#platform/http/form.ts";
import { dropDraft, saveDraft } from "#platform/vault/draft.server.ts";
import { unlockLink, vaultContext } from "#platform/vault/request.server.ts";
import { personAndPlace, requireHeldNote } from "./visit.server.ts";

export type DraftName = "note:new" | `note:${string}`;

/**
 * What has to happen to a sent form before it can be saved: it is kept as a draft when asked for, and
 * always when the vault has shut meanwhile, since sealing to oneself needs no open vault. Nothing is kept for a
 * note this person does not hold.
 */
export async function keepOrDropDraft(context: RequestContext, request: Request, sent: FormData, draft: DraftName): Promise<void> {
  const { scope, place } = personAndPlace(context);
  const of = { placeId: place.id, accountId: scope.accountId, form: draft };
  const here = new URL(request.url).pathname;
  if (draft !== "note:new") await read(scope, (tx) => requireHeldNote(tx, scope, draft.slice("note:".length)));
  const intent = sent.get("intent");
  if (intent === "drop-draft") {
    await write(scope, (tx) => dropDraft(tx, of));
    throw redirectWithFlash(here, m.notes_draft_dropped());
  }
  const shut = (await context.get(vaultContext)?.keys()) === "shut";
  if (intent !== "keep-draft" && !shut) return;
  await write(scope, (tx) => saveDraft(tx, { ...of, placePath: place.path }, typed(sent)));
  throw shut ? redirect(unlockLink(here, true)) : redirectWithFlash(here, m.notes_draft_kept());
}

function typed(sent: FormData): FormValues {
  const { form_id: _, intent: __, ...values } = formValues(sent);
  return values;
}
