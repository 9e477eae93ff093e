import { sql } from "kysely";
import { record } from "../audit/record.server.ts";
import { now } from "../clock.ts";
import type { ReadTx, WriteTx } from "../database/door.server.ts";
import { newId } from "../ids.ts";
import { notify } from "../notifications/notify.server.ts";
import { findHolders, storeGrants } from "./holder.server.ts";
import type { VaultKeys } from "./keys.server.ts";
import { heldItems, openItems } from "./open.server.ts";
import { keysOf } from "./grants.server.ts";
import { mayLetInTo, type Consent } from "./readmission-rules.ts";
import type { Place } from "./recovery.server.ts";

export type Readmission = { id: string; placeId: string; placePath: string; accountId: string; requestedAt: Date; consents: readonly Consent[] };

/** How many items of a place wait for this person's new key. */
export async function countWaiting(tx: ReadTx, accountId: string, placeId: string): Promise<number> {
  return (await waitingItems(tx, accountId, placeId)).length;
}

async function waitingItems(tx: ReadTx, accountId: string, placeId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("vault_grant as g")
    .innerJoin("vault_public_key as p", (join) => join.onRef("p.account_id", "=", "g.holder_id").onRef("p.id", "=", "g.key_id"))
    .innerJoin("vault_item as i", (join) => join.onRef("i.place_id", "=", "g.place_id").onRef("i.id", "=", "g.item_id"))
    .select("g.item_id")
    .distinct()
    .where("g.place_id", "=", placeId)
    .where("g.holder_kind", "=", "account")
    .where("g.holder_id", "=", accountId)
    .where("g.suspended_at", "is", null)
    .where("p.retired_at", "is not", null)
    .where("i.erased_at", "is", null)
    .where("g.item_id", "not in", heldItems(tx, accountId, placeId))
    .orderBy("g.item_id")
    .execute();
  return rows.map((row) => row.item_id);
}

/** Also what is hidden from the colleague who asks, for whom another colleague must finish. */
async function anythingWaits(tx: ReadTx, accountId: string, placeId: string): Promise<boolean> {
  const { rows } = await sql<{ waits: boolean }>`SELECT vault_anything_waits(${accountId}::uuid, ${placeId}::uuid) AS waits`.execute(tx);
  return rows[0]?.waits ?? false;
}

/** Asks to be let in again; asking twice is one request. */
export async function requestReadmission(tx: WriteTx, accountId: string, place: Place): Promise<void> {
  const asked = await tx
    .insertInto("vault_readmission")
    .values({ place_id: place.id, id: newId(), place_path: place.path, account_id: accountId, requested_at: now() })
    .onConflict((conflict) => conflict.columns(["place_id", "account_id"]).where("finished_at", "is", null).doNothing())
    .executeTakeFirst();
  if (asked.numInsertedOrUpdatedRows === 0n) return;
  await record(tx, { placeId: place.id, placePath: place.path, action: "vault.readmissionAsked", subjectKind: "account", subjectId: accountId });
  await notify(tx, { to: await whoCanHelp(tx, accountId, place.id), kind: "readmissionAsked", href: "/vault", values: {} });
}

/** Whoever holds something that waits; nobody else, for it would hint at items they are kept out of. */
async function whoCanHelp(tx: ReadTx, accountId: string, placeId: string): Promise<string[]> {
  const waiting = await waitingItems(tx, accountId, placeId);
  if (waiting.length === 0) return [];
  const rows = await tx
    .selectFrom("vault_grant")
    .select("holder_id")
    .distinct()
    .where("place_id", "=", placeId)
    .where("holder_kind", "=", "account")
    .where("holder_id", "!=", accountId)
    .where("suspended_at", "is", null)
    .where("item_id", "in", waiting)
    .execute();
  return rows.map((row) => row.holder_id);
}

/** Open requests within reach. */
export async function listReadmissions(tx: ReadTx): Promise<Readmission[]> {
  const rows = await tx.selectFrom("vault_readmission").selectAll().where("finished_at", "is", null).orderBy("requested_at").execute();
  if (rows.length === 0) return [];
  const consents = await tx
    .selectFrom("vault_consent")
    .select(["readmission_id", "account_id", "given_as"])
    .where("readmission_id", "in", rows.map((row) => row.id))
    .execute();
  return rows.map((row) => ({
    id: row.id,
    placeId: row.place_id,
    placePath: row.place_path,
    accountId: row.account_id,
    requestedAt: row.requested_at,
    consents: consents
      .filter((consent) => consent.readmission_id === row.id)
      .map((consent) => ({ accountId: consent.account_id, givenAs: consent.given_as as Consent["givenAs"] })),
  }));
}

/**
 * The line stands in the chain of the place where the consenter works: an officer's consent in the chain of
 * the school would tell its head that there is something the head is kept out of.
 */
export async function giveConsent(tx: WriteTx, readmission: Readmission, consent: Consent, worksAt: Place): Promise<void> {
  if (consent.accountId === readmission.accountId) throw new Error("Nobody consents to their own request.");
  const given = await tx
    .insertInto("vault_consent")
    .values({
      place_id: readmission.placeId,
      readmission_id: readmission.id,
      account_id: consent.accountId,
      place_path: readmission.placePath,
      given_as: consent.givenAs,
      given_at: now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (given.numInsertedOrUpdatedRows === 0n) return;
  const { accountId } = readmission;
  await record(tx, { placeId: worksAt.id, placePath: worksAt.path, action: "vault.readmissionConsented", subjectKind: "account", subjectId: accountId });
}

/** Items this colleague could seal to the member now: held by the colleague, waiting for the member, consented to. */
export async function itemsToLetInTo(tx: ReadTx, colleagueId: string, readmission: Readmission): Promise<string[]> {
  const { placeId, accountId, consents } = readmission;
  if (colleagueId === accountId) return [];
  const waiting = await waitingItems(tx, accountId, placeId);
  if (waiting.length === 0) return [];
  const holders = await tx
    .selectFrom("vault_grant")
    .select(["item_id", sql<string[]>`array_agg(DISTINCT holder_id)`.as("held_by")])
    .where("place_id", "=", placeId)
    .where("holder_kind", "=", "account")
    .where("suspended_at", "is", null)
    .where("item_id", "in", waiting)
    .where("item_id", "in", heldItems(tx, colleagueId, placeId))
    .groupBy("item_id")
    .orderBy("item_id")
    .execute();
  const heads = await headsOf(tx, placeId);
  return holders.filter((item) => mayLetInTo({ heldBy: item.held_by }, accountId, heads, consents)).map((item) => item.item_id);
}

async function headsOf(tx: ReadTx, placeId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("role_grant")
    .select("account_id")
    .where("place_id", "=", placeId)
    .where("role", "=", "schoolHead")
    .where("ends_at", "is", null)
    .execute();
  return rows.map((row) => row.account_id);
}

export const BATCH = 200;
export type BatchDone = { done: number; left: number };

/** Seals one batch to the member's new key, in the colleague's own request; broken off, the next batch goes on. */
export async function letInBatch(tx: WriteTx, keys: VaultKeys, readmission: Readmission, size = BATCH): Promise<BatchDone> {
  const { placeId, placePath, accountId } = readmission;
  const open = await itemsToLetInTo(tx, keys.accountId, readmission);
  const holders = await findHolders(tx, [accountId]);
  const items = await openItems(tx, keys, { placeId, itemIds: open.slice(0, size) });
  for (const item of items.values()) {
    await storeGrants(tx, item.facts, keysOf(item), holders, { by: keys.accountId });
    await record(tx, { placeId, placePath, action: "vault.letIn", subjectKind: "account", subjectId: accountId, itemId: item.facts.itemId });
  }
  if (!(await anythingWaits(tx, accountId, placeId))) {
    await tx.updateTable("vault_readmission").set({ finished_at: now() }).where("place_id", "=", placeId).where("id", "=", readmission.id).execute();
    await notify(tx, { to: [accountId], kind: "letInAgain", href: "/vault", values: {} });
  }
  return { done: items.size, left: open.length - items.size };
}
