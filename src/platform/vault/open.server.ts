import { sql } from "kysely";
import { now } from "../clock.ts";
import type { ReadTx } from "../database/door.server.ts";
import { OpenItem, type ItemRef } from "./item.server.ts";
import type { VaultKeys } from "./keys.server.ts";

/**
 * Ids of the items that a person can open now, of one place or of all within reach: every query of a room is joined to this. Gathered once as an
 * array, because a planner that has no statistics yet would ask for all grants again for each row of the room.
 */
export function heldItems(tx: ReadTx, accountId: string, placeId?: string) {
  const held = tx
    .selectFrom("vault_grant as g")
    .innerJoin("vault_public_key as p", (join) => join.onRef("p.account_id", "=", "g.holder_id").onRef("p.id", "=", "g.key_id"))
    .select("g.item_id")
    .where("g.holder_kind", "=", "account")
    .where("g.holder_id", "=", accountId)
    .where("g.suspended_at", "is", null)
    .where(opened("g.opens_at"))
    .where("p.retired_at", "is", null)
    .$if(placeId !== undefined, (query) => query.where("g.place_id", "=", placeId ?? ""));
  return tx.selectNoFrom(sql<string>`unnest(ARRAY(${held}))`.as("item_id"));
}

/** Undefined for an item this person does not hold, exactly as for one that is not there. */
export async function openItem(tx: ReadTx, keys: VaultKeys, ref: ItemRef): Promise<OpenItem | undefined> {
  return (await openItems(tx, keys, { placeId: ref.placeId, itemIds: [ref.itemId] })).get(ref.itemId);
}

/** Opens many items of a place at once; those the person does not hold are left out. */
export async function openItems(
  tx: ReadTx,
  keys: VaultKeys,
  wanted: { placeId: string; itemIds: readonly string[] },
): Promise<Map<string, OpenItem>> {
  if (wanted.itemIds.length === 0) return new Map();
  const items = await livingItems(tx, wanted.placeId).where("id", "=", anyOf(wanted.itemIds)).execute();
  return unsealItems(tx, keys, wanted.placeId, items);
}

export async function openItemsOfKind(
  tx: ReadTx,
  keys: VaultKeys,
  wanted: { placeId: string; kind: string },
): Promise<Map<string, OpenItem>> {
  return unsealItems(tx, keys, wanted.placeId, await livingItems(tx, wanted.placeId).where("kind", "=", wanted.kind).execute());
}

function livingItems(tx: ReadTx, placeId: string) {
  return tx
    .selectFrom("vault_item")
    .select(["id", "place_path", "kind", "key_version", "hidden_from", "locked_at"])
    .where("place_id", "=", placeId)
    .where("erased_at", "is", null);
}

type LivingItem = Awaited<ReturnType<ReturnType<typeof livingItems>["execute"]>>[number];

/** Items and grants are two plain scans, met here: joined in the database they can be paired each with each. */
async function unsealItems(tx: ReadTx, keys: VaultKeys, placeId: string, items: readonly LivingItem[]): Promise<Map<string, OpenItem>> {
  const grants = Map.groupBy(await grantsTo(tx, keys, placeId, items.map((item) => item.id)), (grant) => grant.item_id);
  const opened = new Map<string, OpenItem>();
  for (const item of items) {
    const held = grants.get(item.id);
    if (!held) continue;
    const facts = {
      placeId,
      itemId: item.id,
      placePath: item.place_path,
      kind: item.kind,
      keyVersion: item.key_version,
      hiddenFrom: item.hidden_from,
      lockedAt: item.locked_at,
    };
    opened.set(item.id, new OpenItem(facts, new Map(held.map((grant) => [grant.key_version, keys.unseal(grant.sealed_key)]))));
  }
  return opened;
}

async function grantsTo(tx: ReadTx, keys: VaultKeys, placeId: string, itemIds: readonly string[]) {
  if (itemIds.length === 0) return [];
  return tx
    .selectFrom("vault_grant")
    .select(["item_id", "key_version", "sealed_key"])
    .where("place_id", "=", placeId)
    .where("item_id", "=", anyOf(itemIds))
    .where("holder_kind", "=", "account")
    .where("holder_id", "=", keys.accountId)
    .where("key_id", "=", keys.keyId)
    .where("suspended_at", "is", null)
    .where(opened("opens_at"))
    .execute();
}

/** Whoever stands by reads only from the escalation on. */
function opened(column: string) {
  return sql<boolean>`(${sql.ref(column)} IS NULL OR ${sql.ref(column)} <= ${now()})`;
}

function anyOf(ids: readonly string[]) {
  return sql<string>`ANY(${ids}::uuid[])`;
}

export type HolderOfItem = { accountId: string; state: "reads" | "waits" };

/** The people who hold an item, for one who holds it: asked with an item already opened. */
export async function holdersOf(tx: ReadTx, item: OpenItem): Promise<HolderOfItem[]> {
  const rows = await tx
    .selectFrom("vault_grant as g")
    .innerJoin("vault_public_key as p", (join) => join.onRef("p.account_id", "=", "g.holder_id").onRef("p.id", "=", "g.key_id"))
    .select(["g.holder_id", "p.retired_at"])
    .where("g.place_id", "=", item.facts.placeId)
    .where("g.item_id", "=", item.facts.itemId)
    .where("g.holder_kind", "=", "account")
    .where("g.suspended_at", "is", null)
    .where(opened("g.opens_at"))
    .orderBy("g.granted_at")
    .execute();
  const states = new Map<string, HolderOfItem["state"]>();
  for (const row of rows) {
    if (row.retired_at === null || !states.has(row.holder_id)) states.set(row.holder_id, row.retired_at === null ? "reads" : "waits");
  }
  return [...states].map(([accountId, state]) => ({ accountId, state }));
}
