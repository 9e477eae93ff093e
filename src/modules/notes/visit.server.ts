import type { PersonScope } from "#platform/access/scope.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import { damaged, notFound } from "#platform/http/answers.ts";
import { requirePerson, type RequestContext } from "#platform/http/context.ts";
import { isId } from "#platform/ids.ts";
import { logFailure } from "#platform/log.server.ts";
import { CannotOpen } from "#platform/vault/envelope.server.ts";
import type { VaultKeys } from "#platform/vault/keys.server.ts";
import { heldItems } from "#platform/vault/open.server.ts";
import { requireVaultKeys } from "#platform/vault/request.server.ts";
import type { Place } from "./commands.server.ts";
import { findNote, type OpenNote } from "./queries.server.ts";

export type Visit = { scope: PersonScope; place: Place; keys: VaultKeys };

/** Who comes, at which school, with which keys; leads to the unlocking page when the vault is shut. */
export async function requireVisit(context: RequestContext, request: Request): Promise<Visit> {
  const { scope, place } = personAndPlace(context);
  return { scope, place, keys: await requireVaultKeys(context, request) };
}

export function personAndPlace(context: RequestContext): { scope: PersonScope; place: Place } {
  const scope = requirePerson(context);
  return { scope, place: { id: scope.placeId, path: scope.placePath } };
}

export async function requireNote(tx: ReadTx, visit: Visit, noteId: string | undefined, version?: number): Promise<OpenNote> {
  const note = isId(noteId) ? await findNote(tx, visit.keys, { placeId: visit.place.id, noteId }, version).catch(sayDamaged) : undefined;
  if (!note) throw notFound();
  return note;
}

function sayDamaged(error: unknown): never {
  if (!(error instanceof CannotOpen)) throw error;
  logFailure("noteDamaged", error);
  throw damaged();
}

/** The same while the vault may be shut: that the person holds a key to the note shows without opening it. */
export async function requireHeldNote(tx: ReadTx, scope: PersonScope, noteId: string): Promise<void> {
  if (!isId(noteId)) throw notFound();
  const { accountId, placeId } = scope;
  const held = await tx
    .selectFrom("note")
    .select("id")
    .where("place_id", "=", placeId)
    .where("id", "=", noteId)
    .where("id", "in", heldItems(tx, accountId, placeId))
    .executeTakeFirst();
  if (!held) throw notFound();
}
