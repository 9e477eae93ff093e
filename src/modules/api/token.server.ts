import { createHash, randomBytes } from "node:crypto";

const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
const SHAPE = /^pana_([a-z2-7]{10})_[\w-]{43}$/;

export type NewToken = { token: string; publicId: string; hash: Buffer };

/** A random word that opens as much as a password: ten letters to find it by, and 256 bits that nobody guesses. */
export function newToken(): NewToken {
  const publicId = Array.from(randomBytes(10), (byte) => ALPHABET[byte % 32]).join("");
  const token = `pana_${publicId}_${randomBytes(32).toString("base64url")}`;
  return { token, publicId, hash: hashOf(token) };
}

/** Without a salt or a slow hash: there is nothing in 256 random bits for a dictionary to find. */
export function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

export function publicIdOf(token: string): string | undefined {
  return SHAPE.exec(token)?.[1];
}
