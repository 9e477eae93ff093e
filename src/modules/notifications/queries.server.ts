import type { ReadTx } from "#platform/database/door.server.ts";
import type { NotificationKind } from "#platform/notifications/kinds.ts";
import { USUAL } from "./rules.ts";
import { storedMail, type Settings } from "./schema.ts";

/** For the bell of every page: one look at an index. Kinds whose matter waits there anyway are left to be counted once. */
export async function countUnread(tx: ReadTx, accountId: string, without: readonly NotificationKind[] = []): Promise<number> {
  const { count } = await unreadOf(tx, accountId)
    .$if(without.length > 0, (query) => query.where("kind", "not in", without))
    .select((all) => all.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

export type Told = { id: string; kind: string; values: unknown; at: Date; isRead: boolean };

export async function listNotifications(
  tx: ReadTx,
  accountId: string,
  wanted: { unreadOnly: boolean; size: number; offset: number },
): Promise<{ told: Told[]; unread: number; all: number }> {
  const every = tx.selectFrom("notification").where("account_id", "=", accountId);
  const { all, unread } = await every
    .select((one) => [one.fn.countAll<number>().as("all"), one.fn.countAll<number>().filterWhere("read_at", "is", null).as("unread")])
    .executeTakeFirstOrThrow();
  const rows = await (wanted.unreadOnly ? unreadOf(tx, accountId) : every)
    .select(["id", "kind", "values", "created_at", "read_at"])
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(wanted.size)
    .offset(wanted.offset)
    .execute();
  const told = rows.map((row) => ({ id: row.id, kind: row.kind, values: row.values, at: row.created_at, isRead: row.read_at !== null }));
  return { told, unread, all };
}

export async function getSettings(tx: ReadTx, accountId: string): Promise<Settings> {
  const row = await tx.selectFrom("notification_setting").selectAll().where("account_id", "=", accountId).executeTakeFirst();
  return row ? settingsOf(row) : USUAL;
}

type SettingRow = { mail: unknown; quiet_from: number | null; quiet_to: number | null; digest_hour: number };

export function settingsOf({ mail, quiet_from: from, quiet_to: to, digest_hour }: SettingRow): Settings {
  return { mail: storedMail.parse(mail), quiet: from === null || to === null ? null : { from, to }, digestHour: digest_hour };
}

function unreadOf(tx: ReadTx, accountId: string) {
  return tx.selectFrom("notification").where("account_id", "=", accountId).where("read_at", "is", null);
}
