import { sql } from "kysely";
import { now } from "../clock.ts";
import type { WriteTx } from "../database/door.server.ts";

export type Dropped = { grants: number; lastReaderOf: number };

/**
 * Takes a person's keys to everything under a place, when no role there is left to them. Where nobody
 * else could read an item the sealed key is kept, suspended, so that ending a role never loses a case;
 * it opens nothing until the person is given a role there again.
 */
export async function dropGrants(tx: WriteTx, left: { accountId: string; placePath: string }): Promise<Dropped> {
  const under = `${left.placePath}%`;
  const suspended = await sql<{ items: number }>`
    WITH last_reader AS (
      UPDATE vault_grant g SET suspended_at = ${now()}
      WHERE g.holder_kind = 'account' AND g.holder_id = ${left.accountId} AND g.place_path LIKE ${under} AND g.suspended_at IS NULL
        AND NOT EXISTS (
          SELECT 1 FROM vault_grant o
          LEFT JOIN vault_public_key p ON p.account_id = o.holder_id AND p.id = o.key_id
          LEFT JOIN vault_recovery_key r ON r.place_id = o.place_id AND r.id = o.key_id
          WHERE o.place_id = g.place_id AND o.item_id = g.item_id AND o.key_version = g.key_version
            AND o.suspended_at IS NULL
            AND ((o.holder_kind = 'account' AND o.holder_id <> g.holder_id AND p.retired_at IS NULL)
              OR (o.holder_kind = 'recovery' AND r.retired_at IS NULL)))
      RETURNING g.item_id)
    SELECT count(DISTINCT item_id) AS items FROM last_reader
  `.execute(tx);
  const deleted = await tx
    .deleteFrom("vault_grant")
    .where("holder_kind", "=", "account")
    .where("holder_id", "=", left.accountId)
    .where("place_path", "like", under)
    .where("suspended_at", "is", null)
    .executeTakeFirst();
  return { grants: Number(deleted.numDeletedRows), lastReaderOf: suspended.rows[0]?.items ?? 0 };
}

/** A role given again to the last reader of an item: the key kept for them opens again. */
export async function resumeGrants(tx: WriteTx, returned: { accountId: string; placePath: string }): Promise<void> {
  await tx
    .updateTable("vault_grant")
    .set({ suspended_at: null })
    .where("holder_kind", "=", "account")
    .where("holder_id", "=", returned.accountId)
    .where("place_path", "like", `${returned.placePath}%`)
    .where("suspended_at", "is not", null)
    .execute();
}
