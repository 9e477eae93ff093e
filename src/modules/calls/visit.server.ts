import type { PersonScope } from "#platform/access/scope.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import { notFound } from "#platform/http/answers.ts";
import { requirePerson, type RequestContext } from "#platform/http/context.ts";
import { isId } from "#platform/ids.ts";
import type { VaultKeys } from "#platform/vault/keys.server.ts";
import { requireVaultKeys } from "#platform/vault/request.server.ts";
import { findCall, type OpenCall } from "./queries.server.ts";

export type Visit = { scope: PersonScope; keys: VaultKeys };

/** Who comes and with which keys; leads to the unlocking page when the vault is shut. */
export async function requireVisit(context: RequestContext, request: Request): Promise<Visit> {
  return { scope: requirePerson(context), keys: await requireVaultKeys(context, request) };
}

export async function requireCall(tx: ReadTx, { keys }: Visit, callId: string | undefined): Promise<OpenCall> {
  const call = isId(callId) ? await findCall(tx, keys, callId) : undefined;
  if (!call) throw notFound();
  return call;
}
