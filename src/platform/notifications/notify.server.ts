import { sql } from "kysely";
import { now } from "../clock.ts";
import type { ReadTx, WriteTx } from "../database/door.server.ts";
import { newId } from "../ids.ts";
import { counted } from "../metrics/counted.server.ts";
import type { NotificationKind, ValuesOf } from "./kinds.ts";

type Notice<K extends NotificationKind> = {
  /** Accounts; one named twice is told once. */
  to: readonly string[];
  kind: K;
  /** Where it leads, below the language: "/my-roles". Without anything in it that may not lie in plain. */
  href: `/${string}`;
  /** Codes, counts and ids; a kind of a confidential room has none. */
  values: ValuesOf<K>;
};

/**
 * Tells people of a change in the transaction of the change: they hear of it if and only if it happened.
 * It is in the bell at once; whether and when a letter goes, each person's own choice settles afterwards.
 */
export async function notify<K extends NotificationKind>(tx: WriteTx, { to, kind, href, values }: Notice<K>): Promise<void> {
  const accountIds = [...new Set(to)];
  if (accountIds.length === 0) return;
  const at = now();
  await sql`
    INSERT INTO notification (account_id, id, kind, href, values, created_at, mail_at)
    SELECT account_id, id, ${kind}, ${href}, ${JSON.stringify(values)}::jsonb, ${at}, ${at}
      FROM unnest(${accountIds}::uuid[], ${accountIds.map(() => newId())}::uuid[]) AS told (account_id, id)`.execute(tx);
  counted.notifications.inc(accountIds.length);
}

/** How many wait for their letter, or for the choice whether one goes. */
export async function countNotificationsWaiting(tx: ReadTx): Promise<number> {
  const { waiting } = await tx
    .selectFrom("notification")
    .select((row) => row.fn.countAll<number>().as("waiting"))
    .where("mail_state", "in", ["open", "waiting"])
    .executeTakeFirstOrThrow();
  return waiting;
}
