import { sql } from "kysely";
import { z } from "zod";
import { taskScope } from "#platform/access/scope.ts";
import { now } from "#platform/clock.ts";
import { read, write, type ReadTx, type WriteTx } from "#platform/database/door.server.ts";
import { defineJob } from "#platform/jobs/job.ts";
import { isKind, isUrgent } from "#platform/notifications/kinds.ts";
import { logFailure } from "#platform/log.server.ts";
import type { Locale } from "#platform/i18n/locale.ts";
import { writeLetters, type Due } from "./letters.server.ts";
import { getSettings, settingsOf } from "./queries.server.ts";
import { letterAt, outOfQuiet, USUAL } from "./rules.ts";

const WORKER = taskScope("worker");
const AT_ONCE = 500;

/**
 * Settles for every new notification whether and when a letter goes, and writes the letters that are due. Each is
 * written to the outbox in the transaction that marks it as written, so that broken off or run by two workers at the
 * same moment it writes each once.
 */
export async function mailNotifications(signal?: AbortSignal): Promise<void> {
  while ((await write(WORKER, settle)) > 0) signal?.throwIfAborted();
  const seen = new Set<string>();
  for (;;) {
    const accounts = (await read(WORKER, accountsDue)).filter((one) => !seen.has(one));
    if (accounts.length === 0) return;
    for (const accountId of accounts) {
      signal?.throwIfAborted();
      seen.add(accountId);
      // Whoever cannot be written to keeps up nobody else, and is tried again the next time.
      await write(WORKER, (tx) => writeDue(tx, accountId)).catch((error: unknown) => logFailure("notifying.failed", error));
    }
  }
}

/** Every minute: soon enough for what is to be mailed at once, and on the stroke for the daily letter. */
export const mailNotificationsJob = defineJob({ name: "notifications.mail", data: z.object({}), cron: "* * * * *", run: ({ signal }) => mailNotifications(signal) });

/** By what each person chose; returns how many were settled. */
async function settle(tx: WriteTx): Promise<number> {
  const rows = await tx
    .selectFrom("notification as n")
    .leftJoin("notification_setting as s", "s.account_id", "n.account_id")
    .select(["n.account_id", "n.id", "n.kind", "n.mail_at", "s.mail", "s.quiet_from", "s.quiet_to", "s.digest_hour"])
    .where("n.mail_state", "=", "open")
    .where("n.mail_at", "<=", now())
    .orderBy("n.mail_at")
    .limit(AT_ONCE)
    .forUpdate("n")
    .skipLocked()
    .execute();
  const settled = rows.map(({ account_id, id, kind, mail_at, digest_hour, ...setting }) => {
    const settings = digest_hour === null ? USUAL : settingsOf({ ...setting, digest_hour });
    return { account_id, id, at: isKind(kind) ? letterAt(kind, settings, mail_at) : undefined };
  });
  await sql`
    UPDATE notification AS n SET mail_state = CASE WHEN s.at IS NULL THEN 'none' ELSE 'waiting' END, mail_at = coalesce(s.at, n.mail_at)
      FROM unnest(${settled.map((one) => one.account_id)}::uuid[], ${settled.map((one) => one.id)}::uuid[],
                  ${settled.map((one) => one.at ?? null)}::timestamptz[]) AS s (account_id, id, at)
     WHERE n.account_id = s.account_id AND n.id = s.id`.execute(tx);
  return rows.length;
}

async function accountsDue(tx: ReadTx): Promise<string[]> {
  const rows = await waiting(tx).select("account_id").groupBy("account_id").orderBy((due) => due.fn.min("mail_at")).limit(10_000).execute();
  return rows.map((row) => row.account_id);
}

function waiting(tx: ReadTx) {
  return tx.selectFrom("notification").where("mail_state", "=", "waiting").where("mail_at", "<=", now());
}

async function writeDue(tx: WriteTx, accountId: string): Promise<void> {
  if (!(await isMine(tx, accountId))) return;
  const rows = await waiting(tx)
    .select(["id", "kind", "values", "created_at", "read_at", "mail_at"])
    .where("account_id", "=", accountId)
    .orderBy("id")
    .forUpdate()
    .skipLocked()
    .execute();
  if (rows.length === 0) return;
  const account = await tx.selectFrom("account").select(["email", "locale"]).where("id", "=", accountId).where("status", "=", "active").executeTakeFirst();
  const at = now();
  const goes = outOfQuiet(at, (await getSettings(tx, accountId)).quiet);
  const early = rows.filter((row) => goes > at && row.read_at === null && !isUrgent(row.kind));
  const due = rows.filter((row) => !early.includes(row));
  const mailed = account ? due.filter((row) => row.read_at === null) : [];
  if (account) {
    const told = mailed.map((row): Due => ({ id: row.id, kind: row.kind, values: row.values, at: row.created_at, urgent: isUrgent(row.kind), waited: row.mail_at > row.created_at }));
    await writeLetters(tx, { email: account.email, locale: account.locale as Locale }, told);
  }
  const set = async (some: readonly { id: string }[], change: { mail_state?: "written" | "none"; mail_at?: Date }) => {
    if (some.length === 0) return;
    await tx.updateTable("notification").set(change).where("account_id", "=", accountId).where("id", "in", some.map(({ id }) => id)).execute();
  };
  await set(early, { mail_at: goes });
  await set(mailed, { mail_state: "written" });
  await set(due.filter((row) => !mailed.includes(row)), { mail_state: "none" });
}

/** One worker at a time writes to a person, so that what is due together stands in one letter. */
async function isMine(tx: WriteTx, accountId: string): Promise<boolean> {
  const { rows } = await sql<{ mine: boolean }>`SELECT pg_try_advisory_xact_lock(hashtextextended(${accountId}, 85)) AS mine`.execute(tx);
  return rows[0]?.mine ?? false;
}
