import { createHmac } from "node:crypto";
import { now } from "#platform/clock.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import { keyFor } from "#platform/secret.server.ts";
import { locks, QUIET_MS, waitAfter, type AttemptKind } from "./rules.ts";

export type Subject = { kind: AttemptKind; value: string };
export type Counted = { waitMs: number; locksNow: boolean };

/**
 * Counts a try before it is looked at, so that a thousand at once count as a thousand.
 * While a wait runs the try is refused unseen and not counted. Success takes it back.
 */
export async function countAttempt(tx: WriteTx, subjects: readonly Subject[]): Promise<Counted> {
  const at = now();
  const rows = [];
  for (const subject of subjects) rows.push(await lockRow(tx, subject, at));
  // Asked again after waiting for the rows: another's try or success meanwhile must not read as a wait.
  const locked = now().getTime();
  const waitMs = Math.max(...rows.map((row) => row.waitUntil.getTime() - locked), 0);
  if (waitMs > 0) return { waitMs, locksNow: false };
  for (const { subject, tries } of rows) {
    await tx
      .updateTable("attempt")
      .set({ tries: tries + 1, last_at: at, wait_until: new Date(at.getTime() + waitAfter(subject.kind, tries + 1)) })
      .where("kind", "=", subject.kind)
      .where("subject", "=", hashOf(subject, at))
      .execute();
  }
  return { waitMs: 0, locksNow: rows.some(({ subject, tries }) => subject.kind !== "address" && locks(subject.kind, tries + 1)) };
}

/** One statement: a row found first and locked afterwards may have been taken away by another's success in between. */
async function lockRow(tx: WriteTx, subject: Subject, at: Date) {
  const row = await tx
    .insertInto("attempt")
    .values({ kind: subject.kind, subject: hashOf(subject, at), tries: 0, last_at: at, wait_until: at })
    .onConflict((conflict) => conflict.columns(["kind", "subject"]).doUpdateSet((known) => ({ tries: known.ref("attempt.tries") })))
    .returning(["tries", "last_at", "wait_until"])
    .executeTakeFirstOrThrow();
  const quiet = at.getTime() - row.last_at.getTime() >= QUIET_MS;
  return { subject, tries: quiet ? 0 : row.tries, waitUntil: row.wait_until };
}

/** A success ends the count of the person, and takes its own try back from the address. */
export async function forgiveAttempt(tx: WriteTx, subjects: readonly Subject[]): Promise<void> {
  const at = now();
  for (const subject of subjects) {
    const subjectHash = hashOf(subject, at);
    if (subject.kind === "address") {
      await tx
        .updateTable("attempt")
        .set((set) => ({ tries: set("tries", "-", 1), wait_until: at }))
        .where("kind", "=", "address")
        .where("subject", "=", subjectHash)
        .where("tries", ">", 0)
        .execute();
    } else {
      await tx.deleteFrom("attempt").where("kind", "=", subject.kind).where("subject", "=", subjectHash).execute();
    }
  }
}

export async function sweepAttempts(tx: WriteTx): Promise<void> {
  await tx.deleteFrom("attempt").where("last_at", "<", new Date(now().getTime() - QUIET_MS)).execute();
}

/** The key of addresses lasts an hour, so that a hash kept longer says nothing. */
function hashOf({ kind, value }: Subject, at: Date): Buffer {
  const key = keyFor(kind === "address" ? `attempt ${at.toISOString().slice(0, 13)}` : "attempt");
  return createHmac("sha256", key).update(`${kind} ${value}`).digest();
}
