import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { keyFor } from "#platform/secret.server.ts";

/** The server must know the secret to check a code, but a copy of the database must not be enough to make codes. */
export function sealTotpSecret(accountId: string, secret: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFor("authenticator"), nonce).setAAD(Buffer.from(accountId));
  const text = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

export function unsealTotpSecret(accountId: string, sealed: Buffer): string {
  const decipher = createDecipheriv("aes-256-gcm", keyFor("authenticator"), sealed.subarray(0, 12)).setAAD(Buffer.from(accountId));
  decipher.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString("utf8");
}
