import { sql, type Insertable } from "kysely";
import type { VaultGrant } from "#db/types.ts";
import { now } from "../clock.ts";
import type { ReadTx, WriteTx } from "../database/door.server.ts";
import type { ItemFacts } from "./item.server.ts";
import { sodium } from "./sodium.server.ts";

/** Somebody to whom an item's key can be sealed. */
export type Holder = {
  kind: "account" | "recovery" | "receipt";
  holderId: string;
  keyId: string;
  publicKey: Uint8Array;
  /** For whoever stands by: nothing opens before. */
  opensAt?: Date | null;
};

/** The people among these who have a key pair in use, and the recovery key of a place where one is asked for. */
export async function findHolders(tx: ReadTx, accountIds: readonly string[], recoveryOf?: string): Promise<Holder[]> {
  const people = tx
    .selectFrom("vault_public_key")
    .select([sql<Holder["kind"]>`'account'`.as("kind"), "account_id as holder_id", "id", "public_key"])
    .where("account_id", "=", sql<string>`ANY(${[...new Set(accountIds)]}::uuid[])`)
    .where("retired_at", "is", null);
  const recovery = tx
    .selectFrom("vault_recovery_key")
    .select([sql<Holder["kind"]>`'recovery'`.as("kind"), "place_id as holder_id", "id", "public_key"])
    .where("place_id", "=", recoveryOf ?? null)
    .where("retired_at", "is", null);
  const rows = await (recoveryOf === undefined ? people : people.unionAll(recovery)).execute();
  return rows.map((row) => ({ kind: row.kind, holderId: row.holder_id, keyId: row.id, publicKey: row.public_key }));
}

export async function findRecoveryHolder(tx: ReadTx, placeId: string): Promise<Holder | undefined> {
  return (await findHolders(tx, [], placeId))[0];
}

export type KeyOfItem = { version: number; key: Uint8Array };
type GrantRow = Insertable<VaultGrant>;

/** Seals keys of an item to holders. A grant that waited for re-admission is replaced by one that opens. */
export async function storeGrants(
  tx: WriteTx,
  item: Pick<ItemFacts, "placeId" | "itemId" | "placePath" | "hiddenFrom">,
  keys: readonly KeyOfItem[],
  holders: readonly Holder[],
  granted: { by: string | null; at?: Date },
): Promise<void> {
  const rows = sealedRows(item, keys, holders, granted);
  if (rows.length === 0) return;
  await tx
    .insertInto("vault_grant")
    .values(rows)
    .$if(granted.by !== null, (query) =>
      query.onConflict((conflict) =>
        conflict.columns(["place_id", "item_id", "key_version", "holder_kind", "holder_id"]).doUpdateSet((row) => ({
          key_id: row.ref("excluded.key_id"),
          sealed_key: row.ref("excluded.sealed_key"),
          granted_by: row.ref("excluded.granted_by"),
          granted_at: row.ref("excluded.granted_at"),
          suspended_at: null,
          opens_at: row.ref("excluded.opens_at"),
        })),
      ),
    )
    .execute();
}

export function sealedRows(
  item: Pick<ItemFacts, "placeId" | "itemId" | "placePath" | "hiddenFrom">,
  keys: readonly KeyOfItem[],
  holders: readonly Holder[],
  granted: { by: string | null; at?: Date },
): GrantRow[] {
  const at = granted.at ?? now();
  return holders.flatMap((holder) =>
    keys.map(({ version, key }) => ({
      place_id: item.placeId,
      item_id: item.itemId,
      key_version: version,
      holder_kind: holder.kind,
      holder_id: holder.holderId,
      place_path: item.placePath,
      key_id: holder.keyId,
      holder_key: holder.kind === "receipt" ? Buffer.from(holder.publicKey) : null,
      sealed_key: Buffer.from(sodium.crypto_box_seal(key, holder.publicKey)),
      granted_by: granted.by,
      granted_at: at,
      opens_at: holder.opensAt ?? null,
      hidden_from: [...item.hiddenFrom],
    })),
  );
}
