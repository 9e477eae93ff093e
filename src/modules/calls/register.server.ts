import { ACTIONS } from "#platform/access/actions.ts";
import type { PersonScope } from "#platform/access/scope.ts";
import { addToCase, countingOf, registerCase, type Registered } from "#modules/register/public.server.ts";
import type { Registration } from "#modules/register/schema.ts";
import { now } from "#platform/clock.ts";
import type { ReadTx, WriteTx } from "#platform/database/door.server.ts";
import type { VaultKeys } from "#platform/vault/keys.server.ts";
import { recordCall } from "./commands.server.ts";
import { change, otherReaders, takesMove } from "./deciding.server.ts";
import type { OpenCall } from "./queries.server.ts";
import type { Channel } from "./schema.ts";

export type Asked = { caseId: string | null; responsibleId: string; urgent: boolean; channel: Channel; registration: Registration };
export type Answer = { ok: true; caseId: string; year: number; number: number } | { ok: false };

/** A call becomes a case, or part of one that is there; whoever reads the call reads the case. */
export async function registerFromCall(tx: WriteTx, keys: VaultKeys, call: OpenCall, asked: Asked): Promise<Answer> {
  const { placeId, placePath, hiddenFrom } = call.item.facts;
  if (!(await takesMove(tx, call, "register", keys.accountId))) return { ok: false };
  const readerIds = [keys.accountId, ...(await otherReaders(tx, call, keys.accountId))];
  if (!readerIds.includes(asked.responsibleId)) return { ok: false };
  const registered = asked.caseId
    ? await addToCase(tx, keys, { placeId, caseId: asked.caseId }, asked.registration)
    : await registerCase(
        tx,
        keys,
        {
          place: { id: placeId, path: placePath },
          schoolId: call.aboutPlaceId,
          channel: call.channel,
          urgent: asked.urgent,
          responsibleId: asked.responsibleId,
          readerIds,
          hiddenFrom,
          pastSchool: call.pastSchool.length > 0,
        },
        asked.registration,
      );
  if (!registered) return { ok: false };
  await change(tx, call, { state: "decided", decision: asked.caseId ? "knownCase" : "newCase", decided_at: now(), decided_by: keys.accountId, case_id: registered.caseId });
  await recordCall(tx, call.item, "call.decided");
  return answerOf(registered);
}

/** What somebody of the service knows without a call. */
export async function registerWithoutCall(tx: WriteTx, keys: VaultKeys, scope: PersonScope, asked: Asked): Promise<Answer> {
  const place = { id: scope.placeId, path: scope.placePath };
  const readerIds = await serviceOf(tx, scope.placeId);
  if (!readerIds.includes(asked.responsibleId)) return { ok: false };
  const registered = asked.caseId
    ? await addToCase(tx, keys, { placeId: place.id, caseId: asked.caseId }, asked.registration)
    : await registerCase(
        tx,
        keys,
        { place, schoolId: place.id, channel: asked.channel, urgent: asked.urgent, responsibleId: asked.responsibleId, readerIds, hiddenFrom: [], pastSchool: false },
        asked.registration,
      );
  return registered ? answerOf(registered) : { ok: false };
}

/** Those of a place who have keys and may read calls. */
export async function serviceOf(tx: ReadTx, placeId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("role_grant as g")
    .innerJoin("vault_public_key as k", (join) => join.onRef("k.account_id", "=", "g.account_id").on("k.retired_at", "is", null))
    .select("g.account_id")
    .distinct()
    .where("g.place_id", "=", placeId)
    .where("g.ends_at", "is", null)
    .where("g.role", "in", [...ACTIONS["calls.read"]])
    .execute();
  return rows.map((row) => row.account_id);
}

export function isKnown(incident: { kind: string; form: string }): boolean {
  return countingOf(incident.kind, incident.form) !== undefined;
}

function answerOf({ caseId, year, number }: Registered): Answer {
  return { ok: true, caseId, year, number };
}
