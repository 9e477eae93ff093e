import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { keyFor } from "../secret.server.ts";
import type { Letter } from "./letters.ts";

/** Letters hold links that open things, so they lie in the database only encrypted. */
export function sealLetter(id: string, letter: Letter): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFor("mail"), nonce).setAAD(Buffer.from(id));
  const text = Buffer.concat([cipher.update(JSON.stringify(letter), "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

export function unsealLetter(id: string, sealed: Buffer): Letter {
  const decipher = createDecipheriv("aes-256-gcm", keyFor("mail"), sealed.subarray(0, 12)).setAAD(Buffer.from(id));
  decipher.setAuthTag(sealed.subarray(12, 28));
  return JSON.parse(Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString("utf8")) as Letter;
}
