import { createHmac } from "node:crypto";
import { sql } from "kysely";
import { taskScope } from "../access/scope.ts";
import { now } from "../clock.ts";
import { write } from "../database/door.server.ts";
import { currentKey } from "./short-lived-keys.server.ts";

export type Limit = {
  /** What is counted, such as "anonymous-post". */
  name: string;
  most: number;
  windowSeconds: number;
};

export type Hit = { allowed: boolean; hits: number; retryAfterSeconds: number };

/** Counts one more and says whether that is still allowed. The subject is an address or an account id. */
export async function hit(limit: Limit, subject: string): Promise<Hit> {
  const window = windowOf(limit);
  const hits = await addHits(limit, subject, window, 1);
  return { allowed: hits <= limit.most, hits, retryAfterSeconds: window.endsInSeconds };
}

export type Window = { start: number; end: number; endsInSeconds: number };

export function windowOf(limit: Limit): Window {
  const windowMs = limit.windowSeconds * 1_000;
  const at = now().getTime();
  const start = Math.floor(at / windowMs) * windowMs;
  return { start, end: start + windowMs, endsInSeconds: Math.ceil((start + windowMs - at) / 1_000) };
}

/** Adds to what all copies of the program have counted in this window, and returns the sum. */
export async function addHits(limit: Limit, subject: string, window: Window, more: number): Promise<number> {
  const subjectHash = createHmac("sha256", await currentKey("limits")).update(`${limit.name}\n${subject}`).digest();
  return write(taskScope("gate"), async (tx) => {
    const counted = await sql<{ hits: number }>`
      INSERT INTO limit_count AS held (name, subject_hash, window_start, hits, expires_at)
      VALUES (${limit.name}, ${subjectHash}, ${new Date(window.start)}, ${more}, ${new Date(window.end)})
      ON CONFLICT (name, subject_hash, window_start) DO UPDATE SET hits = held.hits + excluded.hits
      RETURNING hits`.execute(tx);
    return counted.rows[0]?.hits ?? 0;
  });
}
