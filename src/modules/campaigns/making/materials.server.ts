import { sql } from "kysely";
import { now } from "#platform/clock.ts";
import type { ReadTx, WriteTx } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import { MAX_FILE_BYTES, MAX_FILES_AT_ONCE } from "#platform/vault/file-names.ts";
import { Recognition, safeName, type FileRefusal } from "#platform/vault/file-type.server.ts";
import { readMultipart, type ArrivingFile } from "#platform/vault/multipart.server.ts";
import { fewAtATime, withoutMetadata } from "#platform/vault/picture.server.ts";
import type { Campaign } from "../campaign.server.ts";
import { recordCampaign } from "./drafts.server.ts";

export type Material = { id: string; name: string; type: string; size: number; isPublic: boolean; about: { kk: string; ru: string; en: string } };
type Arrived = { name: string; type: string; content: Uint8Array };
export type SentMaterials = { fields: ReadonlyMap<string, string>; files: Arrived[]; refused: { name: string; why: FileRefusal | "too many" }[] };

export const MOST_MATERIALS = 40;

/** Reads posters, music and presentations as they arrive: each told by its content, pictures without what the camera wrote into them. */
export async function receiveMaterials(request: Request): Promise<SentMaterials> {
  const sent: Omit<SentMaterials, "fields"> = { files: [], refused: [] };
  const fields = await readMultipart(request, MAX_FILE_BYTES, async (file) => {
    if (file.field !== "files" || file.name === "") {
      await drain(file);
      return;
    }
    if (sent.files.length + sent.refused.length >= MAX_FILES_AT_ONCE) {
      await drain(file);
      sent.refused.push({ name: file.name, why: "too many" });
      return;
    }
    const arrived = await take(file);
    if (typeof arrived === "string") sent.refused.push({ name: file.name, why: arrived });
    else sent.files.push(arrived);
  });
  return { ...sent, fields };
}

async function drain({ content }: ArrivingFile): Promise<void> {
  for await (const _ of content);
}

async function take({ name, content }: ArrivingFile): Promise<Arrived | FileRefusal> {
  const recognition = new Recognition();
  const pieces: Uint8Array[] = [];
  for await (const bytes of content) {
    recognition.take(bytes);
    pieces.push(bytes);
  }
  const kind = await recognition.end();
  const whole = Buffer.concat(pieces);
  if (whole.length === 0) return "empty";
  if (content.truncated) return "too big";
  if (!kind) return "unknown type";
  const file = { name: safeName(name, kind.ending), type: kind.type };
  if (!kind.type.startsWith("image/")) return { ...file, content: whole };
  const clean = await fewAtATime(() => withoutMetadata(kind.type, whole));
  return clean ? { ...file, content: clean } : "damaged";
}

export async function listMaterials(tx: ReadTx, campaignId: string): Promise<Material[]> {
  const rows = await tx
    .selectFrom("campaign_file")
    .select(["id", "name", "type", "size", "public", "about"])
    .where("campaign_id", "=", campaignId)
    .where("purpose", "=", "material")
    .orderBy("added_at")
    .orderBy("id")
    .execute();
  return rows.map(({ public: isPublic, about, ...row }) => ({ ...row, isPublic, about: { kk: "", ru: "", en: "", ...(about as object) } }));
}

export async function addMaterials(tx: WriteTx, campaign: Campaign, files: readonly Arrived[], about: Material["about"]): Promise<{ ok: boolean }> {
  await sql`SELECT FROM campaign WHERE id = ${campaign.id} FOR UPDATE`.execute(tx);
  if ((await listMaterials(tx, campaign.id)).length + files.length > MOST_MATERIALS) return { ok: false };
  for (const { name, type, content } of files) {
    await sql`
      INSERT INTO campaign_file (place_id, campaign_id, id, place_path, purpose, public, name, type, size, content, about, added_by, added_at)
      VALUES (${campaign.place_id}, ${campaign.id}, ${newId()}, ${campaign.place_path}, 'material', true, ${name}, ${type}, ${content.length}, ${content}, ${JSON.stringify(about)}::jsonb,
              pana_actor(), ${now()})`.execute(tx);
  }
  await recordCampaign(tx, campaign, "campaign.materialsAdded", { files: files.length });
  return { ok: true };
}

/** Shows a material to everybody or to staff alone, or takes it away. */
export async function changeMaterial(tx: WriteTx, campaign: Campaign, id: string, change: "show" | "hide" | "remove"): Promise<void> {
  const own = { place_id: campaign.place_id, campaign_id: campaign.id, id, purpose: "material" };
  if (change === "remove") await tx.deleteFrom("campaign_file").where((row) => row.and(own)).execute();
  else await tx.updateTable("campaign_file").set({ public: change === "show" }).where((row) => row.and(own)).execute();
  await recordCampaign(tx, campaign, change === "remove" ? "campaign.materialRemoved" : "campaign.materialChanged");
}

/** For whoever may know of the campaign; who may see the file itself, the database decides. */
export async function openMaterial(tx: ReadTx, campaignId: string, id: string): Promise<{ name: string; type: string; content: Buffer } | undefined> {
  return tx.selectFrom("campaign_file").select(["name", "type", "content"]).where("campaign_id", "=", campaignId).where("id", "=", id).where("purpose", "=", "material").executeTakeFirst();
}
