import type { PersonScope } from "#platform/access/scope.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import { isId } from "#platform/ids.ts";

export type Certificate = { number: string; erasedBy: string; erasedAt: Date; backupsUntil: string };

/** Of an erased record, for those who could read it; undefined for everybody else, as for a record that never was. */
export async function findCertificate(tx: ReadTx, scope: PersonScope, childId: string): Promise<Certificate | undefined> {
  if (!isId(childId)) return undefined;
  const row = await tx
    .selectFrom("vault_erasure as e")
    .innerJoin("vault_former_reader as f", (join) => join.onRef("f.place_id", "=", "e.place_id").onRef("f.item_id", "=", "e.item_id"))
    .select(["e.id", "e.erased_by", "e.erased_at", "e.backups_until"])
    .where("e.place_id", "=", scope.placeId)
    .where("e.item_id", "=", childId)
    .where("e.kind", "=", "child")
    .where("f.account_id", "=", scope.accountId)
    .executeTakeFirst();
  return row && { number: row.id, erasedBy: row.erased_by, erasedAt: row.erased_at, backupsUntil: row.backups_until };
}
