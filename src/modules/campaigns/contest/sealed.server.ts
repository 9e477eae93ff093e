import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { z } from "zod";
import { keyFor } from "#platform/secret.server.ts";

/** Who made a work, and how it was consented to. */
export const authorSchema = z.object({ name: z.string(), className: z.string(), teacher: z.string(), representative: z.string(), consentOn: z.string(), paperAt: z.string() });
export type Author = z.infer<typeof authorSchema>;

/** Bound to the entry: moved to another one it does not open. */
export function sealBytes(entryId: string, plain: Uint8Array): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFor("contest"), nonce).setAAD(Buffer.from(entryId));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

export function openBytes(entryId: string, sealed: Buffer): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", keyFor("contest"), sealed.subarray(0, 12)).setAAD(Buffer.from(entryId));
  decipher.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
}

export const sealAuthor = (entryId: string, author: Author): Buffer => sealBytes(entryId, Buffer.from(JSON.stringify(author)));
export const openAuthor = (entryId: string, sealed: Buffer): Author => authorSchema.parse(JSON.parse(openBytes(entryId, sealed).toString("utf8")));
