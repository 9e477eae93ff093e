import { sql } from "kysely";
import { now } from "#platform/clock.ts";
import type { ReadTx, WriteTx } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import type { SentFile } from "../returns/sent-form.server.ts";

export type MeasureFile = { id: string; name: string; size: number; measure: number };
type Copy = { campaignId: string; placeId: string };

/** Files with which a place proves its measures; they stay within reach of the place. */
export async function filesOfCopy(tx: ReadTx, { campaignId, placeId }: Copy): Promise<MeasureFile[]> {
  const { rows } = await sql<MeasureFile>`
    SELECT id, name, size, (about->>'measure')::int AS measure FROM campaign_file
     WHERE place_id = ${placeId} AND campaign_id = ${campaignId} AND purpose = 'measure' ORDER BY id`.execute(tx);
  return rows;
}

export async function findMeasureFile(tx: ReadTx, { campaignId, placeId }: Copy, fileId: string): Promise<{ name: string; type: string; content: Buffer } | undefined> {
  return tx
    .selectFrom("campaign_file")
    .select(["name", "type", "content"])
    .where("place_id", "=", placeId)
    .where("campaign_id", "=", campaignId)
    .where("id", "=", fileId)
    .where("purpose", "=", "measure")
    .executeTakeFirst();
}

type Proof = { campaignId: string; measure: number; place: { id: string; path: string } };

/** Takes away what is no longer ticked. */
export async function keepFiles(tx: WriteTx, { campaignId, measure, place }: Proof, kept: readonly string[]): Promise<void> {
  await sql`
    DELETE FROM campaign_file WHERE place_id = ${place.id} AND campaign_id = ${campaignId} AND purpose = 'measure' AND about->>'measure' = ${String(measure)}
       AND id <> ALL (${[...kept]}::uuid[])`.execute(tx);
}

export async function storeFiles(tx: WriteTx, { campaignId, measure, place }: Proof, files: readonly SentFile[]): Promise<string[]> {
  const ids: string[] = [];
  for (const { name, type, bytes } of files) {
    const id = newId();
    await sql`
      INSERT INTO campaign_file (place_id, campaign_id, id, place_path, purpose, name, type, size, content, about, added_by, added_at)
      VALUES (${place.id}, ${campaignId}, ${id}, ${place.path}, 'measure', ${name}, ${type}, ${bytes.length}, ${Buffer.from(bytes)},
              ${JSON.stringify({ measure })}::jsonb, pana_actor(), ${now()})`.execute(tx);
    ids.push(id);
  }
  return ids;
}
