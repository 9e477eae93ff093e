import { redirect } from "react-router";
import type { PersonScope } from "#platform/access/scope.ts";
import { write, type ReadTx } from "#platform/database/door.server.ts";
import { damaged, notFound } from "#platform/http/answers.ts";
import { requirePerson, type RequestContext } from "#platform/http/context.ts";
import { formValues } from "#platform/http/form.ts";
import { isId } from "#platform/ids.ts";
import { logFailure } from "#platform/log.server.ts";
import { saveDraft } from "#platform/vault/draft.server.ts";
import { CannotOpen } from "#platform/vault/envelope.server.ts";
import type { VaultKeys } from "#platform/vault/keys.server.ts";
import { requireVaultKeys, unlockLink, vaultContext } from "#platform/vault/request.server.ts";
import type { Place } from "./commands.server.ts";
import { findChild, type OpenChild } from "./queries.server.ts";

export type Visit = { scope: PersonScope; place: Place; keys: VaultKeys };

/** Who comes, at which school, with which keys; leads to the unlocking page when the vault is shut. */
export async function requireVisit(context: RequestContext, request: Request): Promise<Visit> {
  const scope = requirePerson(context);
  return { scope, place: { id: scope.placeId, path: scope.placePath }, keys: await requireVaultKeys(context, request) };
}

export async function requireChild(tx: ReadTx, visit: Visit, childId: string | undefined): Promise<OpenChild> {
  const child = isId(childId) ? await findChild(tx, visit.keys, { placeId: visit.place.id, childId }).catch(sayDamaged) : undefined;
  if (!child) throw notFound();
  return child;
}

function sayDamaged(error: unknown): never {
  if (!(error instanceof CannotOpen)) throw error;
  logFailure("childDamaged", error);
  throw damaged();
}

/** A new record sent after the vault has shut is kept as a draft, since sealing to oneself needs no open vault. */
export async function keepIfShut(context: RequestContext, request: Request, sent: FormData, form: string): Promise<void> {
  if ((await context.get(vaultContext)?.keys()) !== "shut") return;
  const { accountId, placeId, placePath, ...scope } = requirePerson(context);
  const { form_id: _, ...typed } = formValues(sent);
  await write({ ...scope, accountId, placeId, placePath }, (tx) => saveDraft(tx, { placeId, placePath, accountId, form }, typed));
  throw redirect(unlockLink(new URL(request.url).pathname, true));
}
