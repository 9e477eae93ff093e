import { sql } from "kysely";
import { now } from "../clock.ts";
import type { ReadTx, WriteTx } from "../database/door.server.ts";
import type { Locale } from "../i18n/locale.ts";
import { KEPT_MS, LEASE_MS, nextTry } from "./rules.ts";

export type Waiting = { id: string; to_address: string; locale: Locale; letter_sealed: Buffer; tries: number };

/** Takes some letters to send; whoever asks at the same moment gets others. Runs as the worker. */
export async function takeLetters(tx: WriteTx, most: number): Promise<Waiting[]> {
  const at = now();
  // As a plain subquery it may be carried out once for each row, and every time it skips what is locked by then: more than the most.
  const { rows } = await sql<Waiting>`
    WITH taken AS MATERIALIZED (
      SELECT id FROM mail_outbox WHERE state = 'waiting' AND next_try_at <= ${at} AND expires_at > ${at}
       ORDER BY in_bulk, next_try_at LIMIT ${most} FOR UPDATE SKIP LOCKED)
    UPDATE mail_outbox SET tries = tries + 1, next_try_at = ${new Date(at.getTime() + LEASE_MS)}
     WHERE id IN (SELECT id FROM taken)
    RETURNING id, to_address, locale, letter_sealed, tries`.execute(tx);
  return rows;
}

export async function settleLetter(tx: WriteTx, id: string, state: "sent" | "refused", problem?: string): Promise<void> {
  await tx
    .updateTable("mail_outbox")
    .set({ state, letter_sealed: null, settled_at: now(), last_problem: problem ?? null })
    .where("id", "=", id)
    .execute();
}

export async function putOff(tx: WriteTx, letter: Waiting, problem: string): Promise<void> {
  await tx
    .updateTable("mail_outbox")
    .set({ next_try_at: nextTry(now(), letter.tries), last_problem: problem })
    .where("id", "=", letter.id)
    .where("state", "=", "waiting")
    .execute();
}

/** What is out of date loses its text; what is settled for long goes. */
export async function sweepOutbox(tx: WriteTx): Promise<void> {
  const at = now();
  await tx
    .updateTable("mail_outbox")
    .set({ state: "expired", letter_sealed: null, settled_at: at })
    .where("state", "=", "waiting")
    .where("expires_at", "<=", at)
    .execute();
  await tx.deleteFrom("mail_outbox").where("state", "!=", "waiting").where("created_at", "<", new Date(at.getTime() - KEPT_MS)).execute();
}

export async function countLettersWaiting(tx: ReadTx): Promise<number> {
  const { waiting } = await tx
    .selectFrom("mail_outbox")
    .select((row) => row.fn.countAll<number>().as("waiting"))
    .where("state", "=", "waiting")
    .executeTakeFirstOrThrow();
  return waiting;
}
