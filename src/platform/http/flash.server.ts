import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { currentKey } from "../limits/short-lived-keys.server.ts";

const LONGEST = 500;

/** The message as a cookie value that only we can make and only we can read. */
export async function sealFlash(message: string): Promise<string> {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", await currentKey("flash"), nonce);
  const text = Buffer.concat([cipher.update(message.slice(0, LONGEST), "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString("base64url");
}

/** Null for anything we did not make, or made under yesterday's key. */
export async function openFlash(value: string): Promise<string | null> {
  const sealed = Buffer.from(value, "base64url");
  if (sealed.length < 29) return null;
  try {
    const decipher = createDecipheriv("aes-256-gcm", await currentKey("flash"), sealed.subarray(0, 12));
    decipher.setAuthTag(sealed.subarray(12, 28));
    return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}
