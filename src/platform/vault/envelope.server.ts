import { counted } from "../metrics/counted.server.ts";
import { sodium } from "./sodium.server.ts";

const FORMAT = 1;
const NONCE = 24;

/** Opening failed: another key, another place for the text, or changed bytes. Which one cannot be told. */
export class CannotOpen extends Error {
  constructor() {
    super("The sealed bytes do not open with this key at this place.");
    this.name = "CannotOpen";
  }
}

/** Encrypts under a 32-byte key, bound to the words that say what and where it is. */
export function enclose(key: Uint8Array, belongsTo: readonly string[], plain: Uint8Array): Buffer {
  const nonce = sodium.randombytes_buf(NONCE);
  const sealed = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, bind(belongsTo), null, nonce, key);
  counted.vault.inc({ operation: "sealed" });
  return Buffer.concat([Uint8Array.of(FORMAT), nonce, sealed]);
}

export function disclose(key: Uint8Array, belongsTo: readonly string[], envelope: Uint8Array): Uint8Array {
  const plain = tryToOpen(key, belongsTo, envelope);
  counted.vault.inc({ operation: plain ? "opened" : "refused" });
  if (!plain) throw new CannotOpen();
  return plain;
}

function tryToOpen(key: Uint8Array, belongsTo: readonly string[], envelope: Uint8Array): Uint8Array | undefined {
  if (envelope[0] !== FORMAT || envelope.length <= 1 + NONCE) return undefined;
  const nonce = envelope.subarray(1, 1 + NONCE);
  try {
    return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, envelope.subarray(1 + NONCE), bind(belongsTo), nonce, key);
  } catch {
    return undefined;
  }
}

/** JSON keeps the words apart: ["ab","c"] and ["a","bc"] never bind alike. */
export function bind(belongsTo: readonly string[]): Uint8Array {
  return Buffer.from(JSON.stringify(belongsTo), "utf8");
}
