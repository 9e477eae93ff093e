import { now } from "../clock.ts";
import type { WriteTx } from "../database/door.server.ts";
import { newId } from "../ids.ts";
import { BACKUP_DAYS, lastBackupDay } from "./backup-days.ts";
import type { OpenItem } from "./item.server.ts";
import type { VaultKeys } from "./keys.server.ts";

export type ErasureCertificate = { id: string; erasedAt: Date; backupsUntil: string };

/** Destroys every key of an item, its search tokens and attachments: what stays in the rooms' tables opens for nobody. */
export async function erase(tx: WriteTx, keys: VaultKeys, item: OpenItem): Promise<ErasureCertificate> {
  const { placeId, itemId, placePath, kind, hiddenFrom } = item.facts;
  await keepReaders(tx, item);
  for (const table of ["vault_grant", "vault_search_token", "vault_file"] as const) {
    await tx.deleteFrom(table).where("place_id", "=", placeId).where("item_id", "=", itemId).execute();
  }
  const erasedAt = now();
  await tx.updateTable("vault_item").set({ erased_at: erasedAt }).where("place_id", "=", placeId).where("id", "=", itemId).execute();
  const certificate = { id: newId(), erasedAt, backupsUntil: lastBackupDay(erasedAt, BACKUP_DAYS) };
  await tx
    .insertInto("vault_erasure")
    .values({
      place_id: placeId,
      item_id: itemId,
      id: certificate.id,
      place_path: placePath,
      kind,
      erased_by: keys.accountId,
      erased_at: erasedAt,
      backups_until: certificate.backupsUntil,
      hidden_from: [...hiddenFrom],
    })
    .execute();
  return certificate;
}

/** They go on seeing what was done with the item, and its certificate; for others there is no trace of it. */
async function keepReaders(tx: WriteTx, { facts }: OpenItem): Promise<void> {
  await tx
    .insertInto("vault_former_reader")
    .columns(["place_id", "item_id", "account_id", "place_path", "hidden_from"])
    .expression((eb) =>
      eb
        .selectFrom("vault_grant")
        .select(["place_id", "item_id", "holder_id", "place_path", "hidden_from"])
        .distinct()
        .where("place_id", "=", facts.placeId)
        .where("item_id", "=", facts.itemId)
        .where("holder_kind", "=", "account")
        .where("suspended_at", "is", null),
    )
    .execute();
}
