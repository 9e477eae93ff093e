import { now } from "#platform/clock.ts";
import type { ReadTx, WriteTx } from "#platform/database/door.server.ts";
import type { VaultKeys } from "#platform/vault/keys.server.ts";
import { m } from "#paraglide/messages.js";
import { addToChronology } from "./chronology.server.ts";
import { recordChild, rewriteChild, type Place } from "./commands.server.ts";
import { linesOf, type OpenChild } from "./queries.server.ts";
import { mergedRepresentatives } from "./rules/merged-representatives.ts";
import { fullName, MOST_REPRESENTATIVES, type ChildLine } from "./schema.ts";

const LINKED = "children.linked";
const UNLINKED = "children.unlinked";

/**
 * The siblings of a child whose records this person can open; of others there is no trace. A link stands as an entry under the
 * key of the sibling's record, so it is hidden with that record.
 */
export async function siblingsOf(tx: ReadTx, keys: VaultKeys, { item }: OpenChild): Promise<ChildLine[]> {
  const { placeId, itemId } = item.facts;
  const rows = await tx
    .selectFrom("child_entry")
    .select(["item_id", "kind"])
    .where("place_id", "=", placeId)
    .where("child_id", "=", itemId)
    .where("kind", "in", [LINKED, UNLINKED])
    .orderBy("at")
    .orderBy("id")
    .execute();
  const latest = new Map(rows.map((row) => [row.item_id, row.kind]));
  return linesOf(tx, keys, placeId, [...latest].flatMap(([id, kind]) => (kind === LINKED ? [id] : [])));
}

export async function linkSiblings(tx: WriteTx, keys: VaultKeys, one: OpenChild, other: OpenChild): Promise<void> {
  await tell(tx, keys, LINKED, one, other);
  await tell(tx, keys, LINKED, other, one);
}

export async function unlinkSiblings(tx: WriteTx, keys: VaultKeys, one: OpenChild, other: OpenChild): Promise<void> {
  await tell(tx, keys, UNLINKED, one, other);
  await tell(tx, keys, UNLINKED, other, one);
}

/** The audit line says no more than that a record changed: that there is a sibling would be a trace of a record closed to the reader. */
async function tell(tx: WriteTx, keys: VaultKeys, kind: typeof LINKED | typeof UNLINKED, child: OpenChild, sibling: OpenChild): Promise<void> {
  const say = kind === LINKED ? m.children_entry_linked : m.children_entry_unlinked;
  const title = { kk: say({}, { locale: "kk" }), ru: say({}, { locale: "ru" }), en: say({}, { locale: "en" }) };
  const name = fullName(sibling.current.record);
  const { itemId } = sibling.item.facts;
  await addToChronology(tx, keys, sibling.item, { childId: child.item.facts.itemId, at: now(), kind, title, text: name, others: [name], path: `/children/${itemId}` });
  await recordChild(tx, child.item, "child.rewritten");
}

/** Writes a child's representatives into a sibling's record too; whoever stands there already stays. False when there is no room. */
export async function giveRepresentatives(tx: WriteTx, keys: VaultKeys, place: Place, from: OpenChild, to: OpenChild): Promise<boolean> {
  const representatives = mergedRepresentatives(to.current.record.representatives, from.current.record.representatives);
  if (representatives.length > MOST_REPRESENTATIVES) return false;
  const record = { ...to.current.record, representatives };
  await rewriteChild(tx, keys, place, { childId: to.item.facts.itemId, baseVersion: to.current.version, record });
  return true;
}
