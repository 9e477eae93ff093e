import { sql } from "kysely";
import { now } from "../clock.ts";
import type { ReadTx, WriteTx } from "../database/door.server.ts";
import { SEARCH_KEY } from "./search.server.ts";

type Leaving = { accountId: string; placePath: string };

/** A grant `g` of this person under the place whose item nobody else, and no recovery key, could open. */
function isLastToOpen({ accountId, placePath }: Leaving) {
  return sql<boolean>`g.holder_kind = 'account' AND g.holder_id = ${accountId} AND g.place_path LIKE ${`${placePath}%`} AND g.suspended_at IS NULL
    AND NOT EXISTS (
      SELECT 1 FROM vault_grant o
      LEFT JOIN vault_public_key p ON p.account_id = o.holder_id AND p.id = o.key_id
      LEFT JOIN vault_recovery_key r ON r.place_id = o.place_id AND r.id = o.key_id
      WHERE o.place_id = g.place_id AND o.item_id = g.item_id AND o.key_version = g.key_version
        AND o.suspended_at IS NULL
        AND ((o.holder_kind = 'account' AND o.holder_id <> g.holder_id AND p.retired_at IS NULL)
          OR (o.holder_kind = 'recovery' AND r.retired_at IS NULL)))`;
}

/** How many items under a place nobody could open without this person, as far as the one asking may know of them. */
export async function countLastReaderOf(tx: ReadTx, leaving: Leaving): Promise<number> {
  const { rows } = await sql<{ items: number }>`
    SELECT count(DISTINCT g.item_id) AS items FROM vault_grant g JOIN vault_item i ON i.place_id = g.place_id AND i.id = g.item_id
     WHERE i.erased_at IS NULL AND i.kind <> ${SEARCH_KEY} AND g.key_version = i.key_version AND ${isLastToOpen(leaving)}`.execute(tx);
  return Number(rows[0]?.items ?? 0);
}

export type Dropped = { grants: number; lastReaderOf: number };

/**
 * Takes a person's keys to everything under a place, when no role there is left to them, whatever the one
 * who ends the role may see; the counts are of what that one may know. Where nobody else could read an item
 * the sealed key is kept, suspended, so that ending a role never loses a case.
 */
export async function dropGrants(tx: WriteTx, left: Leaving): Promise<Dropped> {
  const { rows } = await sql<{ grants: number; last_reader_of: number }>`
    SELECT grants, last_reader_of FROM vault_take_keys(${left.accountId}::uuid, ${left.placePath}, ${now()})`.execute(tx);
  return { grants: rows[0]?.grants ?? 0, lastReaderOf: rows[0]?.last_reader_of ?? 0 };
}

/** A role given again to the last reader of an item: the key kept for them opens again, whoever gives the role. */
export async function resumeGrants(tx: WriteTx, returned: Leaving): Promise<void> {
  await sql`SELECT vault_return_keys(${returned.accountId}::uuid, ${returned.placePath}, ${now()})`.execute(tx);
}
