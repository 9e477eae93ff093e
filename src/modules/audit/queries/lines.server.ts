import { sql, type SelectQueryBuilder } from "kysely";
import type { DB } from "#db/types.ts";
import type { PersonScope, RolelessScope } from "#platform/access/scope.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import type { Cursor, Line, LineFilter } from "../schema.ts";

export type Reader = PersonScope | RolelessScope;
type Lines<O = object> = SelectQueryBuilder<DB & { e: DB["audit_event"] }, "e", O>;

/**
 * The only way to lines in this room. A line about a confidential item is there only for who holds a key
 * to the item, or held one when it was erased; for everybody else, the excluded too, it does not exist: not in lists, counts or exports.
 */
export function visibleLines(tx: ReadTx, reader: Reader): Lines {
  return tx.selectFrom("audit_event as e").where((eb) =>
    eb.or([
      eb("e.item_id", "is", null),
      eb.exists(
        eb
          .selectFrom("vault_grant as g")
          .select(sql`1`.as("held"))
          .whereRef("g.place_id", "=", "e.place_id")
          .whereRef("g.item_id", "=", "e.item_id")
          .where("g.holder_kind", "=", "account")
          .where("g.holder_id", "=", reader.accountId)
          .where("g.suspended_at", "is", null),
      ),
      eb.exists(
        eb
          .selectFrom("vault_former_reader as f")
          .select(sql`1`.as("held"))
          .whereRef("f.place_id", "=", "e.place_id")
          .whereRef("f.item_id", "=", "e.item_id")
          .where("f.account_id", "=", reader.accountId),
      ),
    ]),
  ) as Lines;
}

/** Lines of one place, or with `below` of all under the given paths. */
export function atPlace(lines: Lines, place: { id: string; paths: readonly string[] }, below: boolean): Lines {
  if (!below) return lines.where("e.place_id", "=", place.id);
  return lines.where((eb) => eb.or(place.paths.map((path) => sql<boolean>`e.place_path ^@ ${path}`)));
}

/** Without looks at a list, which every home page and every list adds; as a literal, for so the index of all other lines is written. */
export function butForLooks(lines: Lines): Lines {
  return lines.where(sql<boolean>`e.action <> 'note.listed'`);
}

export function byPerson(lines: Lines, accountId: string): Lines {
  return lines.where("e.actor_id", "=", accountId);
}

export function filtered(lines: Lines, filter: LineFilter, actorIds: readonly string[] | null): Lines {
  let query = lines;
  if (filter.from) query = query.where(sql<boolean>`e.at >= ${filter.from}::date::timestamp AT TIME ZONE 'Asia/Almaty'`);
  if (filter.to) query = query.where(sql<boolean>`e.at < (${filter.to}::date + 1)::timestamp AT TIME ZONE 'Asia/Almaty'`);
  if (actorIds) query = query.where(sql<boolean>`e.actor_id = ANY (${actorIds}::uuid[])`);
  if (filter.action.endsWith(".")) query = query.where(sql<boolean>`e.action ^@ ${filter.action}`);
  else if (filter.action) query = query.where("e.action", "=", filter.action);
  const [kind, id] = filter.subject.split(":");
  if (kind && id) query = query.where("e.subject_kind", "=", kind).where("e.subject_id", "=", id);
  return query;
}

/** One page in order of time, and whether more follow. */
export async function page(lines: Lines, filter: LineFilter, size: number): Promise<{ lines: Line[]; more: boolean }> {
  const direction = filter.oldestFirst ? "asc" : "desc";
  let query = lines
    .select(["e.at", "e.actor_id", "e.task", "e.action", "e.subject_kind", "e.subject_id", "e.place_id", "e.item_id", "e.detail"])
    .select(sql<string>`left(encode(e.hash, 'hex'), 32)`.as("key"));
  if (filter.after) {
    const last = await lineAt(lines, filter.after);
    if (!last) return { lines: [], more: false };
    const beyond = sql.raw(filter.oldestFirst ? ">" : "<");
    query = query.where(sql<boolean>`(e.at, e.place_id, e.seq) ${beyond} (${last.at}, ${last.place_id}::uuid, ${last.seq}::bigint)`);
  }
  const rows = await query.orderBy("e.at", direction).orderBy("e.place_id", direction).orderBy("e.seq", direction).limit(size + 1).execute();
  return { lines: rows.slice(0, size).map(asLine), more: rows.length > size };
}

function lineAt(lines: Lines, cursor: Cursor) {
  const at = new Date(cursor.at);
  return lines
    .select(["e.at", "e.place_id", "e.seq"])
    .where("e.at", ">=", at)
    .where("e.at", "<", new Date(cursor.at + 1))
    .where(sql<boolean>`left(encode(e.hash, 'hex'), 32) = ${cursor.hash}`)
    .executeTakeFirst();
}

type Row = {
  key: string; at: Date; actor_id: string | null; task: string | null; action: string;
  subject_kind: string; subject_id: string; place_id: string; item_id: string | null; detail: unknown;
};

function asLine(row: Row): Line {
  return {
    key: row.key,
    at: row.at,
    actorId: row.actor_id,
    task: row.task,
    action: row.action,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    placeId: row.place_id,
    itemId: row.item_id,
    detail: row.detail as Record<string, unknown>,
  };
}
