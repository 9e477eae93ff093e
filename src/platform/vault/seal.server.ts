import { sql } from "kysely";
import { now } from "../clock.ts";
import type { ReadTx, WriteTx } from "../database/door.server.ts";
import { newId } from "../ids.ts";
import { findHolders, storeGrants, type Holder } from "./holder.server.ts";
import { OpenItem, type ItemFacts } from "./item.server.ts";
import type { VaultKeys } from "./keys.server.ts";
import { sodium } from "./sodium.server.ts";

/** Nothing is ever stored that nobody could open. */
export class NobodyToRead extends Error {
  constructor() {
    super("The item would have no reader: nobody among the holders has a key pair in use.");
    this.name = "NobodyToRead";
  }
}

export type NewItem = {
  placeId: string;
  placePath: string;
  kind: string;
  /** Who may read it. People without a key pair are passed over; at least one must have one. */
  accountIds: readonly string[];
  /** People whose key opens only from a moment on: whoever reads what nobody below has read by then. */
  standingBy?: { accountIds: readonly string[]; opensAt: Date };
  /** The item that files were already sealed for: its id and key are taken. */
  prepared?: OpenItem;
  /** The id, where order in time could betray an anonymous person: randomId(). */
  itemId?: string;
  /** The matter it belongs to: who is excluded from that is excluded from this. */
  setId?: string;
  /** Sealed past the school: the recovery key of the school does not open it. */
  pastSchool?: boolean;
  receipt?: { id: string; publicKey: Uint8Array };
  at?: Date;
};

/** An item before it is stored, for files that arrive in the same form as itself: hand it to sealNew as `prepared`. */
export function prepareItem(given: Pick<NewItem, "placeId" | "placePath" | "kind" | "itemId">): OpenItem {
  const { placeId, placePath, kind, itemId = newId() } = given;
  const key = sodium.crypto_aead_xchacha20poly1305_ietf_keygen();
  return new OpenItem({ placeId, placePath, kind, itemId, keyVersion: 1, hiddenFrom: [], lockedAt: null }, new Map([[1, key]]));
}

/** A new item with its own key. The writer needs no key pair, and need not be among the readers. */
export async function sealNew(tx: WriteTx, author: VaultKeys | "anonymous", given: NewItem): Promise<OpenItem> {
  const hiddenFrom = given.setId ? await hiddenFromSet(tx, given.placeId, given.setId) : [];
  const accountIds = given.accountIds.filter((id) => !hiddenFrom.includes(id));
  const holders = await findHolders(tx, accountIds, given.pastSchool ? undefined : given.placeId);
  if (!holders.some(({ kind }) => kind === "account")) throw new NobodyToRead();
  const at = given.at ?? now();
  const by = author === "anonymous" ? null : author.accountId;
  const facts: ItemFacts = {
    placeId: given.placeId,
    itemId: given.prepared?.facts.itemId ?? given.itemId ?? newId(),
    placePath: given.placePath,
    kind: given.kind,
    keyVersion: 1,
    hiddenFrom,
    lockedAt: null,
  };
  const key = given.prepared?.key(1) ?? sodium.crypto_aead_xchacha20poly1305_ietf_keygen();
  await tx
    .insertInto("vault_item")
    .values({
      place_id: facts.placeId,
      id: facts.itemId,
      place_path: facts.placePath,
      kind: facts.kind,
      set_id: given.setId ?? null,
      key_version: 1,
      past_school: given.pastSchool ?? false,
      hidden_from: [...hiddenFrom],
      created_by: by,
      created_at: at,
      receipt_id: given.receipt?.id ?? null,
    })
    .execute();
  const waiting = await standingBy(tx, given, [...accountIds, ...hiddenFrom]);
  await storeGrants(tx, facts, [{ version: 1, key }], [...holders, ...waiting, ...receiptHolder(given)], { by, at });
  if (author !== "anonymous") author.keep(key);
  return new OpenItem(facts, new Map([[1, key]]));
}

function receiptHolder({ receipt }: NewItem): Holder[] {
  return receipt ? [{ kind: "receipt", holderId: receipt.id, keyId: receipt.id, publicKey: receipt.publicKey }] : [];
}

async function standingBy(tx: ReadTx, given: NewItem, others: readonly string[]): Promise<Holder[]> {
  if (!given.standingBy) return [];
  const { accountIds, opensAt } = given.standingBy;
  const holders = await findHolders(tx, accountIds.filter((id) => !others.includes(id)));
  return holders.map((holder) => ({ ...holder, opensAt }));
}

async function hiddenFromSet(tx: ReadTx, placeId: string, setId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("vault_item")
    .select(sql<string>`DISTINCT unnest(hidden_from)`.as("account_id"))
    .where("place_id", "=", placeId)
    .where("set_id", "=", setId)
    .execute();
  return rows.map((row) => row.account_id);
}
