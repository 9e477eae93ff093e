import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { ReadTx } from "#platform/database/door.server.ts";
import { sealNames } from "./seal.ts";

export type Head = { placeId: string; seq: number; hash: string };
export type Broken = { placeId: string; seq: number; why: "changed" | "out of line" | "missing" };
export type Verdict = { lines: number; head: Head | null; broken: Broken | null };

const AT_ONCE = 5000;
const BEGINNING = "0".repeat(64);

/**
 * Walks the chain of one place and stops at the first broken link. The hash is computed here, from the
 * fields as stored: a function inside the database could be replaced together with the lines.
 */
export async function verifyChain(tx: ReadTx, placeId: string): Promise<Verdict> {
  let last: Head = { placeId, seq: 0, hash: BEGINNING };
  for (;;) {
    const links = await linksAfter(tx, placeId, last.seq);
    for (const link of links) {
      const why = judge(last, link);
      if (why) return { lines: last.seq, head: null, broken: { placeId, seq: why === "missing" ? last.seq + 1 : link.seq, why } };
      last = { placeId, seq: link.seq, hash: link.hash };
    }
    if (links.length < AT_ONCE) break;
  }
  const kept = await keptHead(tx, placeId);
  const short = kept !== null && (kept.seq !== last.seq || kept.hash !== last.hash);
  return { lines: last.seq, head: last, broken: short ? { placeId, seq: last.seq + 1, why: "missing" } : null };
}

type Link = { seq: number; prev: string; hash: string; text: string };

function judge(last: Head, link: Link): Broken["why"] | null {
  if (link.seq !== last.seq + 1) return "missing";
  if (link.prev !== last.hash) return "out of line";
  const computed = createHash("sha256").update(Buffer.from(link.prev, "hex")).update(link.text, "utf8").digest("hex");
  return computed === link.hash ? null : "changed";
}

async function linksAfter(tx: ReadTx, placeId: string, seq: number): Promise<Link[]> {
  const { rows } = await sql<Link>`
    SELECT seq, encode(prev_hash, 'hex') AS prev, encode(hash, 'hex') AS hash,
      jsonb_build_array(place_id, seq, extract(epoch FROM at), actor_id, task, action,
        subject_kind, subject_id, item_id, detail)::text AS text
      FROM audit_event WHERE place_id = ${placeId} AND seq > ${seq} ORDER BY seq LIMIT ${AT_ONCE}`.execute(tx);
  return rows;
}

async function keptHead(tx: ReadTx, placeId: string): Promise<Head | null> {
  const heads = await readHeads(tx, placeId);
  return heads[0] ?? null;
}

/** The newest line of every chain, or of one. */
export async function readHeads(tx: ReadTx, placeId: string | null = null): Promise<Head[]> {
  const { rows } = await sql<Head>`
    SELECT place_id AS "placeId", seq, encode(hash, 'hex') AS hash FROM audit_head
     WHERE ${placeId}::uuid IS NULL OR place_id = ${placeId} ORDER BY place_id`.execute(tx);
  return rows;
}

/** Whether a chain still holds the line that a head kept elsewhere speaks of. */
export async function holdsHead(tx: ReadTx, head: Head): Promise<Broken | null> {
  const { rows } = await sql<{ hash: string }>`
    SELECT encode(hash, 'hex') AS hash FROM audit_event WHERE place_id = ${head.placeId} AND seq = ${head.seq}`.execute(tx);
  const found = rows[0];
  if (!found) return { placeId: head.placeId, seq: head.seq, why: "missing" };
  return found.hash === head.hash ? null : { placeId: head.placeId, seq: head.seq, why: "changed" };
}

/** The line that the seal of an extract names, among the lines that extracts leave. */
export async function findSealed(tx: ReadTx, seal: string): Promise<{ placeId: string; seq: number; at: Date } | undefined> {
  const { rows } = await sql<{ placeId: string; seq: number; at: Date; hash: string }>`
    SELECT place_id AS "placeId", seq, at, encode(hash, 'hex') AS hash FROM audit_event WHERE action = 'audit.exported' ORDER BY at DESC`.execute(tx);
  return rows.find(({ hash }) => sealNames(seal, hash));
}

export async function placesWithChains(tx: ReadTx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT place_id AS id FROM audit_head UNION SELECT place_id FROM audit_event ORDER BY id`.execute(tx);
  return rows.map((row) => row.id);
}
