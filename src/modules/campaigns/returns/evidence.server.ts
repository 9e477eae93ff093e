import { sql } from "kysely";
import { now } from "#platform/clock.ts";
import type { ReadTx, WriteTx } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import type { SentFile } from "./sent-form.server.ts";
import type { Unit } from "./standing.server.ts";

export type Evidence = { id: string; name: string; size: number; column: string };

/** Files that prove a return; they stay within reach of the place. */
export async function listEvidence(tx: ReadTx, { placeId, campaignId }: Unit): Promise<Evidence[]> {
  const { rows } = await sql<Evidence>`
    SELECT id, name, size, about->>'column' AS column FROM campaign_file
     WHERE place_id = ${placeId} AND campaign_id = ${campaignId} AND purpose = 'evidence' ORDER BY id`.execute(tx);
  return rows;
}

export async function findEvidence(tx: ReadTx, { placeId, campaignId }: Unit, fileId: string): Promise<{ name: string; type: string; content: Buffer } | undefined> {
  return tx
    .selectFrom("campaign_file")
    .select(["name", "type", "content"])
    .where("place_id", "=", placeId)
    .where("campaign_id", "=", campaignId)
    .where("id", "=", fileId)
    .where("purpose", "=", "evidence")
    .executeTakeFirst();
}

/** Taken at once, also when the rest of the form comes back: nobody chooses a file twice. */
export async function storeEvidence(tx: WriteTx, { placeId, campaignId }: Unit, placePath: string, files: readonly SentFile[]): Promise<Evidence[]> {
  const stored: Evidence[] = [];
  for (const { column, name, type, bytes } of files) {
    const id = newId();
    await sql`
      INSERT INTO campaign_file (place_id, campaign_id, id, place_path, purpose, name, type, size, content, about, added_by, added_at)
      VALUES (${placeId}, ${campaignId}, ${id}, ${placePath}, 'evidence', ${name}, ${type}, ${bytes.length}, ${Buffer.from(bytes)},
              ${JSON.stringify({ column })}::jsonb, pana_actor(), ${now()})`.execute(tx);
    stored.push({ id, name, size: bytes.length, column });
  }
  return stored;
}
